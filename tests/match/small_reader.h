// A reading made by hand: a splitter just good enough for the tests of match/, independent of the real
// Reader.
#pragma once

#include "language/reading.h"

#include <string_view>

namespace taktvoll::match {

// `text` in normal form. Blocks are separated by "\n\n", sentences end with ". ", "! " or "? ". Hyphenated
// compounds and the gendered forms with * : and inner I are one word; % and € are symbols, 💀 is an emoji.
[[nodiscard]] language::Reading read_small(std::string_view text);

} // namespace taktvoll::match
