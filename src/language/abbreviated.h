// Abbreviations where they stand in a text: the words of a reading against the list of abbreviations.h.
#pragma once

#include "language/abbreviations.h"
#include "language/reading.h"

#include <cstdint>

namespace taktvoll::language {

// What the words [first_word, last + 1) mean together: "i. d. R." rather than "R.".
struct Abbreviated {
  Abbreviation meaning = Abbreviation::none;
  std::uint32_t first_word = 0;
};

// The longest abbreviation that ends with word `last`, none before word `earliest`. Also initials, roman
// numerals and "…str.". Whether a full stop follows is the caller's business. O(longest_abbreviation · log
// list).
[[nodiscard]] Abbreviated abbreviated(const Reading& reading, std::uint32_t last, std::uint32_t earliest);

// Is this word the last of a written abbreviation, for figures: listed, with its full stop, and not an
// ordinary word that ends its sentence ("in dieser Art.")? `first_word` says where it begins; meaning none if
// it is none.
[[nodiscard]] Abbreviated written_abbreviation(const Reading& reading, std::uint32_t last);

} // namespace taktvoll::language
