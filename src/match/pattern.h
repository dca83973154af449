// Pattern: one RE2 regular expression, compiled when it is first needed.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"
#include "language/reading.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

struct PatternOptions {
  bool case_sensitive = false;
  bool whole_words = true; // a match begins and ends at a word edge (text::is_word_edge)
};

struct PatternError {
  std::size_t offset = 0; // bytes into the pattern
  std::size_t length = 1;
  base::LocalText message;
  base::LocalText help; // what to write instead
};

// Checks the pattern by compiling it once with RE2, logging off. Refused with advice: \b \B \w \W (ASCII only
// in RE2), look-around, back-references, patterns that match the empty text, patterns above 10 kB or whose
// program would be too large.
[[nodiscard]] base::Result<void, PatternError> check_pattern(std::string_view pattern,
                                                             const PatternOptions& options);

// Literals in lower case, one of which occurs in the lower-cased text (Reading::folded) wherever the pattern
// matches. Empty if there is no such set: the pattern must always run. Costs a compilation (milliseconds):
// done when packs are built, or when a user's pack is loaded. Literals have at least three
// bytes; shorter ones consist of marks ("{{") and serve only where there is no other.
[[nodiscard]] std::vector<std::string> pattern_literals(std::string_view pattern,
                                                        const PatternOptions& options);

// Literals, none of them among `literals` (of pattern_literals, sorted), of which one must occur as well:
// "nebenwirkungen" and one of "fehlanzeige", "ausgeschlossen". Empty if there is no second such set.
[[nodiscard]] std::vector<std::string> further_literals(std::string_view pattern,
                                                        const PatternOptions& options,
                                                        std::span<const std::string> literals);

class Pattern {
public:
  Pattern(std::string pattern, PatternOptions options);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  // All leftmost matches within `over`, from left to right, not overlapping; `^` and `$` mean the ends of
  // `over`. With whole_words, a match is found whenever some match with both edges on word edges exists for
  // that start: the end that RE2 prefers, else the nearest one behind it, else the nearest one before it.
  // Compiles on the first call, once, thread-safe. `out` is appended to. A pattern that check_pattern refuses
  // finds nothing. Linear in `over`, with a bound for hostile texts: starts and ends inside words are tried
  // for about 64 KiB and 64 times the length at most, or "[a-z ]*x" over "xa xa xa ..." would cost the cube
  // of the length.
  void find_all(const language::Reading& reading, text::ProseSpan over,
                std::vector<text::ProseSpan>& out) const;

  // Of a match that find_all found: the text of the first group that took part in it ("von ([0-9]+)"), or the
  // whole match if the pattern has no group. Up to nine groups are looked at.
  [[nodiscard]] text::ProseSpan group_of(const language::Reading& reading, text::ProseSpan match) const;

  [[nodiscard]] const std::string& source() const;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace taktvoll::match
