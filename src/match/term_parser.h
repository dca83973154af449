// TermParser: reads one term; what parse_term() is made of. The grammar is in term.h.
#pragma once

#include "match/term.h"
#include "match/term_brackets.h"
#include "match/term_gap.h"
#include "match/term_ways.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

inline constexpr std::size_t most_bytes_per_word = 200;
inline constexpr std::size_t most_term_words = 300; // with all alternatives

class TermParser {
public:
  explicit TermParser(std::string_view source) : source_(source), brackets_(brackets_of(source)) {}

  base::Result<Term, TermError> run();

private:
  // The term itself, or an alternative of a bracket.
  struct Level {
    Ways ways{Way{}};               // read so far; of the term itself they are in term_
    Joint joint;                    // before what comes next
    std::optional<std::size_t> gap; // where a gap in it was written
    std::size_t gap_limit = 0;
    std::size_t plain_brackets = 0; // open ones that are punctuation
    bool is_empty = true;
  };

  [[nodiscard]] char byte(std::size_t at) const { return at < source_.size() ? source_[at] : '\0'; }
  [[nodiscard]] Level& level() { return levels_.back(); }
  [[nodiscard]] bool is_word_at(std::size_t at) const;
  // The round bracket with alternatives that opens here.
  [[nodiscard]] const TermBracket* choice_at(std::size_t at) const;
  // True if a word or a further part of this word follows directly.
  [[nodiscard]] bool continues_word() const;

  void fail(std::size_t offset, std::size_t length, base::LocalText message, base::LocalText help);
  void fail_at_gap();
  void fail_size(std::size_t start);
  void fail_parts(std::size_t start);

  void step();
  void choice_or_part(const TermBracket& choice, bool any_prefix);
  void plain_bracket();
  void leading_star();
  void piece(bool any_prefix);
  void context_key(bool any_prefix);
  void number(std::size_t start, bool any_prefix);
  void fail_number_part();
  void gap();
  void take_gap(std::size_t start, TermGap gap);
  [[nodiscard]] bool is_ellipsis(std::size_t at) const;
  void ellipsis();
  void end_with_ellipsis(std::size_t start, bool question, bool exclamation);
  // `(un|in)wirksam`: brackets and parts of a word without a space between them.
  void word_of_parts(bool any_prefix);
  [[nodiscard]] bool append_parts(std::vector<std::string>& forms, std::size_t start);
  [[nodiscard]] static TermWord word_from(std::string_view written, bool any_prefix);
  // What the endings are of: "*angst~" may be a noun, "tödlich~" is none.
  [[nodiscard]] static language::Inflection inflection_of(const TermWord& word);
  // `~` and `*` behind a word.
  void word_operators(TermWord& word);

  void bracket(char close, bool any_prefix);
  void read_alternative(char close, std::size_t open);
  // The signs behind a bracket, and those before it, for every way.
  void add_signs(Ways& ways, bool any_prefix);

  void add(TermWord word, std::size_t start);
  void add(const Ways& ways, std::size_t start);
  void emit(const Ways& ways, Joint joint);

  std::string_view source_;
  std::vector<TermBracket> brackets_;
  std::vector<Level> levels_{1};
  std::size_t at_ = 0;
  Term term_;
  std::size_t positions_ = 0; // words of the longest way through the term
  bool has_fixed_part_ = false;
  std::uint8_t groups_ = 0;
  std::optional<TermError> error_;
};

} // namespace taktvoll::match
