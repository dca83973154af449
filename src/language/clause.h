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
  bool operator==(const Clause&) const = default;
};

// Where the clauses of a reading begin, worked out sentence by sentence when first asked: neighbouring
// matches ask for the same ones. For one thread.
//
// Borders are sentence ends, colons, semicolons and spaced dashes; a comma before a conjunction, a relative
// or question word, a personal pronoun or words with a finite verb of their own, at the end of a subordinate
// clause and before an infinitive with "zu"; "und" and "oder" before a finite verb, a pronoun or a subject
// that a finite verb follows; "aber" and "sondern" anywhere; brackets around a finite verb. Commas of
// enumerations ("keine Angst, Panik oder Sorge") are none.
class ClauseBorders {
public:
  explicit ClauseBorders(const Reading& reading) : reading_(reading) {}
  // Does a clause begin with this word? O(words of its sentence) once, then O(1). Precondition: not the first
  // word of its sentence.
  [[nodiscard]] bool before(std::uint32_t word);
  [[nodiscard]] const Reading& reading() const { return reading_; }

private:
  enum class Known : std::uint8_t { not_yet, border, none };
  const Reading& reading_;
  std::vector<Known> known_; // by word; empty until the first question
};

// The clause that holds word `word`, at most sixty words to each side of it: no negation reaches farther, and
// the cost per match stays constant in a sentence of a hundred thousand words.
[[nodiscard]] Clause clause_around(const Reading& reading, std::uint32_t word, ClauseBorders& borders);

// "…, mit dem Rauchen aufzuhören", "…, ohne Angst zu machen": does an infinitive with "zu" end this clause?
[[nodiscard]] bool is_infinitive_clause(const Reading& reading, Clause clause);

// By key: "dass", "weil", "wenn".
[[nodiscard]] bool is_subjunction(std::string_view key);

} // namespace taktvoll::language
