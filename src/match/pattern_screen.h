// PatternScreen: can a pattern match in a short stretch of text at all? Answers in about a microsecond, for
// patterns whose literals stand there and which nearly always do not match all the same. Compiling them with
// RE2 to find that out costs a hundred times as much, for each.
//
// It knows the regular expressions that packs are made of: letters, classes, groups, alternatives,
// repetitions, `^`, `$`, (?i:…). What it does not know, it does not judge. Where it is not exact it says
// "perhaps": never "no" where RE2 would find something.
#pragma once

#include "language/reading.h"
#include "match/pattern.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

class PatternScreen {
public:
  // O(length of the pattern), about ten nanoseconds a byte.
  PatternScreen(std::string_view pattern, const PatternOptions& options);

  // False: Pattern::find_all finds nothing in `over`. `steps` grows by the work done, at most by
  // most_steps_per_question. Thread-safe.
  [[nodiscard]] bool may_match(const language::Reading& reading, text::ProseSpan over,
                               std::uint64_t& steps) const;

  // A step takes some nanoseconds. Without a bound, "[a-z ]*[a-z ]*x" would cost the square of the text.
  static constexpr std::uint64_t most_steps_per_question = 8192;

private:
  friend class PatternScreenReader;
  friend class PatternScreenSearch;

  static constexpr std::uint32_t none = UINT32_MAX;
  enum class Kind : std::uint8_t { literal, set, group, text_start, text_limit };

  // A part of a regular expression, and what follows it in the same sequence.
  struct Node {
    Kind kind = Kind::literal;
    bool cased = false; // compared with the prose, else with the folded text
    std::uint32_t next = none;
    std::uint32_t start = 0; // literal: into bytes_; set: index of sets_; group: into branches_
    std::uint32_t limit = 0; // literal and group: the end there
    std::uint32_t least = 1; // set, group: how often
    std::uint32_t most = 1;  // none: without end
  };
  // An alternative of a group.
  struct Branch {
    std::uint32_t first = none; // node; none: the empty text
    bool known = false;         // it begins with `byte`, of the prose if `cased`
    bool cased = false;
    char byte = 0;
  };
  // Which characters: of the first 256 exactly, of the others all or none.
  struct Set {
    std::bitset<256> latin;
    bool other = false;
  };

  bool judges_ = false; // false: something in the pattern is unknown to it
  bool whole_words_ = false;
  std::string bytes_;
  std::vector<Node> nodes_;
  std::vector<Branch> branches_;
  std::vector<Set> sets_;
  std::uint32_t root_ = none; // a group
};

} // namespace taktvoll::match
