// Where the marks and texts of a leaf begin.
#pragma once

#include "document/markdown_events.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace taktvoll::document {

// For every event, and for the end of the leaf, where the next text with a place begins (itself included);
// `size` if none follows.
[[nodiscard]] std::vector<std::uint32_t> next_texts(const MarkdownLeaf& leaf, std::size_t size);

// Where the leaf begins. A leaf that begins with text begins there. One that begins with marks ("**", "[",
// "![") begins where exactly these marks lead to its first text or link target; `gap_start` is where the text
// before it ended, and between the two may stand list marks, link definitions, thematic breaks. `text`: as
// parsed. `texts`: of next_texts.
[[nodiscard]] std::size_t find_leaf_start(std::string_view text, const MarkdownLeaf& leaf,
                                          std::size_t gap_start, const std::vector<std::uint32_t>& texts);

} // namespace taktvoll::document
