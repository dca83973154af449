#include "claims/claim_overlaps.h"

#include "claims/compiled_registry.h"
#include "language/literal_reading.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

namespace taktvoll::claims {
namespace {

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a.empty() || b.empty() || std::any_of(a.begin(), a.end(), [&](const std::string& value) {
           return std::find(b.begin(), b.end(), value) != b.end();
         });
}

bool share_days(const Claim& a, const Claim& b) {
  const auto ends_before = [](const Validity& one, const Validity& two) {
    return one.until && two.from && *one.until < *two.from;
  };
  return !a.withdrawn && !b.withdrawn && !ends_before(a.validity, b.validity) &&
         !ends_before(b.validity, a.validity);
}

class OverlapFinder {
public:
  explicit OverlapFinder(const Registry& registry)
      // Not owned: the compiled registry lives no longer than this function.
      : registry_(registry), compiled_(std::shared_ptr<const Registry>(&registry, [](const Registry*) {})) {}

  std::vector<ClaimOverlap> run() {
    for (std::uint32_t i = 0; i < compiled_.wordings.size(); ++i) {
      const Wording& wording = compiled_.wordings[i];
      if (wording.claim == no_claim) continue;
      for (const std::uint32_t candidate : compiled_.index->candidates(wording.product, wording.tokens)) {
        const Wording& other = compiled_.wordings[candidate];
        if (other.claim != no_claim && candidate < i && compare(other.tokens, wording.tokens, false).same)
          add(wording.claim, place_of(wording), other.claim, place_of(other));
      }
      if (compiled_.has_terms()) match_terms(wording);
    }
    std::sort(found_.begin(), found_.end(), [](const ClaimOverlap& a, const ClaimOverlap& b) {
      return std::pair(a.claim, a.other) < std::pair(b.claim, b.other);
    });
    return std::move(found_);
  }

private:
  [[nodiscard]] Place place_of(const Wording& wording) const {
    const Claim& claim = registry_.claims[wording.claim];
    for (const Text& variant : claim.variants)
      if (variant.value == wording.text) return variant.place;
    return claim.text.place;
  }

  void match_terms(const Wording& wording) {
    const language::Reading reading = language::literal_reading(wording.text);
    std::vector<match::TermHit> hits;
    compiled_.terms.find_all(reading, hits);
    for (const match::TermHit& hit : hits) {
      if (hit.first_word != 0 || hit.limit_word != reading.words.size()) continue;
      for (const std::uint32_t claim : compiled_.claims_of_term[hit.term])
        if (compiled_.product_of_claim[claim] == wording.product)
          add(wording.claim, place_of(wording), claim, registry_.claims[claim].text.place);
    }
  }

  void add(std::uint32_t claim, Place place, std::uint32_t other, Place other_place) {
    if (claim == other) return;
    if (claim < other) {
      std::swap(claim, other);
      std::swap(place, other_place);
    }
    if (!seen_.emplace(claim, other).second) return;
    const Claim& a = registry_.claims[claim];
    const Claim& b = registry_.claims[other];
    found_.push_back({claim, place, other, other_place,
                      share(a.markets, b.markets) && share(a.audiences, b.audiences) &&
                          share(a.channels, b.channels) && share_days(a, b)});
  }

  const Registry& registry_;
  CompiledRegistry compiled_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen_;
  std::vector<ClaimOverlap> found_;
};

} // namespace

std::vector<ClaimOverlap> find_overlaps(const Registry& registry) {
  return OverlapFinder(registry).run();
}

} // namespace taktvoll::claims
