#include "checks/hit_table.h"

#include <algorithm>

namespace taktvoll::checks {

void keep_leftmost_longest(std::vector<WordRange>& ranges) {
  // An empty range stands before the words that begin where it does.
  std::sort(ranges.begin(), ranges.end(), [](WordRange a, WordRange b) {
    if (a.first != b.first) return a.first < b.first;
    return a.empty() != b.empty() ? a.empty() : a.limit > b.limit;
  });
  std::size_t kept = 0;
  for (const WordRange range : ranges)
    if (kept == 0 || (ranges[kept - 1].limit <= range.first && ranges[kept - 1] != range))
      ranges[kept++] = range;
  ranges.resize(kept);
}

std::optional<WordRange> first_inside(std::span<const WordRange> ranges, WordRange extent) {
  auto range = std::lower_bound(ranges.begin(), ranges.end(), extent.first,
                                [](WordRange r, std::uint32_t first) { return r.first < first; });
  while (range != ranges.end() && range->empty() && range->first == extent.first) ++range;
  // Limits ascend as starts do: if this one ends too late, all do.
  if (range == ranges.end() || !extent.contains(*range)) return std::nullopt;
  return *range;
}

std::optional<WordRange> first_overlapping(std::span<const WordRange> ranges, WordRange extent) {
  const auto range = std::upper_bound(ranges.begin(), ranges.end(), extent.first,
                                      [](std::uint32_t first, WordRange r) { return first < r.limit; });
  if (range == ranges.end() || range->first >= extent.limit) return std::nullopt;
  return *range;
}

void HitTable::clear(std::size_t sets) {
  for (const TermSetId set : touched_) sets_[set].clear();
  touched_.clear();
  sets_.resize(sets);
}

void HitTable::add(TermSetId set, WordRange range) {
  if (sets_[set].empty()) touched_.push_back(set);
  sets_[set].push_back(range);
}

void HitTable::settle() {
  for (const TermSetId set : touched_) keep_leftmost_longest(sets_[set]);
}

} // namespace taktvoll::checks
