// Masculine nouns for persons of health and daily life.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace taktvoll::language {

enum class PersonNumber : std::uint8_t { singular, plural, either };

// `key` of a capitalised word: "arzt", "hausärzten", "patienten", "nichtraucher". Nothing if it is none of
// the list. Words of the list are found at the end of a compound where that still names a person
// ("Krebspatient"). O(list).
[[nodiscard]] std::optional<PersonNumber> person_noun(std::string_view key);

// "studierende", "teilnehmenden": a participle that names persons where a masculine noun would. O(log list).
[[nodiscard]] bool is_neutral_person(std::string_view key);

} // namespace taktvoll::language
