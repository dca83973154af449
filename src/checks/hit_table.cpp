#include "checks/hit_table.h"

#include <algorithm>

namespace taktvoll::checks {

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
  for (const TermSetId set : touched_) {
    std::vector<WordRange>& hits = sets_[set];
    std::sort(hits.begin(), hits.end(), [](WordRange a, WordRange b) {
      return a.first != b.first ? a.first < b.first : a.limit > b.limit;
    });
    std::size_t kept = 0;
    for (const WordRange hit : hits)
      if (kept == 0 || hits[kept - 1].limit <= hit.first) hits[kept++] = hit;
    hits.resize(kept);
  }
}

bool HitTable::any_inside(TermSetId set, WordRange range) const {
  const std::vector<WordRange>& hits = sets_[set];
  auto hit = std::lower_bound(hits.begin(), hits.end(), range.first,
                              [](WordRange h, std::uint32_t first) { return h.first < first; });
  return hit != hits.end() && hit->limit <= range.limit;
}

bool HitTable::any_overlapping(TermSetId set, WordRange range) const {
  const std::vector<WordRange>& hits = sets_[set];
  auto hit = std::upper_bound(hits.begin(), hits.end(), range.first,
                              [](std::uint32_t first, WordRange h) { return first < h.limit; });
  return hit != hits.end() && hit->first < range.limit;
}

} // namespace taktvoll::checks
