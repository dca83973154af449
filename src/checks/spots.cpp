#include "checks/spots.h"

#include "checks/surroundings.h"

#include <algorithm>

namespace taktvoll::checks {

void keep_leftmost_longest(std::vector<Match>& matches) {
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.limit > b.span.limit;
  });
  std::size_t kept = 0;
  for (const Match& match : matches)
    if (kept == 0 || matches[kept - 1].span.limit <= match.span.start) matches[kept++] = match;
  matches.resize(kept);
}

std::span<const WordRange> Spots::all(const CheckInput& input) const {
  if (!terms_) return {};
  const auto possible = [&](std::uint32_t pattern) { return input.facts.is_possible(pattern); };
  if (std::none_of(patterns_.begin(), patterns_.end(), possible)) return input.hits.of(*terms_);
  return input.facts.united(*terms_, patterns_);
}

std::optional<WordRange> Spots::inside(const CheckInput& input, WordRange extent) const {
  return first_inside(all(input), extent);
}

std::optional<WordRange> Spots::overlapping(const CheckInput& input, WordRange words) const {
  return first_overlapping(all(input), words);
}

std::vector<Match> Spots::matches(const CheckInput& input) const {
  std::vector<Match> found;
  if (!terms_) return found;
  for (const WordRange words : input.hits.of(*terms_)) found.push_back(match_of(input.reading, words));
  bool any_pattern = false;
  for (const std::uint32_t pattern : patterns_) {
    if (!input.facts.is_possible(pattern)) continue;
    for (const text::ProseSpan span : input.facts.matches(pattern, pack::Extent::sentence)) {
      found.push_back(match_of(input.reading, span));
      any_pattern = true;
    }
  }
  if (any_pattern) keep_leftmost_longest(found);
  return found;
}

} // namespace taktvoll::checks
