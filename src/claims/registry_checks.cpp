#include "claims/registry_checks.h"

#include "base/edit_distance.h"
#include "match/term.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace taktvoll::claims {
namespace {

using pack::Problems;
using pack::say;

// Suggestions from the first so many names: a registry of 50,000 mistyped entries shall not cost a square.
constexpr std::size_t most_candidates = 2000;
// Claims of the same words that one is compared with, likewise.
constexpr std::size_t most_twins = 8;

// Ids of one list. "MUS-1" and "mus-1" are one: nobody could tell them apart in a conversation.
template <typename Entry>
void check_ids(const std::vector<Entry>& entries, Problems& problems) {
  std::unordered_map<std::string, pack::Place> first;
  for (const Entry& entry : entries) {
    if (entry.id.value.empty()) continue; // reported
    const auto [twin, is_new] = first.emplace(text::lower(entry.id.value), entry.id.place);
    if (!is_new)
      problems.again(entry.id.place, say("„{}“ gibt es schon", "there is “{}” already", {entry.id.value}),
                     twin->second);
  }
}

void check_products(const Registry& registry, Problems& problems) {
  std::unordered_set<std::string_view> ids;
  std::vector<std::string_view> candidates;
  for (const Product& product : registry.products) {
    if (product.id.value.empty()) continue;
    ids.insert(product.id.value);
    if (candidates.size() < most_candidates) candidates.emplace_back(product.id.value);
  }
  for (const Claim& claim : registry.claims) {
    if (claim.product.value.empty() || ids.contains(claim.product.value)) continue;
    if (problems.full()) {
      problems.error(claim.product.place, {});
      continue;
    }
    const std::string_view nearest = base::nearest_name(claim.product.value, candidates);
    problems.error(claim.product.place,
                   say("Das Produkt „{}“ gibt es nicht", "there is no product “{}”", {claim.product.value}),
                   nearest.empty()
                       ? base::LocalText{"Tragen Sie es unter „products“ ein.", "Enter it under “products”."}
                       : say("Meinten Sie „{}“?", "Did you mean “{}”?", {nearest}));
  }
}

// Two products that texts could not tell apart.
void check_brands(const Registry& registry, Problems& problems) {
  std::unordered_map<std::string, pack::Place> first;
  for (const Product& product : registry.products) {
    std::string key = match::value_key(product.brand.value);
    if (key.empty()) continue;
    const auto [twin, is_new] = first.emplace(std::move(key), product.brand.place);
    if (!is_new)
      problems.again(product.brand.place,
                     say("Die Marke „{}“ gehört schon zu einem anderen Produkt",
                         "the brand “{}” belongs to another product already", {product.brand.value}),
                     twin->second);
  }
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true; // all
  return std::any_of(a.begin(), a.end(), [&](const std::string& value) {
    return std::find(b.begin(), b.end(), value) != b.end();
  });
}

// There is a document that both could be for: else each has its own country, channel or time.
bool overlap(const Claim& a, const Claim& b) {
  if (a.withdrawn || b.withdrawn) return false; // what was withdrawn may come back under another id
  const auto ends_before = [](const Validity& x, const Validity& y) {
    return x.until && y.from && *x.until < *y.from;
  };
  return share(a.markets, b.markets) && share(a.audiences, b.audiences) && share(a.channels, b.channels) &&
         !ends_before(a.validity, b.validity) && !ends_before(b.validity, a.validity);
}

struct Said {
  const Claim* claim = nullptr;
  const Text* text = nullptr;
};

// Two claims of one wording that hold for the same texts: which conditions count nobody could say.
void check_wordings(const Registry& registry, Problems& problems) {
  std::unordered_map<std::string, std::vector<Said>> known;
  const auto check = [&](const Claim& claim, const Text& text) {
    std::string key = match::value_key(text.value);
    if (key.empty()) return;
    if (text.value.find_first_of("~*<{|") != std::string::npos) key = "\n" + text.value; // a term is itself
    std::vector<Said>& others = known[claim.product.value + '\n' + key];
    for (const Said& other : others) {
      if (other.claim == &claim) {
        problems.warning(
            text.place,
            say("Diese Variante sagt dasselbe wie „{}“", "this variant says the same as “{}”",
                {other.text->value}),
            {"Groß und klein, Bindestriche und Satzzeichen machen keinen Unterschied. Sie können "
             "sie löschen.",
             "Case, hyphens and punctuation make no difference. You may delete it."});
        return;
      }
      if (!overlap(*other.claim, claim)) continue;
      problems.again(text.place,
                     say("Denselben Wortlaut gibt schon „{}“ frei, für dieselben Texte",
                         "“{}” approves the same wording already, for the same texts",
                         {other.claim->id.value}),
                     other.text->place);
      return;
    }
    if (others.size() < most_twins) others.push_back({&claim, &text});
  };
  for (const Claim& claim : registry.claims) {
    check(claim, claim.text);
    for (const Text& variant : claim.variants) check(claim, variant);
  }
}

} // namespace

void check_entries(const Registry& registry, Problems& problems) {
  check_ids(registry.products, problems);
  check_ids(registry.claims, problems);
  check_ids(registry.contacts, problems);
  check_ids(registry.sources, problems);
  check_products(registry, problems);
  check_brands(registry, problems);
  check_wordings(registry, problems);
}

} // namespace taktvoll::claims
