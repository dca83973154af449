// Numerals: which words of a text are numbers, in figures or in letters.
#pragma once

#include "language/reading.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace taktvoll::language {

// A German number word: null, eins, zwei … zwölf, einundzwanzig, hundert, zweitausend, anderthalb,
// zweieinhalb. Not "ein" and "eine", which are articles, nor "Dutzend", "Million", "viele", "erste". `word`
// in key form, capitals allowed; also with ue, oe for the umlauts. O(length).
[[nodiscard]] bool is_numeral(std::string_view word);

// Figures (3, 3,5, 1.000) or a number word. The first words of a number are numbers themselves.
[[nodiscard]] bool is_number(const Reading& reading, const Word& word);

// At most so many words are one number: "10 000 000 Millionen bis 10 000 000 Millionen".
inline constexpr std::uint32_t longest_number = 9;

// Appends the limits of the numbers that begin at `word`, ascending: the word alone; with further groups of
// three figures (10 000) and a word such as Millionen, Mio., Dutzend; and with a second number behind a dash,
// "bis" or "oder" (3-5, zwei bis drei). None if the word is no number. Looks no farther than `limit`.
void append_number_limits(const Reading& reading, std::uint32_t word, std::uint32_t limit,
                          std::vector<std::uint32_t>& limits);

} // namespace taktvoll::language
