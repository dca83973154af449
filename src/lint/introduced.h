// Introduced: which findings a change of a text brought with it.
#pragma once

#include "finding/finding.h"
#include "text/offsets.h"

#include <span>
#include <vector>

namespace taktvoll::lint {

// A finding with its place in a text from which both checks are seen.
struct PlacedFinding {
  const finding::Finding* finding = nullptr; // never null
  text::SourceSpan place;
  bool fixed = false; // before the change: what the change was made for
};

// The findings of `after` that were not there `before`. One was there if its rule had a finding of at least
// its severity at the same place that nobody set out to fix. Elsewhere than at the `edited` places, a rule
// with a fixed finding may have further ones: it told the first of them only. O(n log n).
[[nodiscard]] std::vector<const finding::Finding*> introduced(std::span<const PlacedFinding> before,
                                                              std::span<const PlacedFinding> after,
                                                              std::span<const text::SourceSpan> edited);

} // namespace taktvoll::lint
