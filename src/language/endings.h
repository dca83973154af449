// German inflectional endings: what `~` stands for in a term.
//
// Closed lists, documented in taktvoll-pack(5). No stemmer: Snowball maps "Wunder" (miracle) and "Wunde"
// (wound) to one stem. Nouns have endings of their own, so that "Erfolg~" does not cover "erfolgte", nor
// "mild~" "mildern".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace taktvoll::language {

enum class Inflection : std::uint8_t {
  any,   // it cannot be told: all endings
  noun,  // plural, cases, the feminine -in and -innen, and the cases of adjectives used as nouns
  other, // adjectives with comparative and superlative, verbs with both participles, pronouns
};

// In key form, without the empty ending, longest first.
[[nodiscard]] std::span<const std::string_view> endings(Inflection inflection = Inflection::any);

// True if `rest` is empty or one of the endings. `rest` in key form.
[[nodiscard]] bool is_ending(std::string_view rest, Inflection inflection = Inflection::any);

// What the spelling of a word of a term says: a capital makes a noun, small letters something else. Nothing
// for words in capitals throughout, and for those that do not begin with a letter. `word` in normal form.
[[nodiscard]] Inflection inflection_of(std::string_view word);

} // namespace taktvoll::language
