// The hardest sentences of a text, and what makes them hard: for the findings of metric rules and for
// `taktvoll metrics`.
//
// A sentence's weight is its number of words plus twice its number of polysyllables, so that a long word
// weighs as much as three short ones. Deliberately a sum, not a formula of formulas.h: those judge texts, and
// on one sentence their percentages overrate the short. Against human ratings of 456 German sentences
// (TextComplexityDE) the rank correlation of this weight is 0.79, of Wiener 4 and LIX on the single sentence
// 0.67.
#pragma once

#include "base/ui_language.h"
#include "language/reading.h"
#include "readability/statistics.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taktvoll::readability {

struct HardSentence {
  std::uint32_t sentence = 0; // index into Reading::sentences
  Counts counts;
  std::uint32_t weight = 0;
  // Indices into Reading::words: polysyllables, at most three, by falling syllables, then letters, then place
  // in the text; none if the sentence has none.
  std::vector<std::uint32_t> longest_words;
};

// The `n` heaviest sentences (all, if there are fewer), heaviest first, equal ones in text order. Only
// sentences from `section` if one is given. O(sentences · log n + words). Thread-safe.
[[nodiscard]] std::vector<HardSentence> hardest_sentences(const Statistics& statistics, std::size_t n);
[[nodiscard]] std::vector<HardSentence> hardest_sentences(const Statistics& statistics, std::size_t n,
                                                          std::uint32_t section);

// What makes it hard, without a full stop: "31 Wörter; lange Wörter: Kombinationsbehandlung,
// Pharmakotherapie". A word that occurs twice in the sentence is named once. `reading` is the one the
// statistics were made from.
[[nodiscard]] std::string describe_drivers(const language::Reading& reading, const HardSentence& sentence,
                                           base::UiLanguage language);

} // namespace taktvoll::readability
