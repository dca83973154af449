// The shapes in which German explains a term, by where the gloss stands. Part of explanation.h, which
// everybody else calls.
#pragma once

#include "language/explanation.h"

namespace taktvoll::language {

// "Hypertonie (…)", "Hypertonie, also …", "Hypertonie – …", "Hypertonie: …", "Hypertonie bedeutet …".
[[nodiscard]] Explanation explained_behind(const Reading& reading, TermUse use, const PlainWords& plain);
// "Bluthochdruck (Fachwort: Hypertonie)", "… nennt man Hypertonie", "mit Hypertonie ist … gemeint", "…, auch
// Hypertonie genannt", "eine Entzündung der Leber, die Hepatitis,".
[[nodiscard]] Explanation explained_before(const Reading& reading, TermUse use, const PlainWords& plain);
// "… Hypertonie. Das ist …", "Was ist eine Hypertonie? …", a table row.
[[nodiscard]] Explanation explained_next(const Reading& reading, TermUse use, const PlainWords& plain);

// Does the sentence begin with what the term says, and go on as a definition: "Arthrose ist
// Gelenkverschleiß"?
[[nodiscard]] Explanation defined_behind(const Reading& reading, TermUse use, const PlainWords& plain);

// The explanation of that kind by these words.
[[nodiscard]] Explanation explained_by(const Reading& reading, ExplanationKind kind, Clause words);

} // namespace taktvoll::language
