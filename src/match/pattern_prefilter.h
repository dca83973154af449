// PatternPrefilter: which of many patterns can match a text at all, and where, by one scan for their
// literals.
#pragma once

#include "match/literal_set.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::match {

// Where patterns may match in one text. Reused from text to text to save allocation.
class PatternPlaces {
public:
  // How many patterns there are.
  [[nodiscard]] std::size_t patterns() const { return states_.size(); }
  // False: the pattern matches nowhere.
  [[nodiscard]] bool possible(std::uint32_t pattern) const { return states_[pattern] != State::nowhere; }
  // True: it has no literals, or they say nothing about this text; it may match anywhere.
  [[nodiscard]] bool anywhere(std::uint32_t pattern) const { return states_[pattern] == State::anywhere; }
  // Otherwise every match covers one of these: where its literals begin, in bytes of the text, ascending.
  [[nodiscard]] std::span<const std::pair<std::uint32_t, std::uint32_t>> of(std::uint32_t pattern) const;

  // Whether its further literals allow a match within bytes [start, limit) of the text. O(log places).
  [[nodiscard]] bool may_match_within(std::uint32_t pattern, std::uint32_t start, std::uint32_t limit) const;

private:
  friend class PatternPrefilter;
  enum class State : std::uint8_t { nowhere, somewhere, anywhere };
  std::vector<State> states_;                                   // by pattern
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places_; // pattern, offset; sorted
  std::vector<LiteralSet::Occurrence> occurrences_;
  std::vector<bool> needs_further_;                              // by pattern
  std::vector<bool> further_seen_;                               // by pattern
  std::vector<std::pair<std::uint32_t, std::uint32_t>> further_; // pattern, offset; sorted
};

class PatternPrefilter {
public:
  // `pattern`: its number, used once; the numbers are 0, 1, 2 … in any order. `literals`: of
  // pattern_literals(); if empty, the pattern may match anywhere. `further`: of further_literals(); if not
  // empty, one of them must occur in the text as well. Not after build().
  void add(std::uint32_t pattern, std::span<const std::string> literals,
           std::span<const std::string> further = {});
  void build();

  // `folded`: Reading::folded; `partly`: Reading::folded_partly. Thread-safe after build(). One scan of the
  // text (LiteralSet). A text that is folded in part, or with the long s of old prints (ſ), which RE2 takes
  // for an s, leaves every pattern possible anywhere.
  void find(std::string_view folded, bool partly, PatternPlaces& out) const;

private:
  LiteralSet literals_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> owners_; // literal, pattern; sorted after build()
  std::vector<std::uint32_t> starts_; // into owners_ by literal, and one more for the end
  std::vector<std::uint32_t> always_;
  // As owners_ and starts_, for the further literals.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> further_;
  std::vector<std::uint32_t> further_starts_;
  std::vector<bool> needs_further_; // by pattern
  std::uint32_t patterns_ = 0;
};

} // namespace taktvoll::match
