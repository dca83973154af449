#include "match/pattern_prefilter.h"

#include <algorithm>
#include <cassert>
#include <utility>

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
  for (const std::string& literal : literals) first_.emplace_back(own_.literals.add(literal), pattern);
  needs_further_.resize(patterns_);
  needs_further_[pattern] = !literals.empty() && !further.empty();
  if (!needs_further_[pattern]) return;
  for (const std::string& literal : further) further_.emplace_back(own_.literals.add(literal), pattern);
}

namespace {

// Sorts pairs of pattern and offset that are in order of their offsets for every pattern. Linear: in a long
// text there are millions.
void by_pattern(std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs, std::uint32_t patterns) {
  std::vector<std::uint32_t> next(patterns + std::size_t{1}, 0);
  for (const auto& pair : pairs) ++next[pair.first + 1];
  for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted(pairs.size());
  for (const auto& pair : pairs) sorted[next[pair.first]++] = pair;
  pairs = std::move(sorted);
}

} // namespace

PatternPrefilter::Owners PatternPrefilter::by_literal(const Pairs& pairs, std::size_t literals) {
  std::vector<std::uint32_t> starts(literals + 1, 0);
  for (const auto& [literal, pattern] : pairs) ++starts[literal + 1];
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  std::vector<std::uint32_t> patterns(pairs.size());
  for (const auto& [literal, pattern] : pairs) patterns[next[literal]++] = pattern;
  return {std::move(patterns), std::move(starts)};
}

void PatternPrefilter::keep(const std::vector<bool>& patterns) {
  LiteralSet literals;
  Pairs first;
  Pairs further;
  for (std::uint32_t literal = 0; literal < fixed_.literals.size(); ++literal) {
    const std::string_view bytes = fixed_.literals.literal(literal);
    for (const std::uint32_t pattern : fixed_.first.of(literal))
      if (patterns[pattern]) first.emplace_back(literals.add(bytes), pattern);
    for (const std::uint32_t pattern : fixed_.further.of(literal))
      if (patterns[pattern]) further.emplace_back(literals.add(bytes), pattern);
  }
  literals.build();
  fixed_.first = by_literal(first, literals.size());
  fixed_.further = by_literal(further, literals.size());
  fixed_.literals = std::move(literals);
  std::vector<std::uint32_t> always;
  for (const std::uint32_t pattern : fixed_.always)
    if (patterns[pattern]) always.push_back(pattern);
  fixed_.always = std::move(always);
}

void PatternPrefilter::build() {
  own_.literals.build();
  own_.first = by_literal(first_, own_.literals.size());
  own_.further = by_literal(further_, own_.literals.size());
  own_.always = std::exchange(always_, {});
  first_ = {};
  further_ = {};
}

void PatternPrefilter::write(ImageWriter& image) const {
  assert(fixed_.needs_further.empty() && "an image of what is built on another one");
  const auto write_owners = [&](const Owners& owners) {
    image.array(owners.patterns.all());
    image.array(owners.starts.all());
  };
  own_.literals.write(image);
  write_owners(own_.first);
  write_owners(own_.further);
  image.array(own_.always.all());
  const std::vector<std::uint8_t> needs(needs_further_.begin(), needs_further_.end());
  image.array(std::span<const std::uint8_t>(needs));
}

PatternPrefilter PatternPrefilter::read(ImageReader& image) {
  PatternPrefilter prefilter;
  const auto read_owners = [&](Owners& owners) {
    owners.patterns = image.array<std::uint32_t>();
    owners.starts = image.array<std::uint32_t>();
  };
  Layer& fixed = prefilter.fixed_;
  fixed.literals = LiteralSet::read(image);
  read_owners(fixed.first);
  read_owners(fixed.further);
  fixed.always = image.array<std::uint32_t>();
  fixed.needs_further = image.array<std::uint8_t>();
  prefilter.needs_further_.assign(fixed.needs_further.begin(), fixed.needs_further.end());
  prefilter.patterns_ = static_cast<std::uint32_t>(fixed.needs_further.size());
  return prefilter;
}

void PatternPrefilter::find(std::string_view folded, bool partly, PatternPlaces& out) const {
  using State = PatternPlaces::State;
  out.places_.clear();
  out.needs_further_ = needs_further_;
  const bool blind = partly || folded.find("ſ") != std::string_view::npos;
  out.states_.assign(patterns_, blind ? State::anywhere : State::nowhere);
  if (blind || patterns_ == 0) return;

  out.further_.clear();
  out.further_seen_.assign(patterns_, false);
  find(fixed_, folded, out);
  find(own_, folded, out);
  by_pattern(out.places_, patterns_);
  by_pattern(out.further_, patterns_);
}

void PatternPrefilter::find(const Layer& layer, std::string_view folded, PatternPlaces& out) {
  using State = PatternPlaces::State;
  for (const std::uint32_t pattern : layer.always) out.states_[pattern] = State::anywhere;
  layer.literals.scan(folded, out.occurrences_);
  for (const LiteralSet::Occurrence& occurrence : out.occurrences_)
    for (const std::uint32_t pattern : layer.further.of(occurrence.literal)) {
      out.further_seen_[pattern] = true;
      out.further_.emplace_back(pattern, occurrence.start);
    }
  for (const LiteralSet::Occurrence& occurrence : out.occurrences_)
    for (const std::uint32_t pattern : layer.first.of(occurrence.literal)) {
      if (out.needs_further_[pattern] && !out.further_seen_[pattern]) continue;
      out.states_[pattern] = State::somewhere;
      out.places_.emplace_back(pattern, occurrence.start);
    }
}

} // namespace taktvoll::match
