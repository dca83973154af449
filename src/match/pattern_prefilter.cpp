#include "match/pattern_prefilter.h"

#include <algorithm>

namespace taktvoll::match {

bool PatternPlaces::may_match_within(std::uint32_t pattern, std::uint32_t start, std::uint32_t limit) const {
  if (!needs_further_[pattern]) return true;
  const auto found = std::lower_bound(further_.begin(), further_.end(), std::pair(pattern, start));
  return found != further_.end() && found->first == pattern && found->second < limit;
}

std::span<const std::pair<std::uint32_t, std::uint32_t>> PatternPlaces::of(std::uint32_t pattern) const {
  const auto first = std::lower_bound(places_.begin(), places_.end(), std::pair(pattern, std::uint32_t{0}));
  const auto limit = std::lower_bound(first, places_.end(), std::pair(pattern + 1, std::uint32_t{0}));
  return {first, limit};
}

void PatternPrefilter::add(std::uint32_t pattern, std::span<const std::string> literals,
                           std::span<const std::string> further) {
  patterns_ = std::max(patterns_, pattern + 1);
  if (literals.empty()) always_.push_back(pattern);
  for (const std::string& literal : literals) owners_.emplace_back(literals_.add(literal), pattern);
  needs_further_.resize(patterns_);
  needs_further_[pattern] = !literals.empty() && !further.empty();
  if (!needs_further_[pattern]) return;
  for (const std::string& literal : further) further_.emplace_back(literals_.add(literal), pattern);
}

void PatternPrefilter::build() {
  literals_.build();
  const auto sort_by_literal = [&](auto& owners, std::vector<std::uint32_t>& starts) {
    std::sort(owners.begin(), owners.end());
    starts.assign(literals_.size() + 1, 0);
    for (const auto& [literal, pattern] : owners) ++starts[literal + 1];
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  };
  sort_by_literal(owners_, starts_);
  sort_by_literal(further_, further_starts_);
}

void PatternPrefilter::find(std::string_view folded, bool partly, PatternPlaces& out) const {
  using State = PatternPlaces::State;
  out.places_.clear();
  out.needs_further_ = needs_further_;
  const bool blind = partly || folded.find("ſ") != std::string_view::npos;
  out.states_.assign(patterns_, blind ? State::anywhere : State::nowhere);
  if (blind || patterns_ == 0) return;

  for (const std::uint32_t pattern : always_) out.states_[pattern] = State::anywhere;
  literals_.scan(folded, out.occurrences_);
  out.further_.clear();
  out.further_seen_.assign(patterns_, false);
  for (const LiteralSet::Occurrence& occurrence : out.occurrences_)
    for (std::uint32_t i = further_starts_[occurrence.literal]; i < further_starts_[occurrence.literal + 1];
         ++i) {
      out.further_seen_[further_[i].second] = true;
      out.further_.emplace_back(further_[i].second, occurrence.start);
    }
  for (const LiteralSet::Occurrence& occurrence : out.occurrences_) {
    for (std::uint32_t i = starts_[occurrence.literal]; i < starts_[occurrence.literal + 1]; ++i) {
      if (needs_further_[owners_[i].second] && !out.further_seen_[owners_[i].second]) continue;
      out.states_[owners_[i].second] = State::somewhere;
      out.places_.emplace_back(owners_[i].second, occurrence.start);
    }
  }
  std::sort(out.places_.begin(), out.places_.end());
  std::sort(out.further_.begin(), out.further_.end());
}

} // namespace taktvoll::match
