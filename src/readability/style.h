// Style: passive, nominal style, nesting, foreign and filler words, abbreviations, forms of gender and
// address, counted sentence by sentence. What each of them is, is defined in the header of language/ that
// StyleCounts names.
//
// These are counts of surface forms, found without grammar: good for comparing and for finding places, not
// for judging a single sentence. tests/readability/style_test.cpp shows what counts.
#pragma once

#include "language/own_words.h"
#include "language/reading.h"
#include "readability/statistics.h"

namespace taktvoll::readability {

// Fills in Counts::style of every counted sentence of `statistics` and of the total, and Statistics::marks,
// ordered by their first word, then kind. `uncounted` as for count(), which calls this. O(words).
void count_style(const language::Reading& reading, language::WordRanges uncounted, Statistics& statistics);

} // namespace taktvoll::readability
