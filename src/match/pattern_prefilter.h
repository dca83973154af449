// PatternPrefilter: which of many patterns can match a text at all, and where, by one scan for their
// literals.
#pragma once

#include "match/flat_array.h"
#include "match/image.h"
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
  // `pattern`: its number, used once; the numbers are 0, 1, 2 … in any order (behind those of an image).
  // `literals`: of pattern_literals(); if empty, the pattern may match anywhere. `further`: of
  // further_literals(); if not empty, one of them must occur in the text as well. Not after build().
  void add(std::uint32_t pattern, std::span<const std::string> literals,
           std::span<const std::string> further = {});
  void build();

  // From now on the patterns of the image that are not marked are possible nowhere.
  void keep(const std::vector<bool>& patterns);

  // `folded`: Reading::folded; `partly`: Reading::folded_partly. Thread-safe after build(). One scan of the
  // text (LiteralSet). A text that is folded in part, or with the long s of old prints (ſ), which RE2 takes
  // for an s, leaves every pattern possible anywhere.
  void find(std::string_view folded, bool partly, PatternPlaces& out) const;

  // After build(), of all patterns that were added.
  void write(ImageWriter& image) const;
  // A prefilter that knows the patterns of the image; those that are added get the numbers behind them.
  // Views the image.
  [[nodiscard]] static PatternPrefilter read(ImageReader& image);

private:
  // Patterns that own a literal, by literal.
  struct Owners {
    FlatArray<std::uint32_t> patterns;
    FlatArray<std::uint32_t> starts; // of each literal, and one more for the end
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t literal) const {
      return patterns.all().subspan(starts[literal], starts[literal + 1] - starts[literal]);
    }
  };
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>; // literal, pattern
  // Patterns that are searched together.
  struct Layer {
    LiteralSet literals;
    Owners first;
    Owners further;
    FlatArray<std::uint32_t> always;
    FlatArray<std::uint8_t> needs_further; // of an image: by pattern
  };
  static Owners by_literal(const Pairs& pairs, std::size_t literals);
  static void find(const Layer& layer, std::string_view folded, PatternPlaces& out);

  Layer fixed_; // of an image
  Layer own_;
  std::vector<bool> needs_further_; // of all
  std::uint32_t patterns_ = 0;
  // Until build().
  Pairs first_;
  Pairs further_;
  std::vector<std::uint32_t> always_;
};

} // namespace taktvoll::match
