#include "claims/product_finder.h"

#include "claims/referring_words.h"
#include "language/key.h"
#include "match/term.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace taktvoll::claims {
namespace {

// The words of a name, compared as they are.
match::Term literal_term(std::string_view name) {
  match::Term term;
  const std::string keys = match::value_key(name);
  for (std::size_t at = 0; at < keys.size();) {
    const std::size_t limit = std::min(keys.find(' ', at), keys.size());
    match::TermWord word;
    word.key = keys.substr(at, limit - at);
    word.cased = word.key;
    if (!word.key.empty()) term.words.push_back(std::move(word));
    at = limit + 1;
  }
  return term;
}

struct Hit {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
  std::uint32_t entry_term = 0;
  std::uint32_t rank = 0; // smaller: more certain
  ProductIndex product = 0;
};

bool is_registered_sign_behind(const language::Reading& reading, std::uint32_t word) {
  const std::string_view behind = reading.prose.view().substr(reading.words[word].span.limit.value);
  return behind.starts_with("®") || behind.starts_with("™");
}

} // namespace

ProductFinder::ProductFinder(const Registry& registry) {
  for (ProductIndex product = 0; product < registry.products.size(); ++product) {
    const Product& entry = registry.products[product];
    brands_.push_back(match::value_key(entry.brand.value));
    everyday_.push_back(entry.everyday_word);
    add(entry.brand, {product, Means::brand, false, brands_.back().size()}, true);
    for (const Text& text : entry.spellings) add(text, {product, Means::spelling, false, 0}, false);
    for (const Text& text : entry.substances) add(text, {product, Means::substance, false, 0}, false);
    for (const Text& text : entry.references) add(text, {product, Means::reference, false, 0}, false);
    for (const Text& text : entry.class_words) add(text, {product, Means::class_word, false, 0}, false);
  }
  terms_.build();
}

void ProductFinder::add(const Text& text, Entry entry, bool literal) {
  match::Term term;
  if (!literal)
    if (auto parsed = match::parse_term(text.value)) term = std::move(*parsed);
  if (term.words.empty()) term = literal_term(text.value);
  if (term.words.empty()) return;
  const auto enter = [&](const match::Term& made, Entry as) {
    const std::uint32_t number = terms_.add(made);
    if (number >= entries_.size()) entries_.resize(number + 1);
    entries_[number].push_back(as);
  };
  enter(term, entry);
  if (entry.means != Means::brand) return;
  match::Term genitive = term;
  genitive.words.back().key += "s";
  enter(genitive, entry);
  if (term.words.size() > 1) return;
  term.words.back().any_suffix = true;
  entry.compound = true;
  enter(term, entry);
}

// "Musteran-Tabletten", "#MusteranSpray".
bool ProductFinder::is_compound(const language::Reading& reading, const language::Word& word,
                                std::size_t length) const {
  const std::string_view text = reading.text(word);
  const std::string_view key = reading.key(word);
  if (word.in_hashtag) return true;
  // The brand may have hyphens of its own.
  for (std::size_t hyphen = text.find('-'); hyphen != std::string_view::npos;
       hyphen = text.find('-', hyphen + 1))
    if (language::key_of(text.substr(0, hyphen)) == key.substr(0, length)) return true;
  return false;
}

std::vector<ProductWords> ProductFinder::find(const document::Document& document,
                                              const language::Reading& reading) const {
  std::vector<match::TermHit> term_hits;
  terms_.find_all(reading, term_hits);

  ProductIndex at_hand = no_product;
  if (const document::ContextValue* brand = document.context.find("brand"))
    for (const std::string& value : brand->values) {
      const auto known = std::find(brands_.begin(), brands_.end(), match::value_key(value));
      if (known != brands_.end() && at_hand == no_product)
        at_hand = static_cast<ProductIndex>(known - brands_.begin());
    }
  if (term_hits.empty() && at_hand == no_product) return {};

  std::vector<Hit> hits;
  for (const match::TermHit& hit : term_hits)
    for (const Entry& entry : entries_[hit.term]) {
      if (entry.compound && !is_compound(reading, reading.words[hit.first_word], entry.length)) continue;
      hits.push_back(
          {hit.first_word, hit.limit_word, hit.term, static_cast<std::uint32_t>(entry.means), entry.product});
    }
  std::set<std::pair<ProductIndex, std::uint32_t>> substances; // and the sentence it stands in
  for (const Hit& hit : hits)
    if (hit.rank == static_cast<std::uint32_t>(Means::substance))
      substances.emplace(hit.product, reading.words[hit.first].sentence);
  std::erase_if(hits, [&](const Hit& hit) {
    if (!everyday_[hit.product] || hit.rank != static_cast<std::uint32_t>(Means::brand)) return false;
    return hit.product != at_hand && !is_registered_sign_behind(reading, hit.limit - 1) &&
           !substances.contains({hit.product, reading.words[hit.first].sentence});
  });
  // Leftmost, then longest, then the most certain.
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return std::tuple(a.first, ~a.limit, a.rank, a.product) <
           std::tuple(b.first, ~b.limit, b.rank, b.product);
  });
  std::vector<ProductWords> named;
  std::vector<bool> was_named(brands_.size(), false);
  if (at_hand != no_product) was_named[at_hand] = true;
  ProductIndex last = at_hand;
  for (std::size_t i = 0; i < hits.size();) {
    // All readings of the same words.
    std::size_t limit = i + 1;
    while (limit < hits.size() && hits[limit].first == hits[i].first && hits[limit].limit == hits[i].limit &&
           hits[limit].rank == hits[i].rank)
      ++limit;
    const bool overlaps = !named.empty() && hits[i].first < named.back().limit;
    ProductIndex meant = no_product;
    for (std::size_t k = i; k < limit; ++k) {
      if (hits[k].rank == static_cast<std::uint32_t>(Means::reference) && !was_named[hits[k].product])
        continue;
      if (meant == no_product || hits[k].product == last) meant = hits[k].product;
    }
    if (!overlaps && meant != no_product) {
      named.push_back({hits[i].first, hits[i].limit, meant});
      was_named[meant] = true;
      last = meant;
    }
    i = limit;
  }
  add_referring_words(reading, at_hand, named);
  return named;
}

} // namespace taktvoll::claims
