// The clause around some words: how far a negation reaches at most. By rules on words and punctuation, no
// grammar.
#pragma once

#include "language/reading.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace taktvoll::language {

// Words [first, limit) of one sentence.
struct Clause {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
};

// Remembers for one reading which words begin a clause: neighbouring matches ask for the same ones. For one
// thread.
class ClauseBorders {
public:
  explicit ClauseBorders(const Reading& reading) : reading_(reading) {}
  // is_clause_border(), worked out once.
  [[nodiscard]] bool before(std::uint32_t word);

private:
  enum class Known : std::uint8_t { not_yet, border, none };
  const Reading& reading_;
  std::vector<Known> known_; // by word; empty until the first question
};

// The clause that holds word `word`. Borders are sentence ends, colons, semicolons and spaced dashes; a comma
// before a conjunction, a relative or question word, a personal pronoun or a finite verb, or at the end of a
// subordinate clause; "und" before a personal pronoun or a finite verb; "aber", "sondern", "jedoch" anywhere
// behind a comma. Commas of enumerations ("keine Angst, Panik oder Sorge") are none.
[[nodiscard]] Clause clause_around(const Reading& reading, std::uint32_t word, ClauseBorders& borders);

// Does a clause border stand before this word? Precondition: not the first word of its sentence.
[[nodiscard]] bool is_clause_border(const Reading& reading, std::uint32_t word);

// By key. Frequent finite verbs, as far as a list can tell: "ist", "kann", "heilt".
[[nodiscard]] bool is_finite_verb(std::string_view key);
[[nodiscard]] bool is_subjunction(std::string_view key); // "dass", "weil", "wenn"

} // namespace taktvoll::language
