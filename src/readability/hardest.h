// The hardest sentences of a text, and what makes them hard: for the findings of metric rules and for
// `taktvoll metrics`. Hard by the estimate of difficulty.h, because formulas overrate short sentences: their
// percentages mean little on a few words.
#pragma once

#include "base/ui_language.h"
#include "language/reading.h"
#include "readability/difficulty_drivers.h"
#include "readability/statistics.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taktvoll::readability {

struct HardSentence {
  std::uint32_t sentence = 0; // index into Reading::sentences
  Counts counts;
  double difficulty = 0;         // from 1 to 7
  std::vector<WordCounts> words; // its counted words
  // Indices into Reading::words: polysyllables, at most three, by falling syllables, then letters, then place
  // in the text; none if the sentence has none.
  std::vector<std::uint32_t> longest_words;
};

// The `n` hardest sentences (all, if there are fewer), hardest first, equal ones in text order. Only
// sentences from `section` if one is given. O(sentences · log n + words). Thread-safe.
[[nodiscard]] std::vector<HardSentence> hardest_sentences(const Statistics& statistics, std::size_t n);
[[nodiscard]] std::vector<HardSentence> hardest_sentences(const Statistics& statistics, std::size_t n,
                                                          std::uint32_t section);

// What makes it hard, the weightiest first (difficulty_drivers.h). `reading` is the one the statistics were
// made from.
[[nodiscard]] std::vector<Driver> drivers_of(const language::Reading& reading, const HardSentence& sentence);

// The same in words, without a full stop: "31 Wörter, 3 Nebensätze; zwei Fachwörter: Titration, Stent".
[[nodiscard]] std::string describe_drivers(const language::Reading& reading, const HardSentence& sentence,
                                           base::UiLanguage language);
// The same of any sentence of the statistics, for findings on single sentences.
[[nodiscard]] std::string describe_drivers(const language::Reading& reading, const Statistics& statistics,
                                           const SentenceCounts& sentence, base::UiLanguage language);

} // namespace taktvoll::readability
