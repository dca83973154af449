// Syllables of a German word in careful speech, by the counting rules of docs/readability (see readability/formulas.h).
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

// Vowel nuclei with German diphthongs and hiatus (Na·ti·on 3, Pa·ti·ent 3, Kom·bi·na·ti·ons·be·hand·lung 8); parts of a
// hyphenated compound add up; a gender sign counts nothing ("Patient*innen" as "Patientinnen"); all-capital words are
// spelled letter by letter (COPD 4). At least 1 for anything with a letter, 0 without. `word` in normal form.
// Thread-safe; O(length).
[[nodiscard]] std::uint32_t count_syllables(std::string_view word);

} // namespace taktvoll::language
