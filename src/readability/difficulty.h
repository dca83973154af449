// Difficulty: how hard people would find a sentence, on the scale of human ratings from 1 (very easy) to 7
// (very hard).
//
// Beside the formulas of formulas.h, not instead of them: those are exact and blind to words, this is an
// estimate, fitted to 456 German sentences that people have rated (training/README.md). It is additive: each
// feature of a sentence gives points, and the estimate is a constant plus the square root of their sum,
// because the tenth rare word adds less than the first. difficulty.md lists the points and says how good it
// is.
#pragma once

#include "language/reading.h"
#include "readability/difficulty_features.h"
#include "readability/statistics.h"

#include <span>

namespace taktvoll::readability {

inline constexpr double lowest_difficulty = 1;
inline constexpr double highest_difficulty = 7;
// From here up a sentence counts as hard: the middle of the scale.
inline constexpr double hard_sentence = 4;

// What one unit of a feature adds to the sum: a rare word, a letter.
[[nodiscard]] double points_per(Feature feature);
// The sum over all features.
[[nodiscard]] double points(const SentenceFeatures& features);
// From `lowest_difficulty` to `highest_difficulty`.
[[nodiscard]] double difficulty(const SentenceFeatures& features);

// Of a text, a section or a sentence from its counts: the mean of its sentences, weighted by their words,
// because a reader spends her time in the long ones. Precondition: counts.words > 0.
[[nodiscard]] double mean_difficulty(const Counts& counts);

// Of one sentence, from its counted words (Statistics::words), not empty. O(words). Thread-safe,
// deterministic.
[[nodiscard]] double estimate_difficulty(const language::Reading& reading, std::span<const WordCounts> words);

} // namespace taktvoll::readability
