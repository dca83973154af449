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
  bool optional = false;
  std::uint8_t group = 0; // as in TermWord
  std::uint16_t alternative = 0;
  // For context words: the values as value_key() writes them, any of which may stand here; not owned, may be
  // nullptr.
  const std::vector<std::string>* values = nullptr;

  // A number that may take up several words.
  [[nodiscard]] bool is_number() const { return shape.number && shape.key.empty(); }
};

[[nodiscard]] TermStep step_of(const TermWord& word, bool case_sensitive);

// The steps of a term come in parts: a word outside brackets, or a bracket with all its alternatives. The
// limit of the part that begins at `start`, and of the alternative that begins there.
[[nodiscard]] std::size_t part_limit(std::span<const TermStep> steps, std::size_t start);
[[nodiscard]] std::size_t alternative_limit(std::span<const TermStep> steps, std::size_t start);

// Whether some way through the part that begins at `start` ends with a number.
[[nodiscard]] bool may_end_in_number(std::span<const TermStep> steps, std::size_t start);

// The part with the first word that every match holds, and the limit behind the last such part.
[[nodiscard]] std::size_t first_fixed_part(std::span<const TermStep> steps);
[[nodiscard]] std::size_t fixed_limit(std::span<const TermStep> steps);

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

  // The limit of the shortest match whose first word is `first`; a number at its end and the optional parts
  // there as far as they go on, and the rest of the sentence if the tail covers it; nothing if there is none.
  // Never leaves the sentence. O(words of the term * widest gap sum), O(words of the term) without gaps.
  // Precondition: first < words.size().
  [[nodiscard]] std::optional<std::uint32_t> match_from(std::span<const TermStep> steps, std::uint32_t first,
                                                        TermTail tail);

private:
  // What may stand before a word.
  struct Joint {
    std::uint32_t gap_min = 0;
    std::uint32_t gap_max = 0;
    bool punctuation = false;
    bool start = false; // it begins the match
    [[nodiscard]] Joint then(const TermStep& step) const;
    bool operator==(const Joint&) const = default;
  };
  using Limits = std::vector<std::uint32_t>;
  // Ways through the parts so far: where they end, and what optional parts that were left out have added to
  // what may stand before the next word.
  struct State {
    Joint skipped;
    Limits limits; // ascending
  };

  [[nodiscard]] std::optional<std::uint32_t> words_from(std::span<const TermStep> steps, std::uint32_t first);
  [[nodiscard]] std::uint32_t behind_number(std::uint32_t limit);
  [[nodiscard]] bool may_follow(Joint joint, std::uint32_t word) const;
  [[nodiscard]] std::uint32_t reach(std::uint32_t first) const;
  void add_limits(const TermStep& step, std::uint32_t word);
  void add_values(const TermStep& step, std::uint32_t word);
  void add_candidates(const Limits& limits, Joint joint, Limits& candidates) const;
  // From the candidates over one step; from candidates_ over all alternatives of a part. The limits behind it
  // come to stand in limits_.
  void take_step(const TermStep& step, const Limits& candidates);
  void take_part(std::span<const TermStep> part);
  // From limits_ over the optional parts from `start` on, each of which may be left out: states_.
  std::size_t take_options(std::span<const TermStep> steps, std::size_t start, Joint before);
  void skip_to(const TermStep& step);
  static void settle(Limits& limits);

  const language::Reading& reading_;
  std::uint32_t sentence_limit_ = 0;
  Limits limits_;             // behind the words matched so far, ascending: all ways to get here
  Limits candidates_;         // words at which a part may begin, ascending
  Limits inner_;              // the same of a word inside a bracket
  Limits left_;               // limits behind a bracket, over all alternatives
  std::vector<State> states_; // one per optional part in a row, and one for none of them
};

} // namespace taktvoll::match
