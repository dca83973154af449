// WordRange: some words of a Reading that follow each other.
#pragma once

#include <compare>
#include <cstdint>

namespace taktvoll::match {

// Half-open, indices into Reading::words. Empty where a pattern matched marks only ("!"): then it stands
// behind word `first` - 1, in the sentence of that word.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
  constexpr auto operator<=>(const WordRange&) const = default;
  [[nodiscard]] constexpr bool empty() const { return first >= limit; }
  [[nodiscard]] constexpr bool overlaps(WordRange other) const {
    return first < other.limit && other.first < limit;
  }
  [[nodiscard]] constexpr bool contains(WordRange other) const {
    return other.limit <= limit && (other.empty() ? first < other.first : first <= other.first);
  }
};

} // namespace taktvoll::match
