// From the regular expressions of Vale to the term language, where they are few plain wordings, else to RE2.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

// The wordings that a small expression stands for: "e-?mail" is "email" and "e-mail", "(?:utilize|leverage)"
// two words. Empty if there are more than 32, or if it holds anything but letters, digits, spaces, hyphens,
// apostrophes, alternatives, optional parts and word edges.
[[nodiscard]] std::vector<std::string> wordings_of(std::string_view expression);

// The expression as RE2 with Unicode letters and digits. Refused with the reason: look-around,
// back-references, atomic groups and possessive repetition, word edges inside (at both ends they are dropped:
// a match begins and ends at a word edge anyway), and whatever match::check_pattern refuses.
[[nodiscard]] base::Result<std::string, base::LocalText> translated(std::string_view expression,
                                                                    bool case_sensitive, bool whole_words);

} // namespace taktvoll::workbench
