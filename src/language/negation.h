// Is what stands here denied? "keine Angst", "nicht heilbar", "Angst müssen Sie nicht haben".
//
// Denied: what a negation reaches within its clause, before or behind it; what a denied or doubting main
// clause hands on
// ("Es gibt keine Belege, dass …", "Fachleute bezweifeln, dass …", "Dass …, stimmt nicht"); what the answer
// to a question denies ("Heilt das Krebs? Nein."). Partly denied counts as denied ("nicht immer", "nicht
// jeder"). Not denied: "nicht nur … sondern auch", "nie wieder Schmerzen" (a promise), "nichts ist
// gefährlicher" (praise or threat), "nicht zu unterschätzen", what is denied twice, what a definite article
// takes for granted ("Die Krankheit ist nicht heilbar" does not deny the Krankheit), rhetorical questions. A
// negation never reaches over a clause border (clause.h), out of brackets or out of a quotation.
#pragma once

#include "base/ui_language.h"
#include "language/clause.h"
#include "language/reading.h"

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

enum class NegationReason : std::uint8_t {
  none,
  same_clause, // a negation of the same clause reaches the words
  main_clause, // handed on from the clause that governs theirs
  answer,      // by the answer to the question that they stand in
};

// The last two are ranges of words; `cue` is empty if nothing denies.
struct Negation {
  bool negated = false;
  NegationReason reason = NegationReason::none;
  Clause cue; // the words that deny: "keine", "auf keinen Fall", "bezweifeln"

  explicit operator bool() const { return negated; }
};

// The words [first_word, limit_word) of `reading`. O(words of the clause), bounded. `borders`: of this
// reading; the other forms begin with new ones. Thread-safe but for `borders`.
[[nodiscard]] Negation find_negation(const Reading& reading, std::uint32_t first_word,
                                     std::uint32_t limit_word, ClauseBorders& borders);
[[nodiscard]] bool is_negated(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word,
                              ClauseBorders& borders);
[[nodiscard]] bool is_negated(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word);

// "im selben Satz verneint", for people.
[[nodiscard]] std::string_view label(NegationReason reason, base::UiLanguage language);

} // namespace taktvoll::language
