// What is denied from outside its clause: by the main clause ("Es ist nicht bewiesen, dass …") and by an
// answer ("Heilt das Krebs? Nein."). Part of negation.h, which everybody else calls.
#pragma once

#include "language/clause.h"
#include "language/reading.h"

namespace taktvoll::language {

// The word that denies what `clause` says, in the clause that governs it; an empty range if none does.
// Follows chains
// ("Es gibt keine Studien, die zeigen, dass …") to a fixed depth, so O(words of the sentence around).
[[nodiscard]] Clause denied_by_main_clause(const Reading& reading, Clause clause, ClauseBorders& borders);

// The word that denies the question in which `match` stands ("Angst? Musst du nicht haben."), or the heading
// that a colon ends ("Nebenwirkungen: keine bekannt"); an empty range if none does. O(words of two
// sentences), bounded.
[[nodiscard]] Clause denied_by_answer(const Reading& reading, Clause match);

} // namespace taktvoll::language
