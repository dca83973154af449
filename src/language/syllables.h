// Syllables of a German word in careful speech, by the counting rules of docs/readability (see
// readability/formulas.h).
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

// Vowel nuclei with German diphthongs and hiatus (Na·ti·on 3, Pa·ti·ent 3, Fa·mi·li·e 4,
// Kom·bi·na·ti·ons·be·hand·lung 8); rules, no dictionary (syllable_rules.h). Parts of a hyphenated compound
// add up; a gender sign counts nothing ("Patient*innen" as "Patientinnen"); digits count nothing.
//
// All-capital words are spelled letter by letter (COPD 4, EKGs 3, mRNA 4) if they have up to four letters, no
// vowel or a beginning no German word has (DSGVO); longer ones are shouted words (ACHTUNG 2), and so are some
// everyday short ones (NUR, JA, GUT).
//
// At least 1 for each part with a letter, 0 without. `word` in normal form. Thread-safe; O(length), no
// allocation.
[[nodiscard]] std::uint32_t count_syllables(std::string_view word);

// Is the word, or a part of it, spelled letter by letter ("COPD", "EKG-Befund", "mRNA")? By the rules above.
[[nodiscard]] bool is_initialism(std::string_view word);

} // namespace taktvoll::language
