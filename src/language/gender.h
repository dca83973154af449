// Gendered spellings: Patient*innen, Patient:innen, Patient_innen, Patient·innen, Patient/-innen,
// Patient/innen, Patient(inn)en, PatientInnen, jede*r, eine:n, der*die. They are one word, and share one key.
#pragma once

#include <cstddef>
#include <string_view>

namespace taktvoll::language {

// If a gender sign with a fitting continuation stands at byte `at`, directly after the letters
// text[word_start, at): the bytes that belong to the word in any case: the sign (with the hyphen of "/-"), or
// the whole bracket of "(in)". Else 0. O(1) unless there is a sign.
[[nodiscard]] std::size_t gender_sign_length(std::string_view text, std::size_t word_start, std::size_t at);

// For a run of letters [start, limit): the byte of the inner capital I of "PatientInnen", "ÄrztIn"; `limit`
// if there is none. LinkedIn and its like are not gendered.
[[nodiscard]] std::size_t inner_capital_i(std::string_view text, std::size_t start, std::size_t limit);

// "die" in "der*die", "sie" in "er:sie": a word in its own right, unlike the "innen" of "Patient*innen".
// `key` in key form.
[[nodiscard]] bool is_pronoun_half(std::string_view key);

// "Patienten/-innen" is written for "Patient/-innen": the length of the stem text[word_start, at) without
// that -en, if "inn" follows the sign at `at` of `length` bytes; else all of it.
[[nodiscard]] std::size_t gender_stem_length(std::string_view text, std::size_t word_start, std::size_t at,
                                             std::size_t length);

} // namespace taktvoll::language
