#include "match/pattern_prefilter.h"

#include <algorithm>

namespace taktvoll::match {

std::span<const std::pair<std::uint32_t, std::uint32_t>> PatternPlaces::of(std::uint32_t pattern) const {
  const auto first = std::lower_bound(places_.begin(), places_.end(), std::pair(pattern, std::uint32_t{0}));
  const auto limit = std::lower_bound(first, places_.end(), std::pair(pattern + 1, std::uint32_t{0}));
  return {first, limit};
}

void PatternPrefilter::add(std::uint32_t pattern, std::span<const std::string> literals) {
  patterns_ = std::max(patterns_, pattern + 1);
  if (literals.empty()) always_.push_back(pattern);
  for (const std::string& literal : literals) owners_.emplace_back(literals_.add(literal), pattern);
}

void PatternPrefilter::build() {
  literals_.build();
  std::sort(owners_.begin(), owners_.end());
  starts_.assign(literals_.size() + 1, 0);
  for (const auto& [literal, pattern] : owners_) ++starts_[literal + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

void PatternPrefilter::find(std::string_view folded, bool partly, PatternPlaces& out) const {
  using State = PatternPlaces::State;
  out.places_.clear();
  const bool blind = partly || folded.find("ſ") != std::string_view::npos;
  out.states_.assign(patterns_, blind ? State::anywhere : State::nowhere);
  if (blind || patterns_ == 0) return;

  for (const std::uint32_t pattern : always_) out.states_[pattern] = State::anywhere;
  literals_.scan(folded, out.occurrences_);
  for (const LiteralSet::Occurrence& occurrence : out.occurrences_) {
    for (std::uint32_t i = starts_[occurrence.literal]; i < starts_[occurrence.literal + 1]; ++i) {
      out.states_[owners_[i].second] = State::somewhere;
      out.places_.emplace_back(owners_[i].second, occurrence.start);
    }
  }
  std::sort(out.places_.begin(), out.places_.end());
}

} // namespace taktvoll::match
