// Drivers: what makes a sentence hard, in words that tell a writer what to change: "31 Wörter, 3 Nebensätze",
// "drei seltene Wörter: …", "Nominalstil: …".
#pragma once

#include "base/ui_language.h"
#include "language/reading.h"
#include "readability/difficulty_features.h"
#include "readability/statistics.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::readability {

enum class DriverKind : std::uint8_t {
  length,        // words, and clauses if there are any
  rare_words,    // words that readers seldom meet, or never
  compounds,     // long compounds of known words
  medical_terms, // known to few lay people
  nominal_style, // nouns where verbs could stand, and genitives behind them
  participles,   // before their nouns
};

struct Driver {
  DriverKind kind = DriverKind::length;
  double points = 0; // its part in the sum that the difficulty is made of (difficulty.h)
  // Indices into Reading::words, those that weigh most first, equal ones in text order; no word twice,
  // however often it occurs. None for the length.
  std::vector<std::uint32_t> words;
  std::uint32_t word_count = 0;   // of the length: counted words
  std::uint32_t clause_count = 0; // … and subordinate clauses with infinitives with "zu"
};

// As in JSON: "rare_words". Static.
[[nodiscard]] std::string_view name_of(DriverKind kind);

// What makes the sentence hard, the weightiest first: at most four, and only what has a notable part in the
// sum. The length is named if it is notable or nothing else is, so there is always at least one. `words` and
// `features` are of the same sentence.
[[nodiscard]] std::vector<Driver> drivers_of(const language::Reading& reading,
                                             std::span<const WordCounts> words,
                                             const SentenceFeatures& features);

// "31 Wörter, 3 Nebensätze"; "vier seltene Wörter, darunter Ablation, Kryokonit, Zehrgebiet". Of many words
// three are named.
[[nodiscard]] base::LocalText describe(const language::Reading& reading, const Driver& driver);

// All of them, parted by semicolons, without a full stop.
[[nodiscard]] std::string describe(const language::Reading& reading, std::span<const Driver> drivers,
                                   base::UiLanguage language);

} // namespace taktvoll::readability
