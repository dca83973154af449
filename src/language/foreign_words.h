// Foreign words by their look: Greek, Latin, English and French letters and endings.
//
// No dictionary of origins: "Hypertonie", "Medikation", "Compliance", "Screening" are foreign, and so is
// "Patient", which everybody knows; words that look German ("Fenster", from Latin) are not. A figure on how a
// text looks, not on whether it is understood: for that see readability/difficulty.h.
#pragma once

#include <string_view>

namespace taktvoll::language {

// By key; of compounds the last part decides, or a part that only foreign words have ("hyper…"). O(length).
[[nodiscard]] bool is_foreign_word(std::string_view key);

} // namespace taktvoll::language
