// What can explain a term: a few plain words, as they stand in brackets, behind a dash or as what something
// "is". Part of explanation.h, which everybody else calls.
#pragma once

#include "language/clause.h"
#include "language/reading.h"

#include <span>
#include <string>
#include <vector>

namespace taktvoll::language {

// Wordings that explain a term for certain: "Bluthochdruck", "zu hoher Blutdruck". Inflection does not
// matter.
class PlainWords {
public:
  PlainWords() = default;
  explicit PlainWords(std::span<const std::string> wordings);
  // The same for a term that is an adjective or a verb: "akut (plötzlich)". What explains it need not be a
  // noun.
  [[nodiscard]] PlainWords of_quality() const {
    PlainWords other = *this;
    other.of_quality_ = true;
    return other;
  }
  [[nodiscard]] bool is_of_quality() const { return of_quality_; }

  // Does one of the wordings stand wholly inside these words? O(words * wordings).
  [[nodiscard]] bool stand_in(const Reading& reading, Clause words) const;
  [[nodiscard]] bool empty() const { return wordings_.empty(); }

private:
  std::vector<std::vector<std::string>> wordings_; // keys
  bool of_quality_ = false;
};

// In brackets behind a term: "(Bluthochdruck)", "(zu hoher Blutdruck)", "(= entzündete Vene)". Not a number,
// a duration, a source, a code, an abbreviation, a person, a place or a remark such as "(kostenlos)".
[[nodiscard]] bool is_bracket_gloss(const Reading& reading, Clause words, const PlainWords& plain);

// Behind a dash, a colon or a connecting word: a noun with what belongs to it ("zu schneller Herzschlag"), or
// with `clauses` a statement too ("Die Krankheit ist zur Ruhe gekommen."). Not a request, a promise, a price
// or a date.
[[nodiscard]] bool is_phrase_gloss(const Reading& reading, Clause words, const PlainWords& plain,
                                   bool clauses);

// What follows "ist", "sind", "bedeutet" in a definition: "ein Hautausschlag", "Krampfadern", "starkes
// Übergewicht". Not "häufig", "ein Notfall", "eine Folge der Operation". `definite`: of "die Koloskopie", of
// which texts say all sorts of things; then only a kind with a description counts ("eine Untersuchung des
// Darms").
[[nodiscard]] bool is_predicate_gloss(const Reading& reading, Clause words, const PlainWords& plain,
                                      bool definite);

// "ein Routineeingriff in unserem Haus", "ein medizinischer Notfall": does the first noun judge or classify?
[[nodiscard]] bool only_judges(const Reading& reading, Clause words);

// Capitalised, and not only because a sentence, a bracket or a colon begins there; no abbreviation, no polite
// "Sie".
[[nodiscard]] bool is_naming_noun(const Reading& reading, std::uint32_t word);

} // namespace taktvoll::language
