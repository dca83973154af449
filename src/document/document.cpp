#include "document/document.h"

#include "document/gender_star.h"
#include "document/inline_reader.h"
#include "document/markdown_events.h"
#include "document/parser_limits.h"
#include "document/reading_marks.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace taktvoll::document {
namespace {

constexpr std::string_view block_separator = "\n\n";

class Assembler {
public:
  Assembler(Document& document, std::string_view parsed, std::size_t start)
      : document_(document), source_(document.source.bytes()), parsed_(parsed), limit_(start) {}

  void add(const MarkdownLeaf& leaf) {
    // Rows are filled up with empty cells; nobody reads them, and they could be many.
    if (leaf.kind == BlockKind::table_cell && leaf.events.empty()) return;
    Block block;
    block.kind = leaf.kind;
    block.heading_level = leaf.heading_level;
    block.list_depth = leaf.list_depth;
    block.quote_depth = leaf.quote_depth;
    block.table_header = leaf.table_header;
    if (leaf.kind == BlockKind::heading) ++headings_;
    block.section = headings_;
    if (leaf.kind == BlockKind::code || leaf.kind == BlockKind::html)
      add_opaque(block, leaf);
    else
      add_text(block, leaf);
  }

  void finish() {
    document_.flat = flat_.build();
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) add_reading_marks(i);
    std::stable_sort(document_.inlines.begin(), document_.inlines.end(),
                     [](const Inline& a, const Inline& b) {
                       return a.source.start != b.source.start ? a.source.start < b.source.start
                                                               : b.source.limit < a.source.limit;
                     });
  }

private:
  // Code and HTML blocks have no text for readers.
  void add_opaque(Block& block, const MarkdownLeaf& leaf) {
    block.flat = {flat_.position(), flat_.position()};
    if (leaf.info != MarkdownEvent::nowhere) limit_ = std::max<std::size_t>(limit_, leaf.info);
    if (leaf.events.empty()) {
      block.source = {text::SourceOffset(limit_), text::SourceOffset(limit_)};
    } else {
      const MarkdownEvent& all = leaf.events.front();
      std::size_t limit = all.offset + all.length;
      while (limit > all.offset && (source_[limit - 1] == '\n' || source_[limit - 1] == '\r')) --limit;
      block.source = {text::SourceOffset(all.offset), text::SourceOffset(limit)};
      limit_ = std::max(limit_, limit);
    }
    document_.blocks.push_back(block);
  }

  void add_text(Block& block, const MarkdownLeaf& leaf) {
    LeafText text = read_leaf(source_, parsed_, leaf, limit_);
    const std::size_t start = limit_;
    limit_ = std::max(limit_, text.limit);
    // The leaf, then its alt texts: Inline::block counts in the same way.
    const auto first = static_cast<std::uint32_t>(document_.blocks.size());
    append(block, text.pieces, start);
    for (const Inline& each : text.inlines)
      if (each.block == 0 && text.pieces.empty()) widen(block.source, each.source);
    document_.blocks.push_back(block);
    for (const std::vector<FlatPiece>& alt : text.alts) {
      Block alt_block = block;
      alt_block.kind = BlockKind::alt_text;
      alt_block.heading_level = 0;
      append(alt_block, alt, start);
      document_.blocks.push_back(alt_block);
    }
    for (Inline& each : text.inlines) {
      each.block += first;
      document_.inlines.push_back(std::move(each));
    }
  }

  static void widen(text::SourceSpan& span, text::SourceSpan by) {
    span = span.empty() ? by : cover(span, by);
  }

  // Writes the pieces into the flat text and sets the spans of `block`. `gap`: where the leaf begins at the
  // earliest.
  void append(Block& block, const std::vector<FlatPiece>& pieces, std::size_t gap) {
    block.source = {text::SourceOffset(gap), text::SourceOffset(gap)};
    block.flat = {flat_.position(), flat_.position()};
    if (pieces.empty()) return;
    if (flat_.position().value > 0) flat_.append_synthetic(block_separator, pieces.front().source.start);
    block.flat.start = flat_.position();
    block.source = pieces.front().source;
    for (const FlatPiece& piece : pieces) {
      if (piece.text.empty())
        flat_.append_verbatim(piece.source.of(source_), piece.source.start);
      else
        flat_.append_replaced(piece.text, piece.source);
      block.source = cover(block.source, piece.source);
    }
    block.flat.limit = flat_.position();
  }

  void add_reading_marks(std::uint32_t index) {
    const Block& block = document_.blocks[index];
    const text::FlatOffset start = block.flat.start;
    find_reading_marks(document_.flat.slice(block.flat), [&](const ReadingMark& mark) {
      Inline found;
      found.kind = mark.kind;
      found.block = index;
      found.source = document_.flat.to_source({start + mark.start, start + mark.limit});
      found.content = document_.flat.to_source({start + mark.content_start, start + mark.limit});
      document_.inlines.push_back(std::move(found));
    });
  }

  Document& document_;
  std::string_view source_;
  std::string_view parsed_;
  text::FlatText::Builder flat_;
  std::size_t limit_; // where the last text ended
  std::uint32_t headings_ = 0;
};

} // namespace

Document parse(text::SourceText source) {
  Document document{std::move(source), {}, {}, {}, {}, {}};
  document.front_matter = read_front_matter(document.source);
  for (const auto& [key, value] : document.front_matter.values) document.context.set(key, value);

  const std::size_t start =
      std::max(document.source.content_start().value, document.front_matter.span.limit.value);
  std::string parsed = mask_gender_stars(document.source.bytes());
  mask_excess(parsed, start);
  Assembler assembler(document, parsed, start);
  read_markdown(parsed, start, [&](const MarkdownLeaf& leaf) { assembler.add(leaf); });
  assembler.finish();
  return document;
}

} // namespace taktvoll::document
