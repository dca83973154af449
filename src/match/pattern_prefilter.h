// PatternPrefilter: which of many patterns can match a text at all, by one scan for their literals.
#pragma once

#include "match/literal_set.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

class PatternPrefilter {
public:
  // `pattern`: any number the caller knows the pattern by, used once. `literals`: of pattern_literals(); if
  // empty, the pattern is always a candidate. Not after build().
  void add(std::uint32_t pattern, std::span<const std::string> literals);
  void build();

  // The numbers of the patterns that may match, ascending. `folded`: Reading::folded. `out` is cleared first.
  // Thread-safe after build(). One scan of the text (LiteralSet). A text with the long s of old prints (ſ),
  // which RE2 takes for an s, makes every pattern a candidate.
  void candidates(std::string_view folded, std::vector<std::uint32_t>& out) const;

private:
  LiteralSet literals_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> owners_; // literal, pattern; sorted after build()
  std::vector<std::uint32_t> starts_; // into owners_ by literal, and one more for the end
  std::vector<std::uint32_t> always_;
  std::vector<std::uint32_t> all_; // ascending after build()
};

} // namespace taktvoll::match
