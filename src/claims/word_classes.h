// Which words of a statement matter, and how: closed lists of German words, by key.
//
// Lists cannot be complete. They decide what a sentence is about (statement_finder.h) and which words may
// stand in an approved wording without changing it; whether two wordings are the same is never left to them:
// a word that is on no list is content, and content must agree.
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::claims {

using WordClasses = std::uint16_t;

inline constexpr WordClasses silent_word =
    1; // says nothing by itself: articles, pronouns, "ist", "ja", "auch"
inline constexpr WordClasses neutral_word =
    2; // says nothing of a product: "Apotheke", "erhältlich", "Tablette"
inline constexpr WordClasses modal_word = 4; // kann, darf, soll …
inline constexpr WordClasses bound_word = 8; // "ab", "bis", "unter", "nach": belong to what follows
inline constexpr WordClasses degree_word =
    16; // how much, how fast, how long, how surely: "sehr", "sofort", "immer"
inline constexpr WordClasses effect_word = 32;   // "lindert", "wirksam", "schmerzfrei"
inline constexpr WordClasses safe_word = 64;     // "verträglich", "schonend"
inline constexpr WordClasses risk_word = 128;    // "Nebenwirkung", "abhängig": a promise when denied
inline constexpr WordClasses compare_word = 256; // "besser", "beste", "führend"
inline constexpr WordClasses illness_word = 512; // "Kopfschmerzen", "Bronchitis"
inline constexpr WordClasses group_word = 1024;  // "Kinder", "Schwangere"
inline constexpr WordClasses unit_word = 2048;   // of an effect in time or share: "Minuten", "%", "fach"
inline constexpr WordClasses use_word =
    4096; // how it is used, for whom it is made: "einnehmen", "zugelassen"
inline constexpr WordClasses advice_word = 8192; // "fragen", "lesen", "melden": what readers are asked to do
inline constexpr WordClasses few_word = 16384;   // makes less of a risk: "selten", "kaum"

// By key, in any inflection. O(length of the key).
[[nodiscard]] WordClasses classes_of(std::string_view key);

// Second parts of compounds that name complaints ("schmerzen" of "Kopfschmerzen"), so that "Kopf- und
// Zahnschmerzen" can be written out. The part of `key` that is one, with its ending; "" if it has none.
[[nodiscard]] std::string_view complaint_part(std::string_view key);

} // namespace taktvoll::claims
