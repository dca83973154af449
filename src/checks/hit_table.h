// HitTable: where in one document each set of terms occurs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace taktvoll::checks {

// Half-open range of words of a Reading.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
  constexpr auto operator<=>(const WordRange&) const = default;
  [[nodiscard]] constexpr bool overlaps(WordRange other) const {
    return first < other.limit && other.first < limit;
  }
  [[nodiscard]] constexpr bool contains(WordRange other) const {
    return first <= other.first && other.limit <= limit;
  }
};

// Number of a set of terms within one RuleSet.
using TermSetId = std::uint32_t;

// One per document (or per thread, cleared between documents, which keeps its memory).
class HitTable {
public:
  void clear(std::size_t sets);
  void add(TermSetId set, WordRange range);
  // Sorts every set and drops hits that overlap an earlier one: leftmost first, then longest.
  void settle();

  // Sorted by first word, not overlapping. Valid until the next clear().
  [[nodiscard]] std::span<const WordRange> of(TermSetId set) const { return sets_[set]; }
  // True if some hit of the set lies wholly inside the range. O(log hits + hits inside).
  [[nodiscard]] bool any_inside(TermSetId set, WordRange range) const;
  [[nodiscard]] bool any_overlapping(TermSetId set, WordRange range) const;

private:
  std::vector<std::vector<WordRange>> sets_;
  std::vector<TermSetId> touched_;
};

} // namespace taktvoll::checks
