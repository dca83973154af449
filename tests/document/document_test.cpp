#include "catch.h"
#include "document/document.h"
#include "document/marked.h"

#include <algorithm>

using namespace taktvoll;
using namespace taktvoll::document;
using namespace taktvoll::document::test;

namespace {

using Texts = std::vector<std::string>;

struct Case {
  std::string markdown;
  Texts blocks;
};

} // namespace

TEST_CASE("flat text of Markdown constructs") {
  const std::vector<Case> cases = {
      {"", {}},
      {"\n\n", {}},
      {"Guten Tag", {"Guten Tag"}},
      {"eins\n\nzwei\n", {"eins", "zwei"}},
      {"eins\nzwei", {"eins zwei"}},
      {"eins  \nzwei", {"eins\nzwei"}},
      {"eins\\\nzwei", {"eins\nzwei"}},
      {"eins\r\nzwei\r\n\r\ndrei", {"eins zwei", "drei"}},
      {"eins\rzwei\r\rdrei\r", {"eins zwei", "drei"}},
      {"   eingerückt", {"eingerückt"}},
      // Headings.
      {"# Titel #\n\nText", {"Titel", "Text"}},
      {"Titel\n=====\n\nUnter\n---\nText", {"Titel", "Unter", "Text"}},
      {"#Kein Titel", {"#Kein Titel"}},
      {"####### sieben", {"####### sieben"}},
      {"# **Fett** und mehr", {"Fett und mehr"}},
      // Emphasis.
      {"Heil**ung**", {"Heilung"}},
      {"*wichtig*", {"wichtig"}},
      {"un*frei*willig", {"unfreiwillig"}},
      {"snake_case_name", {"snake_case_name"}},
      {"5*3*2", {"532"}},
      {"5 * 3 * 2", {"5 * 3 * 2"}},
      {"***beides***", {"beides"}},
      {"~~alt~~ neu ~weg~", {"alt neu weg"}},
      {"**offen", {"**offen"}},
      {"*a **b* c**", {"a b c"}},
      // Escapes and entities.
      {"\\*kein Stern\\*", {"*kein Stern*"}},
      {"&auml;&ouml;&#252;&#xDF;", {"äöüß"}},
      {"A &amp; B &unbekannt; &", {"A & B &unbekannt; &"}},
      {"&#0;&#xD800;", {"\uFFFD\uFFFD"}},
      // Links and images.
      {"siehe [hier](https://a.de/x).", {"siehe hier."}},
      {"siehe [hier][x] und [x]\n\n[x]: https://a.de", {"siehe hier und x"}},
      {"[kein Link]", {"[kein Link]"}},
      {"![Eine Frau](a.jpg)", {"", "Eine Frau"}},
      {"vor ![Alt](a.jpg) nach", {"vor  nach", "Alt"}},
      {"vor![Alt](a.jpg)nach", {"vor nach", "Alt"}},
      {"![](a.jpg)", {""}},
      {"![a ![b](c) d](e)", {"", "a b d"}},
      {"[![Alt](a.jpg)](b)", {"", "Alt"}},
      {"# ![Alt](a.jpg) Titel\n\nText", {" Titel", "Alt", "Text"}},
      // Opaque.
      {"das `if (x)` dort", {"das \uFFFC dort"}},
      {"``a ` b``", {"\uFFFC"}},
      {"a <b>fett</b>", {"a \uFFFCfett\uFFFC"}},
      {"<https://a.de>", {"\uFFFC"}},
      {"auf https://a.de/x.", {"auf \uFFFC."}},
      {"auf www.a.de, eva@a.de!", {"auf \uFFFC, eva@a.de!"}},
      {"auf beispiel.de/pfad", {"auf beispiel.de/pfad"}},
      // Blocks without text.
      {"```\nlet x\n```\nText", {"", "Text"}},
      {"    let x\n\nText", {"", "Text"}},
      {"<div>\nx\n</div>\n\nText", {"", "Text"}},
      {"<!-- lint-ok: a/b -->\n\nText", {"", "Text"}},
      {"eins\n\n***\n\nzwei", {"eins", "zwei"}},
      // Containers.
      {"- eins\n- zwei\n  - drei\n", {"eins", "zwei", "drei"}},
      {"- eins\n\n  mehr\n\n- zwei", {"eins", "mehr", "zwei"}},
      {"1. eins\n2. zwei", {"eins", "zwei"}},
      {"- [ ] offen\n- [x] fertig", {"offen", "fertig"}},
      {"> Zitat\n> weiter\nfaul", {"Zitat weiter faul"}},
      {"> - a\n>   b\n> - c", {"a b", "c"}},
      {"| A | B |\n|---|---|\n| 1 \\| 2 | **3** |\n| x |", {"A", "B", "1 | 2", "3", "x"}},
  };
  for (const Case& each : cases) {
    INFO(each.markdown);
    CHECK(flat_blocks(parse_text(each.markdown)) == each.blocks);
  }
}

TEST_CASE("blocks stand in the flat text with an empty line between them") {
  const Document document = parse_text("# Titel\n\n![Alt](x) Text\n\n```\ncode\n```\n\nEnde");
  CHECK(document.flat.view() == "Titel\n\n Text\n\nAlt\n\nEnde");
}

TEST_CASE("every marked word maps to its bytes") {
  const std::vector<std::string> cases = {
      "⟦Wort⟧",
      "\xEF\xBB\xBF⟦Wort⟧",
      "---\nbrand: X\n---\n⟦Wort⟧",
      "ein ⟦Heil**ung⟧** mehr",
      "> > - **⟦Wort⟧** x",
      "a\r\n> ⟦Wort⟧\r\n",
      "| a | ⟦Wort⟧ |\n|---|---|\n| **⟦W**ort⟧ | x |",
      "![x ⟦Wort⟧ y](a.jpg \"t\") ⟦Wort⟧",
      "[⟦Wort⟧](x) und ⟦Wo&#114;t⟧ und ⟦W\\or⟧",
      "# ⟦Wort⟧ #",
      "⟦Wort⟧\n===",
      "- [x] ⟦Wort⟧",
  };
  for (const std::string& each : cases) {
    INFO(each);
    const Marked marked(each);
    const Document document = parse_text(marked.text);
    std::vector<text::SourceSpan> found;
    for (const std::string_view word : {"Wort", "Heilung", "W\\or"})
      for (std::size_t at = document.flat.view().find(word); at != std::string_view::npos;
           at = document.flat.view().find(word, at + 1))
        found.push_back(document.flat.to_source({text::FlatOffset(at), text::FlatOffset(at + word.size())}));
    std::sort(found.begin(), found.end());
    CHECK(found == marked.spans);
  }
}

TEST_CASE("line breaks keep their bytes") {
  const Marked marked("> eins⟦ \r\n⟧>  zwei⟦\n⟧drei");
  const Document document = parse_text(marked.text);
  CHECK(document.flat.view() == "eins zwei drei");
  const std::vector<Inline> breaks = inlines_of(document, InlineKind::soft_break);
  REQUIRE(breaks.size() == 2);
  CHECK(document.flat.to_source({text::FlatOffset(4), text::FlatOffset(5)}) == breaks[0].source);
  CHECK(breaks[0].source == marked.spans[0]);
  CHECK(breaks[1].source == marked.spans[1]);
}

TEST_CASE("blocks know their surroundings") {
  const Document document =
      parse_text("Vorspann\n\n# Eins\n\n> - a\n>   1. b\n\n## Zwei\n\nc\n\n| K |\n|---|\n| z |\n");
  struct Expected {
    BlockKind kind;
    int level, list, quote;
    std::uint32_t section;
    bool header;
  };
  const std::vector<Expected> expected = {
      {BlockKind::paragraph, 0, 0, 0, 0, false}, {BlockKind::heading, 1, 0, 0, 1, false},
      {BlockKind::paragraph, 0, 1, 1, 1, false}, {BlockKind::paragraph, 0, 2, 1, 1, false},
      {BlockKind::heading, 2, 0, 0, 2, false},   {BlockKind::paragraph, 0, 0, 0, 2, false},
      {BlockKind::table_cell, 0, 0, 0, 2, true}, {BlockKind::table_cell, 0, 0, 0, 2, false}};
  REQUIRE(document.blocks.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(i);
    const Block& block = document.blocks[i];
    CHECK(block.kind == expected[i].kind);
    CHECK(block.heading_level == expected[i].level);
    CHECK(block.list_depth == expected[i].list);
    CHECK(block.quote_depth == expected[i].quote);
    CHECK(block.section == expected[i].section);
    CHECK(block.table_header == expected[i].header);
  }
}

TEST_CASE("block sources reach from the first to the last byte of text") {
  const Marked marked(
      "## ⟦Ein **Titel⟧** ##\n\n- ⟦a\n  b⟧\n\n```x\n⟦code\n\nmehr⟧\n```\n\n⟦<div>\n</div>⟧\n\n    ⟦tief⟧\n");
  const Document document = parse_text(marked.text);
  REQUIRE(document.blocks.size() == marked.spans.size());
  for (std::size_t i = 0; i < marked.spans.size(); ++i) {
    INFO(i);
    CHECK(document.blocks[i].source == marked.spans[i]);
  }
}

TEST_CASE("images have their whole source, in any company") {
  const std::vector<std::string> cases = {
      "⟦![](a.jpg)⟧",
      "⟦![](a.jpg)⟧⟦![](b.jpg)⟧⟦![](c.jpg)⟧",
      "⟦![](a.jpg)⟧ ⟦![](b.jpg \"Titel )\")⟧\n⟦![](<c d.jpg> 'x')⟧",
      "⟦![](a\\_b.jpg)⟧⟦![](c&amp;d.jpg)⟧",
      "⟦![]()⟧",
      "⟦![Alt](a.jpg)⟧",
      "x ⟦![Alt *kursiv* `code`](a.jpg)⟧ y",
      "x ⟦![a [b] c](d.jpg)⟧ y",
      "x ⟦![a \\] c](d.jpg)⟧ y",
      "x ⟦![a](d(e)f.jpg)⟧ y",
      "x ⟦![a](\n  d.jpg\n  \"t\"\n)⟧ y",
      "> x\n> ⟦![](a.jpg\n> \"t\")⟧",
      "**⟦![](a.jpg)⟧** x",
      "- ⟦![](a.jpg)⟧\n- ⟦![](a.jpg)⟧\n\n1) ⟦![](a.jpg)⟧",
      "***\n\n* * *\n\n*⟦![](a.jpg)⟧*",
      "# ⟦![](a.jpg)⟧\n\n⟦![](a.jpg)⟧\n===",
      "| ⟦![](a.jpg)⟧ | b |\n|---|---|\n| ⟦![x](a.jpg)⟧ | ⟦![](b.jpg)⟧ |",
      "[a]: ![](x.jpg)\n[b]: y\n\n⟦![](x.jpg)⟧",
      "⟦![r]⟧ ⟦![r][]⟧ ⟦![Text][r]⟧ ⟦![r]⟧(x y)\n\n[r]: a.jpg",
      "```info ![](z.jpg)\ncode\n```\n⟦![](a.jpg)⟧",
      "Text \\![](a.jpg) ⟦![](b.jpg)⟧",
      "[⟦![](a.jpg)⟧](b)[⟦![](c.jpg)⟧](d)",
      "⟦![a ⟦![b](c)⟧](d)⟧",
      "⟦![](a.jpg)⟧⟦![](b.jpg)⟧ Text ⟦![](c.jpg)⟧",
      "- [ ] ⟦![](a.jpg)⟧",
      "\t- a\n\n⟦![](a.jpg)⟧",
  };
  for (const std::string& each : cases) {
    for (const std::string_view line_end : {"\n", "\r\n", "\r"}) {
      std::string text;
      for (const char c : each) {
        if (c == '\n')
          text += line_end;
        else
          text += c;
      }
      INFO(text);
      const Marked marked(text);
      const Document document = parse_text(marked.text);
      std::vector<text::SourceSpan> found;
      for (const Inline& image : inlines_of(document, InlineKind::image)) found.push_back(image.source);
      CHECK(found == marked.spans);
    }
  }
}

TEST_CASE("alt texts are content, text and blocks") {
  const Marked marked("Vor ![⟦Eine *Frau* am Fenster⟧](a.jpg) nach.");
  const Document document = parse_text(marked.text);
  const std::vector<Inline> images = inlines_of(document, InlineKind::image);
  REQUIRE(images.size() == 1);
  CHECK(images[0].content == marked.spans[0]);
  CHECK(images[0].block == 0);
  CHECK(images[0].target == "a.jpg");
  CHECK(document.source.slice(images[0].target_source) == "a.jpg");
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[1].kind == BlockKind::alt_text);
  CHECK(document.flat.slice(document.blocks[1].flat) == "Eine Frau am Fenster");
  CHECK(document.blocks[1].source == marked.spans[0]);
  const std::vector<Inline> emphasis = inlines_of(document, InlineKind::emphasis);
  REQUIRE(emphasis.size() == 1);
  CHECK(emphasis[0].block == 1);
}

TEST_CASE("links have source, text and target") {
  struct Link {
    std::string text, content, target, target_source;
  };
  const std::vector<Link> cases = {
      {"⟦[Text](https://a.de/x)⟧", "Text", "https://a.de/x", "https://a.de/x"},
      {"a ⟦[**Fett** Text](<a b> \"Titel\")⟧ b", "**Fett** Text", "a b", "a b"},
      {"a ⟦[x](a\\_b&amp;c)⟧ b", "x", "a_b&c", "a\\_b&amp;c"},
      {"a ⟦[x](Patient*innen/Ärzt*innen)⟧ b", "x", "Patient*innen/Ärzt*innen", "Patient*innen/Ärzt*innen"},
      {"a ⟦[x][r]⟧ b\n\n[r]: /Patient*innen", "x", "/Patient*innen", ""},
      {"a ⟦[r]⟧ b\n\n[r]: /y", "r", "/y", ""},
      {"⟦[](x)⟧", "", "x", "x"},
      {"**⟦[x](y)⟧**", "x", "y", "y"},
      {"⟦[a\nb](y)⟧", "a\nb", "y", "y"},
      {"> ⟦[a](\n> y)⟧", "a", "y", "y"},
      {"⟦[`](x)`](y)⟧", "`](x)`", "y", "y"},
      {"⟦[a <b title=\"](z)\">](y)⟧", "a <b title=\"](z)\">", "y", "y"},
      {"⟦[www.a.de](y)⟧", "www.a.de", "y", "y"},
  };
  for (const Link& each : cases) {
    INFO(each.text);
    const Marked marked(each.text);
    const Document document = parse_text(marked.text);
    const std::vector<Inline> links = inlines_of(document, InlineKind::link);
    REQUIRE(links.size() == 1);
    CHECK(links[0].source == marked.spans[0]);
    CHECK(document.source.slice(links[0].content) == each.content);
    CHECK(links[0].target == each.target);
    CHECK(document.source.slice(links[0].target_source) == each.target_source);
  }
}

TEST_CASE("autolinks, bare URLs, addresses") {
  struct Link {
    std::string text, content, target;
    bool has_source = true;
  };
  const std::vector<Link> cases = {
      {"a ⟦<https://a.de/x?y&amp;z>⟧ b", "https://a.de/x?y&amp;z", "https://a.de/x?y&amp;z"},
      {"a ⟦https://a.de/x⟧, b", "https://a.de/x", "https://a.de/x"},
      {"**⟦https://a.de/x⟧**", "https://a.de/x", "https://a.de/x"},
      {"⟦www.a.de⟧", "www.a.de", "http://www.a.de", false},
      {"> a\n> ⟦www.a.de⟧", "www.a.de", "http://www.a.de", false},
      {"⟦eva@a.de⟧.", "eva@a.de", "mailto:eva@a.de", false},
      {"⟦<eva@a.de>⟧", "eva@a.de", "mailto:eva@a.de", false},
      {"⟦https://a.de/Patient*innen⟧ und Ärzt*innen", "https://a.de/Patient*innen",
       "https://a.de/Patient*innen"},
  };
  for (const Link& each : cases) {
    INFO(each.text);
    const Marked marked(each.text);
    const Document document = parse_text(marked.text);
    const std::vector<Inline> links = inlines_of(document, InlineKind::autolink);
    REQUIRE(links.size() == 1);
    CHECK(links[0].source == marked.spans[0]);
    CHECK(document.source.slice(links[0].content) == each.content);
    CHECK(links[0].target == each.target);
    CHECK(links[0].target_source == (each.has_source ? links[0].content : text::SourceSpan{}));
    const text::FlatSpan flat = document.flat.to_derived(links[0].source);
    // An address is text for readers; a URL is not.
    const bool address = each.target.starts_with("mailto:");
    CHECK(document.flat.slice(flat) == (address ? std::string_view(each.content) : "\uFFFC"));
    CHECK(document.flat.to_source(flat) == (address ? links[0].content : links[0].source));
  }
}

TEST_CASE("emphasis, code and HTML with their marks") {
  const Document document =
      parse_text("*a* __b__ ~~c~~ ~d~ ***e*** `` f ` ``\n> <b\n> c=\"d\"> x <!-- y -->");
  CHECK(sources_of(document, InlineKind::emphasis) == Texts{"*a*", "***e***"});
  CHECK(sources_of(document, InlineKind::strong) == Texts{"__b__", "**e**"});
  CHECK(sources_of(document, InlineKind::strikethrough) == Texts{"~~c~~", "~d~"});
  CHECK(sources_of(document, InlineKind::code) == Texts{"`` f ` ``"});
  CHECK(sources_of(document, InlineKind::html) == Texts{"<b\n> c=\"d\">", "<!-- y -->"});
  CHECK(document.source.slice(inlines_of(document, InlineKind::strong)[0].content) == "b");
}

TEST_CASE("gender stars are text") {
  const std::vector<Case> cases = {
      {"Patient*innen und Ärzt*innen", {"Patient*innen und Ärzt*innen"}},
      {"der*die Patient*in", {"der*die Patient*in"}},
      {"Patient\\*innen und Ärzt\\*innen", {"Patient*innen und Ärzt*innen"}},
      {"*Patient*innen* und **Ärzt*innen**", {"Patient*innen und Ärzt*innen"}},
      {"jede*r Patient*in, eine*n Ärzt*in", {"jede*r Patient*in, eine*n Ärzt*in"}},
      {"# Für Patient*innen und Ärzt*innen", {"Für Patient*innen und Ärzt*innen"}},
      {"[Patient*innen](a) [Ärzt*innen](b)", {"Patient*innen Ärzt*innen"}},
      {"un*frei*willig, *wichtig*, *gut*e", {"unfreiwillig, wichtig, gute"}},
      {"Liebe <Patient*in>, liebe <Ärzt*in>", {"Liebe <Patient*in>, liebe <Ärzt*in>"}},
  };
  for (const Case& each : cases) {
    INFO(each.markdown);
    const Document document = parse_text(each.markdown);
    CHECK(flat_blocks(document) == each.blocks);
    for (const Inline& sign : inlines_of(document, InlineKind::gender_sign))
      CHECK(document.source.slice(sign.source).find('*') != std::string_view::npos);
  }
}

TEST_CASE("hashtags, mentions, emoji and gender signs point into the source") {
  const Marked marked("⟦#Rheuma⟧ **⟦@praxis⟧** ⟦👍🏽⟧\n> Ärzt⟦:⟧innen "
                      "Patient⟦/-⟧innen\n\n![⟦#Alt⟧](x)");
  const Document document = parse_text(marked.text);
  std::vector<text::SourceSpan> found;
  for (const Inline& each : document.inlines)
    if (each.kind == InlineKind::hashtag || each.kind == InlineKind::mention ||
        each.kind == InlineKind::emoji || each.kind == InlineKind::gender_sign)
      found.push_back(each.source);
  CHECK(found == marked.spans);
  CHECK(document.source.slice(inlines_of(document, InlineKind::hashtag)[0].content) == "Rheuma");
  CHECK(document.source.slice(inlines_of(document, InlineKind::mention)[0].content) == "praxis");
}

TEST_CASE("a name in the Fediverse is a mention, not an address") {
  const Document document = parse_text("Folgen Sie @praxis@social.de oder eva@a.de");
  CHECK(sources_of(document, InlineKind::mention) == Texts{"@praxis@social.de"});
  CHECK(sources_of(document, InlineKind::autolink) == Texts{"eva@a.de"});
}

TEST_CASE("the context comes from defaults and front matter") {
  const Document document = parse_text("---\nzielgruppe: Fachpublikum\n---\nText");
  CHECK(document.context.value("audience") == "fachkreise");
  CHECK(document.context.find("audience")->origin == Origin::front_matter);
  CHECK(document.context.value("doc_type") == "post");
  CHECK(flat_blocks(document) == Texts{"Text"});
}
