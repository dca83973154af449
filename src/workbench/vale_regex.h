// The regular expressions of Vale (those of .NET) as a tree, to see what of them RE2 and the term language
// can say.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

enum class RegexKind : std::uint8_t {
  literal, // one character, in normal form
  set,     // one of several: "[a-z]", "\w", "."
  group,   // its branches; lookahead and lookbehind are kinds of their own
  look,
  word_edge,    // \b
  no_word_edge, // \B
  line_edge,    // ^ $ \A \z
  back_reference,
  flags, // "(?i)": to the end of the group around it
};

// On which side of a word edge a character can stand: bits.
inline constexpr unsigned word_side = 1;
inline constexpr unsigned other_side = 2;

struct RegexNode;
using RegexSequence = std::vector<RegexNode>;
using RegexBranches = std::vector<RegexSequence>; // at least one

struct RegexNode {
  RegexKind kind = RegexKind::literal;
  std::string re2;                  // what RE2 calls it, without repetition; of a group its opening
  std::string sample;               // of a literal or a set: a character that fits
  std::vector<std::string> members; // of a set of nothing but single characters
  unsigned sides = 0;               // of a literal or a set
  bool space = false;               // it is white space
  RegexBranches branches;
  bool negative = false; // of a look
  bool behind = false;
  int least = 1;
  int most = 1; // -1: no bound
  bool lazy = false;
  bool possessive = false; // or an atomic group

  [[nodiscard]] bool once() const { return least == 1 && most == 1; }
};

// What can stand at an end of something, and whether it may be nothing at all.
struct RegexEnd {
  unsigned sides = 0;
  bool maybe_empty = false;
};
[[nodiscard]] RegexEnd first_of(const RegexSequence& sequence, std::size_t start = 0);
[[nodiscard]] RegexEnd last_of(const RegexSequence& sequence, std::size_t limit);

// Refused with the reason: what no part of RE2 or of taktvoll's reading of texts can express, such as \G,
// class subtraction or two spaces in a row (texts are read with single ones).
[[nodiscard]] base::Result<RegexBranches, base::LocalText> parse_regex(std::string_view expression);

// For RE2. Edges, looks and back-references are left out: they must have been dealt with.
[[nodiscard]] std::string as_re2(const RegexSequence& sequence);
[[nodiscard]] std::string as_re2(const RegexBranches& branches);

// A short text that matches, if nothing but the sequence itself matters.
[[nodiscard]] std::string sample_of(const RegexSequence& sequence);

// Whether any node, at any depth, is of the kind.
[[nodiscard]] bool has_kind(const RegexSequence& sequence, RegexKind kind);
[[nodiscard]] bool has_kind(const RegexBranches& branches, RegexKind kind);

} // namespace taktvoll::workbench
