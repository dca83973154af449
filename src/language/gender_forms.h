// Gender forms: how a text speaks of people, "Patient*innen", "Patientinnen und Patienten", "Patienten".
//
// What counts as one word with a gender sign is decided in gender.h; here each form gets its style, pairs of
// words are found, and masculine person nouns that stand for everybody. Compounds name things, not people
// ("Ärztekammer", "Patientenrecht"), and do not count.
#pragma once

#include "language/own_words.h"
#include "language/reading.h"

#include <cstdint>
#include <vector>

namespace taktvoll::language {

enum class GenderStyle : std::uint8_t {
  star,       // Patient*innen, jede*r
  colon,      // Patient:innen
  underscore, // Patient_innen
  dot,        // Patient·innen
  inner_i,    // PatientInnen
  slash,      // Patient/innen, Patient/-innen
  bracket,    // Patient(inn)en, jede(r)
  pair,       // Patientinnen und Patienten, Ärztin oder Arzt, Arzt/Ärztin
};

struct GenderForm {
  GenderStyle style = GenderStyle::star;
  std::uint32_t first_word = 0; // half-open; one word but for pairs
  std::uint32_t limit_word = 0;
  bool operator==(const GenderForm&) const = default;
};

// In text order. Articles and pronouns ("eine:n") are forms of their own. O(words). Thread-safe.
[[nodiscard]] std::vector<GenderForm> find_gender_forms(const Reading& reading,
                                                        const OwnWordsOptions& options = {});

// Masculine person nouns of a list of some 150 ("Arzt", "Patienten", "Nichtraucher") that stand for people of
// any gender: indices into Reading::words, ascending. Not in a pair, nor in a sentence that names the other
// form of the same word; not a singular in a sentence about one man ("Herr Dr. Wolf ist Arzt"). O(words).
[[nodiscard]] std::vector<std::uint32_t> find_masculine_forms(const Reading& reading,
                                                              const OwnWordsOptions& options = {});

// Participles that stand for people instead of a pair: "Studierende", "Teilnehmenden", "Mitarbeitende" (not
// "Reisende", which replaces nothing). Indices into Reading::words, ascending. O(words).
[[nodiscard]] std::vector<std::uint32_t> find_neutral_forms(const Reading& reading,
                                                            const OwnWordsOptions& options = {});

} // namespace taktvoll::language
