// German abbreviations and what a full stop after them means. A curated list: CLDR's suppressions hold "am."
// and "So.", which are ordinary sentence ends.
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

enum class Abbreviation : std::uint8_t {
  none,          // an ordinary word
  never,         // never the last word of a sentence inside a text: "bzw.", "z. B.", "Dr."
  before_number, // an abbreviation before a number, an ordinary word otherwise: "Art.", "Kap.", "Nr."
  sometimes,     // ends a sentence only if what follows clearly begins one: "Std.", "e. V.", initials
  often,         // ends one whenever a capital follows: "usw.", "etc."
};

// `key`: the keys of its parts joined by full stops, the last one left out: "bzw", "z.b", "i.d.r". O(log
// list).
[[nodiscard]] Abbreviation find_abbreviation(std::string_view key);

// The longest list entry has this many parts.
inline constexpr int longest_abbreviation = 4;

// Begins a sentence when written with a capital: articles, pronouns, prepositions, adverbs ("Der", "Danach").
// By key.
[[nodiscard]] bool is_sentence_opener(std::string_view key);

// Cannot be the last word of a sentence: "der", "und", "für". By key.
[[nodiscard]] bool leads_on(std::string_view key);

// A noun before its number, which is then no ordinal: "Rang 1.", "Typ 2.", "Vitamin D.". By key.
[[nodiscard]] bool takes_number(std::string_view key);

// First words of a salutation: "Liebe Frau Kaya,". By key.
[[nodiscard]] bool is_salutation(std::string_view key);

// A word that closes a letter: "Herzliche Grüße", "LG". By key.
[[nodiscard]] bool is_closing(std::string_view key);

// "#Anzeige", "#Werbung": a label in front of a text, no part of its first sentence.
[[nodiscard]] bool is_advertising_label(std::string_view key);

} // namespace taktvoll::language
