// Letters that only look like letters: Unicode bold, italics, Fraktur, circled, full-width, small capitals;
// upside-down ones; letters with spaces between them; letters buried under marks. Screen readers spell them,
// skip them or read the names of mathematical symbols.
#pragma once

#include "text/offsets.h"

#include <string_view>
#include <vector>

namespace taktvoll::checks {

// Byte ranges of `text` (flat text of one block), in order: from the first to the last such letter of
// neighbouring words. A single one in a text is a symbol (ℝ, 𝑛) and no styling.
struct StyledRun {
  std::size_t start = 0;
  std::size_t limit = 0;
};
[[nodiscard]] std::vector<StyledRun> find_styled_letters(std::string_view text);

} // namespace taktvoll::checks
