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
  // For context words: the values as value_key() writes them, any of which may stand here; not owned, may be
  // nullptr.
  const std::vector<std::string>* values = nullptr;
};

[[nodiscard]] TermStep step_of(const TermWord& word, bool case_sensitive);

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

  const language::Reading& reading_;
  std::vector<std::uint32_t> limits_; // behind the words matched so far, ascending: all ways to get here
  std::vector<std::uint32_t> next_;
};

} // namespace taktvoll::match
