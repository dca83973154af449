// The text of one leaf with the places of its marks: turns the parser's events into pieces of flat text and
// inlines.
#pragma once

#include "document/document.h"
#include "document/markdown_events.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::document {

// A piece of flat text. An empty `text` stands for the source bytes themselves.
struct FlatPiece {
  text::SourceSpan source;
  std::string text;
};

struct LeafText {
  std::vector<FlatPiece> pieces;            // of the leaf itself
  std::vector<std::vector<FlatPiece>> alts; // of its images with alt text, in order
  std::vector<Inline> inlines;              // `block` is 0 for the leaf, i + 1 for alts[i]
  std::size_t limit = 0;                    // where the last mark or text ends
};

// What an inline that is not read as text leaves in the flat text.
inline constexpr std::string_view opaque_text = "\xEF\xBF\xBC"; // U+FFFC

// `source`: all bytes of the file. `parsed`: the same, with gender stars masked, as the parser saw it.
// `gap_start`: where the text before the leaf ended.
[[nodiscard]] LeafText read_leaf(std::string_view source, std::string_view parsed, const MarkdownLeaf& leaf,
                                 std::size_t gap_start);

// A link target as it stands in the file, with escapes and entities decoded.
[[nodiscard]] std::string decode_target(std::string_view raw);

} // namespace taktvoll::document
