// How many terminal cells a text takes: for the carets under a source line.
#pragma once

#include <cstddef>
#include <string_view>

namespace taktvoll::text {

// Cells of valid UTF-8 without control characters: wide and full-width characters and emoji sequences (with
// skin tone, joiner, flag or variation selector) take two, combining and format characters none (UAX #11, UTS
// #51). A tab counts as one; callers expand tabs before. O(n).
[[nodiscard]] std::size_t display_width(std::string_view text);

} // namespace taktvoll::text
