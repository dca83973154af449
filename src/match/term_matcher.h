// TermMatcher: does a term match from a given word on? The one place that knows how the words of a term
// follow each other; shared by TermIndex and match_term.
#pragma once

#include "language/reading.h"
#include "match/word_shape.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taktvoll::match {

// One word of a term and how it follows the one before.
struct TermStep {
  WordShape shape; // for context words only the wildcards count
  std::uint8_t gap_min = 0;
  std::uint8_t gap_max = 0;
  bool punctuation_before = false;
  bool is_context = false;
  std::uint8_t group = 0; // as in TermWord
  std::uint8_t alternative = 0;
  // For context words: the values as value_key() writes them, any of which may stand here; not owned, may be
  // nullptr.
  const std::vector<std::string>* values = nullptr;
};

[[nodiscard]] TermStep step_of(const TermWord& word, bool case_sensitive);

// The steps of a term come in parts: a word outside brackets, or a bracket with all its alternatives. The
// limit of the part that begins at `start`, and of the alternative that begins there.
[[nodiscard]] std::size_t part_limit(std::span<const TermStep> steps, std::size_t start);
[[nodiscard]] std::size_t alternative_limit(std::span<const TermStep> steps, std::size_t start);

// Can a match begin with this word? False only if it cannot. Not for context words.
[[nodiscard]] bool may_begin(std::span<const TermStep> steps, const language::Reading& reading,
                             const language::Word& word);

// The first word of the stretch that a term around `word` may lie in: its sentence, and the sentences before
// it that only a line of the source separates from it.
[[nodiscard]] std::uint32_t stretch_start(const language::Reading& reading, std::uint32_t word);

// Keeps working memory between calls: one per thread and reading.
class TermMatcher {
public:
  explicit TermMatcher(const language::Reading& reading) : reading_(reading) {}

  // The limit of the shortest match whose first word is `first`; nothing if there is none. Never leaves the
  // sentence. O(words of the term * widest gap sum), O(words of the term) without gaps. Precondition: first <
  // words.size().
  [[nodiscard]] std::optional<std::uint32_t> match_from(std::span<const TermStep> steps, std::uint32_t first);

private:
  [[nodiscard]] bool may_follow(const TermStep& step, std::uint32_t word) const;
  [[nodiscard]] std::uint32_t reach(std::uint32_t first) const;
  void add_limits(const TermStep& step, std::uint32_t word, std::uint32_t sentence_limit);
  // From every limit in limits_ over one step, over the words of one alternative, over all alternatives of a
  // bracket; `first`: the step is the first of the term. The new limits come to stand in limits_.
  void take_step(const TermStep& step, bool first, std::uint32_t sentence_limit);
  void take_part(std::span<const TermStep> part, bool first, std::uint32_t sentence_limit);

  const language::Reading& reading_;
  std::vector<std::uint32_t> limits_; // behind the words matched so far, ascending: all ways to get here
  std::vector<std::uint32_t> next_;
  std::vector<std::uint32_t> entered_; // limits before a bracket
  std::vector<std::uint32_t> left_;    // limits behind it, over all alternatives
};

} // namespace taktvoll::match
