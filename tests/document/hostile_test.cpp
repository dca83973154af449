// Hostile files: no crash, no blow-up, spans in bounds. Their size would take minutes if anything were
// quadratic; the time limit is the test's own (CTest TIMEOUT).
#include "catch.h"
#include "document/marked.h"
#include "document/parser_limits.h"

using namespace taktvoll;
using namespace taktvoll::document;
using namespace taktvoll::document::test;

namespace {

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

void check_bounds(const Document& document) {
  const text::SourceSpan whole{text::SourceOffset(0), text::SourceOffset(document.source.bytes().size())};
  bool inside = true;
  for (const Block& block : document.blocks) inside = inside && whole.contains(block.source);
  for (const Inline& each : document.inlines)
    inside = inside && whole.contains(each.source) && each.source.contains(each.content) &&
             each.block < document.blocks.size();
  CHECK(inside);
}

} // namespace

TEST_CASE("repeated marks") {
  for (const char* unit : {"[",
                           "]",
                           "*",
                           "*a ",
                           "a**",
                           "_",
                           "`",
                           "`a`` ",
                           "[a](",
                           "[](",
                           "![](",
                           "![](a.jpg)",
                           "![](a\\_b)\n\n",
                           "![![a",
                           "[a][",
                           "[a]: /x\n",
                           "<",
                           "<a ",
                           "<!--",
                           "<?",
                           "&",
                           "&amp;",
                           "\\",
                           ">",
                           "> ",
                           "> a\n",
                           "- ",
                           "- a\n",
                           "1. ",
                           "#",
                           "# a\n",
                           "|",
                           "a|",
                           "a@",
                           "a@b.de ",
                           "www.",
                           "http://",
                           "https://a.de/x ",
                           "https://a.de/((( ",
                           ":",
                           "a#",
                           "@a ",
                           "#a ",
                           "👩‍",
                           "a*in",
                           "keks*in*",
                           "~",
                           "~~a",
                           "\r",
                           "a\r\n",
                           "\t",
                           "a  \n",
                           "<a\n",
                           "> ![](a.jpg)\n",
                           "**![](a)** ",
                           "```\n",
                           "***\n",
                           "- [x] a\n",
                           "(",
                           "[a](<",
                           "[a](b \"",
                           "---\n",
                           "[a](x)\n",
                           "[a]\n",
                           "www.a.de/x\n",
                           "[a]: <\n",
                           "\xEF\xBF\xBC"}) {
    INFO(unit);
    check_bounds(parse_text(repeat(unit, 150'000)));
  }
}

TEST_CASE("deep nesting") {
  std::string list;
  for (std::size_t depth = 0; depth < 300; ++depth) list += std::string(2 * depth, ' ') + "- a\n";
  const Document lists = parse_text(list);
  CHECK(lists.blocks.size() == 300);
  CHECK(lists.blocks.back().list_depth == 255); // capped
  CHECK(parse_text(repeat("> ", 1000) + "a").blocks.at(0).quote_depth == 255);
  check_bounds(parse_text(repeat("*_", 4000) + "a" + repeat("_*", 4000)));
  check_bounds(parse_text(repeat("![", 4000) + "a" + repeat("](b)", 8000)));
  check_bounds(parse_text(repeat("- > ", 2000) + "![](a)"));
}

TEST_CASE("a line of five megabytes, and five megabytes of lines") {
  const Document line = parse_text(repeat("Die **Behandlung** von Patient*innen [hilft](x) 😀 ", 5'000'000));
  CHECK(line.blocks.size() == 1);
  check_bounds(line);
  const Document lines = parse_text(repeat("- Die **Behandlung** hilft.\n\n> ![Alt](x)\n\n", 5'000'000));
  check_bounds(lines);
}

TEST_CASE("limits make text of the marks beyond them, and lose nothing") {
  const std::string links = repeat("[a](x)\n", 7 * 6000);
  const Document document = parse_text(links);
  const std::size_t count = inlines_of(document, InlineKind::link).size();
  CHECK(count > 3000);
  CHECK(count < 6000);
  CHECK(document.flat.view().ends_with("[a](x) [a](x)"));
  // The limit counts per paragraph.
  CHECK(inlines_of(parse_text(repeat("[a](x)\n[b](y)\n\n", 15 * 6000)), InlineKind::link).size() == 12000);

  const Document urls = parse_text(repeat("https://a.de/x ", 15 * (most_bare_urls + 100)));
  CHECK(inlines_of(urls, InlineKind::autolink).size() == most_bare_urls);
  CHECK(urls.flat.view().ends_with("https://a.de/x"));

  const auto table = [](std::size_t columns) {
    return "|" + repeat("a|", 2 * columns) + "\n|" + repeat("---|", 4 * columns) + "\n" +
           repeat("|b\n", 3 * 1000);
  };
  CHECK(parse_text(table(39)).blocks.size() == 39 + 1000);
  const Document wide = parse_text(table(41));
  CHECK(wide.blocks.size() == 1);
  CHECK(wide.blocks[0].kind == BlockKind::paragraph);
}
