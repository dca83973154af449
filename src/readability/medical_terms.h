// Medical terms that few lay people know, however short or frequent they are: "Stent", "oral", "Pruritus".
#pragma once

#include <string_view>

namespace taktvoll::readability {

// A term of the list with an inflectional ending or as the last part of a compound ("Koronarstents"), or a
// word with a part that only medical terms have ("-ektomie"). Terms that most people know are none:
// "Diabetes", "Tumor". `key` as language/key.h makes it. Thread-safe; O(length · log list), no allocation.
[[nodiscard]] bool is_medical_term(std::string_view key);

} // namespace taktvoll::readability
