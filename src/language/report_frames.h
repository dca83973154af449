// What makes a part of a sentence a report: a clause that governs it ("Viele glauben, dass …"), a word of
// distance
// ("angeblich"), a word that mentions it ("der Begriff …"). Part of reported.h, which everybody else calls.
#pragma once

#include "language/clause.h"
#include "language/reading.h"
#include "language/reported.h"

#include <vector>

namespace taktvoll::language {

// Appends the reports within one sentence. O(words of the sentence).
void find_frames(const Reading& reading, Clause sentence, ClauseBorders& borders, std::vector<Report>& out);

} // namespace taktvoll::language
