#include "checks/together_check.h"

#include <algorithm>
#include <optional>
#include <span>

namespace taktvoll::checks {
namespace {

WordRange hull(const std::vector<WordRange>& ranges) {
  WordRange all = ranges.front();
  for (const WordRange range : ranges) {
    all.first = std::min(all.first, range.first);
    all.limit = std::max(all.limit, range.limit);
  }
  return all;
}

} // namespace

// Picks for every further group the hit nearest to the words chosen so far: one between them (the first),
// else the last before or the first behind them, whichever is nearer. Hits are sorted and do not overlap.
bool TogetherCheck::combine(const CheckInput& input, WordRange extent, WordRange first,
                            std::vector<WordRange>& chosen) const {
  chosen.assign(1, first);
  for (std::size_t group = 1; group < parameters_.groups.size(); ++group) {
    const WordRange so_far = hull(chosen);
    const std::uint32_t from =
        parameters_.in_order ? std::max(extent.first, chosen.back().limit) : extent.first;
    const std::span<const WordRange> hits = input.hits.of(parameters_.groups[group]);
    const auto free = [&](WordRange hit) {
      return std::none_of(chosen.begin(), chosen.end(), [&](WordRange taken) { return taken.overlaps(hit); });
    };
    std::optional<WordRange> best;
    auto hit = std::lower_bound(hits.begin(), hits.end(), so_far.first,
                                [](WordRange h, std::uint32_t word) { return h.limit <= word; });
    const bool has_before = hit != hits.begin() && hit[-1].first >= from;
    const WordRange before = has_before ? hit[-1] : WordRange{};
    if (has_before && before.limit == so_far.first) best = before;
    for (; hit != hits.end() && hit->first < so_far.limit && !best; ++hit)
      if (hit->first >= from && hit->limit <= extent.limit && free(*hit)) best = *hit;
    if (!best) {
      if (has_before) best = before;
      const bool behind = hit != hits.end() && hit->first >= from && hit->limit <= extent.limit;
      if (behind && (!best || hit->first - so_far.limit < so_far.first - best->limit)) best = *hit;
    }
    if (!best) return false;
    chosen.push_back(*best);
  }
  const WordRange all = hull(chosen);
  return parameters_.within_words == 0 || all.limit - all.first <= parameters_.within_words;
}

// Scope and exceptions are asked of every part; one denied or quoted part denies or quotes the whole.
bool TogetherCheck::acceptable(const CheckInput& input, const std::vector<WordRange>& chosen) const {
  return std::all_of(chosen.begin(), chosen.end(), [&](WordRange words) {
    return filters_.silence(input, match_of(input.reading, words)) == Silence::none;
  });
}

void TogetherCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  const auto has_hits = [&](TermSetId set) { return !input.hits.of(set).empty(); };
  if (!std::all_of(parameters_.groups.begin(), parameters_.groups.end(), has_hits)) return;

  const bool by_words = parameters_.within_words > 0;
  const pack::Extent extent_kind = by_words ? pack::Extent::paragraph : parameters_.within;
  std::uint32_t done_until = 0; // one draft per extent (by words: per stretch)
  std::vector<WordRange> chosen;
  for (const WordRange first : input.hits.of(parameters_.groups.front())) {
    if (first.first < done_until) continue;
    WordRange extent = surroundings(input, first, extent_kind);
    extent.first = std::max(extent.first, done_until); // every word speaks once
    if (!combine(input, extent, first, chosen)) continue;
    if (parameters_.absent &&
        input.hits.any_inside(*parameters_.absent,
                              by_words ? surroundings(input, hull(chosen), pack::Extent::sentence) : extent))
      continue;
    if (!acceptable(input, chosen)) continue;
    const WordRange all = hull(chosen);
    const bool one_block = input.reading.sentences[input.reading.words[all.first].sentence].block ==
                           input.reading.sentences[input.reading.words[all.limit - 1].sentence].block;
    const bool close = by_words || parameters_.within == pack::Extent::sentence;
    drafts.emplace_back(match_of(input.reading, close && one_block ? all : first));
    done_until = by_words ? all.limit : extent.limit;
  }
}

} // namespace taktvoll::checks
