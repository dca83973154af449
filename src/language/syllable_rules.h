// Where German spelling hides a syllable border: the rules behind count_syllables.
//
// A rule looks at two neighbouring letters, of which the second is a vowel, and at their surroundings, and
// says whether the vowel begins a syllable nucleus ("ti|ent": Pa·ti·ent) or not ("schi=en": er·schien,
// "onlin=e": on·line). Rules are general knowledge about German prefixes, endings and loanwords; no word list
// under a licence went into them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace taktvoll::language {

// Letters as rules see them, in five bits: the word edge, a–z, ä, ö, ü, ß and any accented vowel that stands
// for itself (é, ï …). In rules also: any consonant, any vowel.
using Letter = std::uint8_t;
inline constexpr Letter word_edge = 0;
inline constexpr Letter a_umlaut = 27;
inline constexpr Letter o_umlaut = 28;
inline constexpr Letter u_umlaut = 29;
inline constexpr Letter sharp_s = 30;
inline constexpr Letter accented_vowel = 31;
inline constexpr Letter any_consonant = 32;
inline constexpr Letter any_vowel = 33;
inline constexpr Letter any_letter = 34; // or the edge

// 'a'–'z' only.
[[nodiscard]] constexpr Letter letter(char ascii) {
  return static_cast<Letter>(ascii - 'a' + 1);
}

[[nodiscard]] constexpr bool is_vowel(Letter c) {
  constexpr std::uint32_t vowels = 1U << letter('a') | 1U << letter('e') | 1U << letter('i') |
                                   1U << letter('o') | 1U << letter('u') | 1U << letter('y') |
                                   1U << a_umlaut | 1U << o_umlaut | 1U << u_umlaut | 1U << accented_vowel;
  return c < 32 && (vowels >> c & 1U) != 0;
}

struct SyllableRule {
  static constexpr std::size_t capacity = 16;
  std::array<Letter, capacity> letters{};
  std::uint8_t size = 0;
  std::uint8_t vowel = 0;      // index of the vowel in question; 1 or more
  bool begins_nucleus = false; // '|' before it; '=' otherwise
  // The letters around the pair once more, or any_letter: most rules of a group fail here.
  Letter second_before = any_letter;
  Letter after = any_letter;
};

// The rules for a pair of letters in the order in which they are to be tried: the first that fits decides.
// O(1).
[[nodiscard]] std::span<const SyllableRule> syllable_rules(Letter before, Letter vowel);

// True if the two vowels are one nucleus when no rule says otherwise.
[[nodiscard]] constexpr bool is_diphthong(Letter first, Letter second) {
  constexpr std::string_view pairs = "aiauayaaeieueyeeieoooioyouuiuy";
  for (std::size_t i = 0; i < pairs.size(); i += 2)
    if (first == letter(pairs[i]) && second == letter(pairs[i + 1])) return true;
  return first == a_umlaut && second == letter('u');
}

} // namespace taktvoll::language
