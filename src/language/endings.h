// German inflectional endings: what `~` stands for in a term.
//
// A closed list, documented in taktvoll-pack(5): adjective, noun and weak verb endings and the feminine -in,
// -innen. No stemmer: Snowball maps "Wunder" (miracle) and "Wunde" (wound) to one stem.
#pragma once

#include <span>
#include <string_view>

namespace taktvoll::language {

// In key form, without the empty ending, longest first.
[[nodiscard]] std::span<const std::string_view> endings();

// True if `rest` is empty or one of the endings. `rest` in key form.
[[nodiscard]] bool is_ending(std::string_view rest);

} // namespace taktvoll::language
