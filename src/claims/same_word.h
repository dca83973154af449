// Are two tokens the same word, perhaps in other inflections? The one exact rule of comparing wordings.
//
// By closed endings, never by a stemmer (see language/endings.h): two nouns share a stem and differ in case
// or number ("Kopfschmerz", "Kopfschmerzen", "Arzt", "Ärztin"); two adjectives in their declension
// ("leichte", "leichter Schmerzen"), two verbs in person and number of the present ("lindert", "lindern").
// Different: comparatives and superlatives ("schnell", "wirkt schneller"), tenses, "Wunder" and "Wunde",
// "kann" and "könnte", numbers that are not equal.
#pragma once

#include "claims/token.h"

#include <string>
#include <string_view>

namespace taktvoll::claims {

// O(length of the keys). Symmetric, not transitive.
[[nodiscard]] bool is_same_word(const Token& a, const Token& b);

// What all inflections of a word share, and other words may too: is_same_word(a, b) implies fold_of(a) ==
// fold_of(b). For indices. O(length).
[[nodiscard]] std::string fold_of(const Token& token);

} // namespace taktvoll::claims
