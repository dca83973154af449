// Words that deny: where they stand, of what kind they are, and when they deny nothing ("nicht nur", "nie
// wieder", "kein Wunder", "nichts ist gefährlicher", "ist nicht zu unterschätzen").
#pragma once

#include "language/clause.h"
#include "language/reading.h"

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

enum class NegatorKind : std::uint8_t {
  none,
  sentence,  // nicht, nie, niemals, keinesfalls, keineswegs, nirgends, auf keinen Fall, keine Rede
  article,   // kein*
  person,    // niemand*, and kein* before somebody who acts: "keine Praxis", "kein Mensch"
  thing,     // nichts
  neither,   // weder … noch
  without,   // ohne, frei von
  instead,   // statt, anstatt, anstelle
  predicate, // unmöglich, ausgeschlossen, es fehlt der Nachweis, verzichten auf, alles andere als
};

struct Negator {
  NegatorKind kind = NegatorKind::none;
  Clause words;          // all words of it: "auf", "gar", "keinen", "Fall"
  bool additive = false; // "auch nicht", "erst recht kein": goes on denying, never turns a denial round

  explicit operator bool() const { return kind != NegatorKind::none; }
};

// Whether a negation at word `i` denies anything in `clause` at all. `match` are the words whose denial is
// asked for; a word in it never makes a negation idle. O(words of the clause).
[[nodiscard]] Negator negator_at(const Reading& reading, Clause clause, Clause match, std::uint32_t i);

// By key, whatever stands around: "nicht", "keine", "ohne".
[[nodiscard]] bool is_negation_word(std::string_view key);
// Denying such a verb affirms what it speaks of: "niemand bezweifelt", "nicht zu unterschätzen", "lässt sich
// nicht vermeiden".
[[nodiscard]] bool affirms_when_denied(std::string_view key);

} // namespace taktvoll::language
