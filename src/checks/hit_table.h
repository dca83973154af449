// HitTable: where in one document each set of terms occurs.
#pragma once

#include "match/word_range.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taktvoll::checks {

using match::WordRange;

// Sorts ranges and drops those that overlap an earlier one: leftmost first, then longest.
void keep_leftmost_longest(std::vector<WordRange>& ranges);

// Of sorted ranges that do not overlap: the first one that `extent` contains, or that overlaps it.
// O(log ranges).
[[nodiscard]] std::optional<WordRange> first_inside(std::span<const WordRange> ranges, WordRange extent);
[[nodiscard]] std::optional<WordRange> first_overlapping(std::span<const WordRange> ranges, WordRange extent);

// Number of a set of terms within one RuleSet.
using TermSetId = std::uint32_t;

// One per document (or per thread, cleared between documents, which keeps its memory).
class HitTable {
public:
  void clear(std::size_t sets);
  void add(TermSetId set, WordRange range);
  // keep_leftmost_longest() on every set.
  void settle();

  // Sorted by first word, not overlapping. Valid until the next clear().
  [[nodiscard]] std::span<const WordRange> of(TermSetId set) const { return sets_[set]; }

private:
  std::vector<std::vector<WordRange>> sets_;
  std::vector<TermSetId> touched_;
};

} // namespace taktvoll::checks
