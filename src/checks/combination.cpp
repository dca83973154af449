#include "checks/combination.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace taktvoll::checks {
namespace {

constexpr std::size_t tried_each_side = 6; // hits of one group before, and as many inside or behind
constexpr std::uint32_t most_tries = 200;  // choices of hits for one hit of the first group

WordRange hull(const std::vector<WordRange>& ranges) {
  WordRange all = ranges.front();
  for (const WordRange range : ranges) {
    all.first = std::min(all.first, range.first);
    all.limit = std::max(all.limit, range.limit);
  }
  return all;
}

std::uint32_t distance(WordRange hit, WordRange from) {
  if (hit.limit <= from.first) return from.first - hit.limit;
  return hit.first >= from.limit ? hit.first - from.limit : 0;
}

} // namespace

// Chooses a hit for every further group: the nearest to those chosen so far, another one if that leaves no
// room for the rest. Hits are sorted and do not overlap.
bool Combination::complete(const Hits& hits, WordRange extent, std::vector<WordRange>& parts,
                           std::uint32_t& budget) const {
  const WordRange so_far = hull(parts);
  if (parameters_.within_words > 0 && so_far.limit - so_far.first > parameters_.within_words) return false;
  if (parts.size() == hits.size()) return true;
  const std::vector<WordRange>& group = hits[parts.size()];

  std::array<WordRange, 2 * tried_each_side> near{};
  std::size_t count = 0;
  const auto fits = [&](WordRange hit) {
    return extent.contains(hit) && (!parameters_.in_order || hit.first >= parts.back().limit) &&
           std::none_of(parts.begin(), parts.end(), [&](WordRange part) { return part.overlaps(hit); });
  };
  const std::uint32_t from = parameters_.in_order ? parts.back().limit : so_far.first;
  const auto inside = std::lower_bound(group.begin(), group.end(), from,
                                       [](WordRange h, std::uint32_t word) { return h.limit <= word; });
  for (auto hit = inside; !parameters_.in_order && hit != group.begin() && count < tried_each_side;)
    if (const WordRange before = *--hit; fits(before))
      near.at(count++) = before;
    else if (before.first < extent.first)
      break;
  const std::size_t most = count + tried_each_side;
  for (auto hit = inside; hit != group.end() && hit->first <= extent.limit && count < most; ++hit)
    if (fits(*hit)) near.at(count++) = *hit;
  std::stable_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count),
                   [&](WordRange a, WordRange b) { return distance(a, so_far) < distance(b, so_far); });

  for (std::size_t i = 0; i < count && budget > 0; ++i) {
    --budget;
    parts.push_back(near.at(i));
    if (complete(hits, extent, parts, budget)) return true;
    parts.pop_back();
  }
  return false;
}

WordRange Combination::shown(const CheckInput& input, const std::vector<WordRange>& parts) const {
  const bool close = parameters_.within_words > 0 || parameters_.within == pack::Extent::sentence;
  const WordRange all = hull(parts);
  if (!close || all.empty()) return parts.front();
  const auto block = [&](std::uint32_t word) {
    return input.reading.sentences[input.reading.words[word].sentence].block;
  };
  return block(all.first) == block(all.limit - 1) ? all : parts.front();
}

bool Combination::gather(const CheckInput& input, const RuleFilters& filters, Hits& hits) const {
  const auto trace_missing = [&](std::size_t group) {
    if (input.trace == nullptr) return;
    for (const WordRange hit : hits.empty() ? std::vector<WordRange>() : hits.front())
      note(input, {.event = TraceEvent::incomplete,
                   .place = match_of(input.reading, hit).span,
                   .value = static_cast<double>(group + 1)});
  };
  // Without a trace, a group that stands nowhere ends the search before the filters cost anything.
  if (input.trace == nullptr && !std::all_of(parameters_.groups.begin(), parameters_.groups.end(),
                                             [&](const Spots& group) { return group.any(input); }))
    return false;
  for (const Spots& group : parameters_.groups) {
    std::vector<WordRange> counting;
    for (const WordRange hit : group.all(input))
      if (filters.silence(input, match_of(input.reading, hit)) == Silence::none) counting.push_back(hit);
    if (counting.empty()) {
      trace_missing(hits.size());
      return false;
    }
    hits.push_back(std::move(counting));
  }
  return true;
}

void Combination::for_each(const CheckInput& input, const RuleFilters& filters,
                           const std::function<Then(const Found&)>& take) const {
  Hits hits;
  if (parameters_.groups.empty() || !gather(input, filters, hits)) return;

  const std::uint32_t around = parameters_.within_words;
  const pack::Extent within = around > 0 ? pack::Extent::paragraph : parameters_.within;
  std::uint32_t done_until = 0; // words that have had their say
  Found found;
  for (const WordRange first : hits.front()) {
    if (first.first < done_until) continue;
    const WordRange whole = surroundings(input, first, within);
    const WordRange extent{std::max(whole.first, done_until), whole.limit};
    found.parts.assign(1, first);
    std::uint32_t budget = most_tries;
    if (!complete(hits, extent, found.parts, budget)) {
      note(input, {.event = TraceEvent::incomplete, .place = match_of(input.reading, first).span});
      continue;
    }
    const WordRange all = hull(found.parts);
    WordRange clear = extent;
    if (around > 0) {
      clear = words_around(input, all, around);
      clear = {std::max(clear.first, whole.first), std::min(clear.limit, whole.limit)};
    }
    if (const std::optional<WordRange> refuting = parameters_.absent.inside(input, clear)) {
      note(input, {.event = TraceEvent::refuted,
                   .place = match_of(input.reading, first).span,
                   .cause = match_of(input.reading, *refuting).span});
      continue;
    }
    found.shown = shown(input, found.parts);
    switch (take(found)) {
    case Then::stop:
      return;
    case Then::next_extent:
      done_until = around > 0 ? all.limit : extent.limit;
      break;
    case Then::next:
      break;
    }
  }
}

} // namespace taktvoll::checks
