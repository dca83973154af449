// What must hold for any Markdown: positions are exact, nothing is lost, nothing overlaps.
#include "catch.h"
#include "document/document.h"
#include "document/entities.h"
#include "properties/markdown_generator.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::document;
using taktvoll::test::GeneratedMarkdown;

namespace {

Document parse_text(const std::string& text) {
  return parse(*text::SourceText::from_bytes("test.md", text));
}

bool is_line_space(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\\") == std::string_view::npos;
}

// Every piece of the flat text is what its source bytes say. Returns what is wrong, or "".
std::string check_pieces(const Document& document) {
  for (const text::FlatText::Piece& piece : document.flat.pieces()) {
    const std::string_view flat = document.flat.slice({piece.start, piece.start + piece.length});
    const std::string_view source = document.source.slice(piece.source);
    if (piece.verbatim) {
      if (flat != source) return "verbatim piece differs";
    } else if (source.empty()) {
      if (flat != "\n\n" && flat != " ") return "synthetic text is no separator";
    } else if (flat == "\uFFFC") {
      const char first = source.front();
      const char last = source.back();
      const bool code = first == '`' && last == '`';
      const bool tag = first == '<' && last == '>';
      if (!code && !tag && source.find_first_of(" \t\r\n") != std::string_view::npos)
        return "opaque text is no URL";
    } else if (flat == " " || flat == "\n") {
      if (source.front() == '&' ? decode_entity(source) != flat : !is_line_space(source))
        return "break is no line end";
    } else if (decode_entity(source) != flat) {
      return "replaced text is no entity";
    }
  }
  return {};
}

std::string check_order(const Document& document) {
  const text::SourceSpan whole{text::SourceOffset(0), text::SourceOffset(document.source.bytes().size())};
  text::FlatOffset flat;
  for (const Block& block : document.blocks) {
    if (!whole.contains(block.source)) return "block out of bounds";
    if (block.flat.start < flat || document.flat.size() < block.flat.limit.value)
      return "blocks out of order";
    flat = block.flat.limit;
    if (!block.flat.empty() && !block.source.contains(document.flat.to_source(block.flat)))
      return "block without its text";
  }
  const Inline* previous = nullptr;
  for (const Inline& each : document.inlines) {
    if (!whole.contains(each.source) || !each.source.contains(each.content)) return "inline out of bounds";
    if (each.block >= document.blocks.size()) return "inline without block";
    if (!each.target_source.empty() && !each.source.contains(each.target_source))
      return "target outside of its link";
    if (previous != nullptr &&
        (each.source.start < previous->source.start ||
         (each.source.start == previous->source.start && previous->source.limit < each.source.limit)))
      return "inlines out of order";
    previous = &each;
  }
  return {};
}

std::string check_marks(const Document& document) {
  for (const Inline& each : document.inlines) {
    const std::string_view source = document.source.slice(each.source);
    const std::string_view content = document.source.slice(each.content);
    switch (each.kind) {
    case InlineKind::image:
      if (!source.starts_with("![") || (source.back() != ')' && source.back() != ']')) return "no image";
      break;
    case InlineKind::link:
      if (!source.starts_with("[") || (source.back() != ')' && source.back() != ']')) return "no link";
      break;
    case InlineKind::emphasis:
      if (source.size() != content.size() + 2 || source.front() != source.back()) return "no emphasis";
      break;
    case InlineKind::strong:
      if (source.size() != content.size() + 4 || source.front() != source.back()) return "no strong emphasis";
      break;
    case InlineKind::soft_break:
      if (!is_line_space(source) || source.find_first_of("\r\n") == std::string_view::npos)
        return "no line break";
      break;
    case InlineKind::code:
      if (source.front() != '`' || source.back() != '`') return "no code";
      break;
    case InlineKind::html:
      if (source.front() != '<' || source.back() != '>') return "no tag";
      break;
    default:
      break;
    }
  }
  return {};
}

// flat -> source -> flat covers at least the same.
std::string check_round_trip(const Document& document) {
  const std::string_view flat = document.flat.view();
  for (const Block& block : document.blocks)
    for (std::size_t at = block.flat.start.value; at < block.flat.limit.value;) {
      std::size_t limit = at;
      while (limit < block.flat.limit.value && flat[limit] != ' ' && flat[limit] != '\n') ++limit;
      if (limit > at) {
        const text::FlatSpan word{text::FlatOffset(at), text::FlatOffset(limit)};
        if (!document.flat.to_derived(document.flat.to_source(word)).contains(word)) return "no way back";
      }
      at = limit + 1;
    }
  return {};
}

// Letters that stand neither in the flat text nor in a mark, a target or a block without text.
std::string check_nothing_lost(const Document& document) {
  const std::string_view bytes = document.source.bytes();
  std::vector<bool> accounted(bytes.size(), false);
  const auto account = [&](text::SourceSpan span) {
    for (std::size_t i = span.start.value; i < span.limit.value; ++i) accounted[i] = true;
  };
  account(document.front_matter.span);
  for (const text::FlatText::Piece& piece : document.flat.pieces()) account(piece.source);
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::code || block.kind == BlockKind::html) account(block.source);
  for (const Inline& each : document.inlines)
    if (each.kind == InlineKind::link || each.kind == InlineKind::image)
      account({each.content.limit, each.source.limit}); // target, title, label
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const bool lead = (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U;
    if (accounted[at] || !lead || !text::is_letter(text::code_point_at(bytes, at).value)) continue;
    return "lost at byte " + std::to_string(at);
  }
  return {};
}

void check_all(const Document& document) {
  REQUIRE(check_pieces(document) == "");
  REQUIRE(check_order(document) == "");
  REQUIRE(check_marks(document) == "");
  REQUIRE(check_round_trip(document) == "");
}

} // namespace

TEST_CASE("every word of generated Markdown stands in the flat text and maps to its bytes") {
  for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
    const GeneratedMarkdown generated = test::generate_markdown(seed);
    const Document document = parse_text(generated.text);
    INFO("seed " << seed << "\n" << generated.text);
    for (const test::ExpectedWord& expected : generated.words) {
      const text::FlatSpan flat = document.flat.to_derived(expected.source);
      if (document.flat.slice(flat) == expected.word && document.flat.to_source(flat) == expected.source)
        continue;
      INFO("byte " << expected.source.start.value << " flat " << document.flat.slice(flat));
      REQUIRE(document.flat.slice(flat) == expected.word);
      REQUIRE(document.source.slice(document.flat.to_source(flat)) == document.source.slice(expected.source));
    }
    check_all(document);
    const auto count = [&](InlineKind kind) {
      return static_cast<std::size_t>(std::count_if(document.inlines.begin(), document.inlines.end(),
                                                    [&](const Inline& each) { return each.kind == kind; }));
    };
    REQUIRE(count(InlineKind::image) == generated.images);
    REQUIRE(count(InlineKind::link) == generated.links);
  }
}

TEST_CASE("marks and words thrown together keep their places") {
  for (std::uint64_t seed = 1; seed <= 20000; ++seed) {
    const std::string text = test::generate_chaos(seed);
    INFO("seed " << seed << "\n" << text);
    const Document document = parse_text(text);
    check_all(document);
    // No text: cells of a row beyond those of the table's head, link definitions, the line of a code fence.
    const auto holds = [&](std::string_view marks) { return text.find(marks) != std::string::npos; };
    if (!holds("|") && !holds("]:") && !holds("```") && !holds("~~~"))
      REQUIRE(check_nothing_lost(document) == "");
  }
}
