// What must hold for every text: checked on Markdown made at random from parts that are hard to read.
#include "catch.h"
#include "language/address.h"
#include "language/gender_forms.h"
#include "language/key.h"
#include "language/negation.h"
#include "language/normal_form.h"
#include "language/quotation.h"
#include "language/reader.h"
#include "text/unicode.h"

#include <random>
#include <string>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

constexpr std::string_view parts[] = {"Heil",
                                      "ung",
                                      "größe",
                                      "ÄRZTE",
                                      "Patient",
                                      "*innen",
                                      ":innen",
                                      "Innen",
                                      "/-in",
                                      "(inn)en",
                                      "z. B.",
                                      "Dr. ",
                                      "usw.",
                                      "3",
                                      "5",
                                      ",",
                                      ".",
                                      ". ",
                                      "! ",
                                      "? ",
                                      "…",
                                      " … ",
                                      ": ",
                                      "; ",
                                      " – ",
                                      "-",
                                      " - ",
                                      "„",
                                      "“",
                                      "»",
                                      "«",
                                      "\"",
                                      "'",
                                      "’",
                                      "(",
                                      ")",
                                      "#Tag",
                                      "@name",
                                      " ",
                                      "  ",
                                      "\n",
                                      "\n\n",
                                      "  \n",
                                      "\\\n",
                                      "**",
                                      "*",
                                      "_",
                                      "`code`",
                                      "&amp;",
                                      "&nbsp;",
                                      "\u00AD",
                                      "\u200B",
                                      "\u0308",
                                      "o\u0308",
                                      "𝗳𝗮",
                                      "ﬁ",
                                      "👩‍⚕️",
                                      "👍🏽",
                                      "1️⃣",
                                      "💀",
                                      "🇩🇪",
                                      "%",
                                      "€",
                                      "§ 4 Abs. ",
                                      "²",
                                      "®",
                                      "₂",
                                      "nicht ",
                                      "keine ",
                                      "ohne ",
                                      "weder ",
                                      "dass ",
                                      "die ",
                                      "und ",
                                      "![Bild](a.png)",
                                      "[Link](b)",
                                      "\n> ",
                                      "\n- ",
                                      "\n# ",
                                      "https://a.de",
                                      "ไทย",
                                      "我们",
                                      "İ",
                                      "\r\n",
                                      "|",
                                      "\t",
                                      "~",
                                      "<b>",
                                      "Sie ",
                                      "Ihr ",
                                      "der*die ",
                                      "Ärztinnen und Ärzte ",
                                      "Behand-\n",
                                      "Danach ",
                                      "ist "};

std::string random_text(std::mt19937& random) {
  std::string text;
  for (std::size_t length = 1 + random() % 60; length > 0; --length)
    text += parts[random() % std::size(parts)];
  return text;
}

void check(const document::Document& document, const Reading& reading) {
  const std::string_view prose = reading.prose.view();
  REQUIRE(normalise(prose) == prose);
  REQUIRE(reading.folded.size() == prose.size());
  if (!reading.folded_partly) REQUIRE(reading.folded == text::lower(prose));
  REQUIRE(reading.blocks.size() == document.blocks.size());
  REQUIRE(reading.keys.front() == ' ');
  REQUIRE(reading.keys.find("  ") == std::string::npos);

  std::uint32_t word = 0;
  std::uint32_t sentence = 0;
  text::ProseOffset before;
  for (const ReadBlock& block : reading.blocks) {
    REQUIRE(block.first_word == word);
    REQUIRE(block.first_sentence == sentence);
    REQUIRE(block.span.limit.value <= prose.size());
    for (; sentence < block.limit_sentence; ++sentence) {
      const Sentence& one = reading.sentences[sentence];
      REQUIRE(!one.span.empty());
      REQUIRE(block.span.contains(one.span));
      REQUIRE(before <= one.span.start);
      REQUIRE(one.first_word == word);
      for (; word < one.limit_word; ++word) {
        const Word& w = reading.words[word];
        REQUIRE(!w.span.empty());
        REQUIRE(w.sentence == sentence);
        REQUIRE(one.span.contains(w.span));
        REQUIRE(before <= w.span.start);
        REQUIRE((w.gap == Gap::block) == (word == block.first_word));
        REQUIRE((w.gap < Gap::sentence || word == one.first_word));
        REQUIRE(reading.key(w) == key_of(reading.text(w)));
        REQUIRE(!reading.key(w).empty());
        REQUIRE(reading.key(w).find(' ') == std::string_view::npos);
        REQUIRE(reading.keys[w.key_start - 1] == ' ');
        REQUIRE(reading.keys[w.key_limit] == ' ');
        REQUIRE(w.gendered == !reading.stem(w).empty());
        REQUIRE(reading.words_in(w.span) == std::pair(word, word + 1));
        REQUIRE(reading.sentence_at(w.span.start) == sentence);
        const text::SourceSpan source = reading.prose.to_source(w.span);
        REQUIRE(source.start < source.limit);
        REQUIRE(source.limit.value <= document.source.bytes().size());
        static_cast<void>(is_negated(reading, word, word + 1));
        before = w.span.limit;
      }
      before = one.span.limit;
    }
    REQUIRE(word == block.limit_word);
  }
  REQUIRE(word == reading.words.size());
  REQUIRE(sentence == reading.sentences.size());
  std::uint32_t address = 0;
  for (const AddressWord& one : find_address(reading)) {
    REQUIRE(one.word >= address);
    REQUIRE(one.word < reading.words.size());
    address = one.word + 1;
  }
  std::uint32_t form = 0;
  for (const GenderForm& one : find_gender_forms(reading)) {
    REQUIRE(one.first_word >= form);
    REQUIRE(one.first_word < one.limit_word);
    REQUIRE(one.limit_word <= reading.words.size());
    form = one.limit_word;
  }
  for (const Quotation& quotation : reading.quotations) {
    REQUIRE(is_quoted(reading, quotation.span));
    REQUIRE(quotation.span.size() > 2);
  }
}

} // namespace

TEST_CASE("any Markdown is read consistently", "[language][properties]") {
  std::mt19937 random(20261101); // NOLINT(cert-msc51-cpp): the same texts on every run
  Reader reader;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random);
    INFO(text);
    auto source = text::SourceText::from_bytes("random.md", text);
    REQUIRE(source);
    const document::Document document = document::parse(*source);
    check(document, reader.read(document));
  }
}

TEST_CASE("words and sentences do not depend on what was read before", "[language][properties]") {
  std::mt19937 random(3); // NOLINT(cert-msc51-cpp)
  Reader used;
  for (int i = 0; i < 200; ++i) {
    auto source = text::SourceText::from_bytes("random.md", random_text(random));
    REQUIRE(source);
    const document::Document document = document::parse(*source);
    const Reading a = used.read(document);
    const Reading b = Reader().read(document);
    REQUIRE(a.keys == b.keys);
    REQUIRE(a.sentences.size() == b.sentences.size());
  }
}

TEST_CASE("hostile texts take linear time", "[language][properties]") {
  for (const std::string_view part : {"„", "\u0308", "👍", "z. ", "Patient*", "a-", "#a ", "nicht, ", "\u00AD",
                                      "(", "»a« ", "u. a. ", "keine Angst, die ", "👍 ", "😊. "}) {
    std::string text;
    while (text.size() < 300000) text += part;
    auto source = text::SourceText::from_bytes("hostile.md", text);
    REQUIRE(source);
    const Reading reading = Reader().read(document::parse(*source));
    // Words are few or many, but everything came to an end; the test's timeout is the clock.
    CHECK(reading.blocks.size() >= 1);
  }
}
