// What makes a sentence hard to read, counted: the features of the difficulty model (difficulty.h).
//
// A feature is an amount per sentence: letters, rare words, subordinate clauses … Each part of it is noted
// with the word it comes from, so that a writer can be told what to change. Everything is found by word
// forms, capitals and commas; there is no grammar behind it. training/README.md lists the features with their
// coefficients and their meaning.
#pragma once

#include "language/reading.h"
#include "readability/statistics.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace taktvoll::readability {

enum class Feature : std::uint8_t {
  letters,         // of all counted words
  rare_nouns,      // listed nouns below 4 on the Zipf scale: up to 1 each
  rare_words,      // other listed words below 4.75: up to 1 each
  compounds,       // unlisted, made of known parts: 1 each; none if written with a hyphen
  unlisted_words,  // neither listed nor made of known parts: 1 each
  medical_terms,   // known to few lay people, however frequent: 1 each
  clauses,         // subordinate clauses and infinitives with zu
  participles,     // before the noun: "die verordnete Dosis"
  genitives,       // behind a noun: "die Senkung des Blutdrucks"
  nominalisations, // nouns in -ung, -heit, -keit, -ion, -ität … that are not everyday words
};
inline constexpr std::size_t feature_count = 10;

// As in the training script's tables: "rare_nouns". Static.
[[nodiscard]] std::string_view name_of(Feature feature);

// One word's part in a feature. Letters are not noted word by word.
struct FeatureNote {
  std::uint32_t word = 0; // index into Reading::words
  Feature feature = Feature::letters;
  double amount = 0;
};

struct SentenceFeatures {
  std::array<double, feature_count> amounts{}; // by Feature
  std::vector<FeatureNote> notes;              // words ascending within a feature

  [[nodiscard]] double amount(Feature feature) const { return amounts[static_cast<std::size_t>(feature)]; }
};

// `words`: the counted words of one sentence (Statistics::words), not empty. O(words). Thread-safe.
[[nodiscard]] SentenceFeatures features_of(const language::Reading& reading,
                                           std::span<const WordCounts> words);

} // namespace taktvoll::readability
