// Wordings of the registry that say the same: a variant of one claim that a text with another claim would
// match. For whoever keeps the registry: which of the two holds is then left to audience, market and day.
#pragma once

#include "claims/registry.h"

#include <cstdint>
#include <vector>

namespace taktvoll::claims {

struct ClaimOverlap {
  std::uint32_t claim = 0; // index in Registry::claims; the later one
  Place place;             // of its text or variant
  std::uint32_t other = 0; // the earlier one, of the same product
  Place other_place;       // of the text or variant that matches it
  // Some market, audience, channel and day is common to both: then it cannot be told which claim is meant.
  bool ambiguous = false;
};

// Compares as the judge does (wording.h): inflection, word order and harmless words do not matter. Variants
// in the term language are held against the literal wordings of other claims. In the order of claims and
// their variants, each pair of claims once. O(wordings * candidates of each).
[[nodiscard]] std::vector<ClaimOverlap> find_overlaps(const Registry& registry);

} // namespace taktvoll::claims
