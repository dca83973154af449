// Reads a regular expression for PatternScreen.
#pragma once

#include "match/pattern_screen.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace taktvoll::match {

// Recursive descent, as deep as brackets are nested, up to a limit.
class PatternScreenReader {
public:
  PatternScreenReader(std::string_view pattern, PatternScreen& screen) : pattern_(pattern), screen_(screen) {}

  // False: something is unknown; the screen is then of no use.
  [[nodiscard]] bool read(bool case_sensitive);

private:
  using Screen = PatternScreen;
  using Node = PatternScreen::Node;
  using Set = PatternScreen::Set;
  // What a class names: characters that it may hold, and those that it holds for certain.
  struct Members {
    Set may;
    Set certain;
  };

  [[nodiscard]] char byte() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }
  [[nodiscard]] bool done() const { return at_ >= pattern_.size(); }
  bool fail() { return failed_ = true, false; }

  // The group whose alternatives begin here; stops at ")" or the end.
  std::uint32_t group(bool cased, unsigned depth);
  // One alternative: its first node.
  std::uint32_t sequence(bool cased, unsigned depth);
  std::uint32_t piece(bool cased, unsigned depth);
  std::uint32_t bracket(bool cased, unsigned depth);
  std::uint32_t literal(char32_t c, bool cased);
  std::uint32_t any_of(const Set& set, bool cased);
  std::uint32_t add(Node node);
  void repeat(std::uint32_t node);
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> bounds();
  // Literals that follow each other become one.
  [[nodiscard]] bool join(std::uint32_t last, std::uint32_t next);
  [[nodiscard]] PatternScreen::Branch branch(std::uint32_t first) const;

  std::optional<char32_t> next_char();
  // Behind a backslash: one character, or a class of them.
  std::optional<char32_t> escaped_char();
  [[nodiscard]] bool escaped_class(Members& members);
  Set char_class(bool cased);
  static void add_range(char32_t first, char32_t last, bool cased, Members& members);

  std::string_view pattern_;
  PatternScreen& screen_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

} // namespace taktvoll::match
