// Gendered words: Patient*innen, Patient:innen, Patient_innen, Patient/innen, Patient/-innen, jede*r,
// der*die.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taktvoll::document {

// The length in bytes of the gender sign at byte `at` (1, or 2 for "/-"), or 0 if there is none. A sign
// stands between a word and one of its closed set of endings (in, innen and what is built on it; r, n, m
// after a final e; the endings of articles and pronouns), or between two articles or pronouns (der*die,
// ein*eine). Looks at most 48 letters far in each direction. `text` is valid UTF-8.
[[nodiscard]] std::size_t gender_sign_at(std::string_view text, std::size_t at);

// What stands for a gender star in masked text (outside of URLs and link targets).
inline constexpr char masked_star = '\x01';

// A copy of `text` of the same length in which every gender star is a byte without meaning in Markdown, so
// that a parser does not take two of them for emphasis. Linear.
[[nodiscard]] std::string mask_gender_stars(std::string_view text);

} // namespace taktvoll::document
