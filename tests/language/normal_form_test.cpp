#include "catch.h"
#include "language/normal_form.h"
#include "language/plain_document.h"

#include <string>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

using namespace taktvoll;
using language::normalise;

namespace {

bool is_scalar(char32_t c) {
  return c != 0 && !(c >= 0xD800 && c <= 0xDFFF);
}

} // namespace

TEST_CASE("plain text passes through", "[language][normal_form]") {
  for (const std::string text :
       {"", "Heilung", "Größe, 3,5 % – „Ja“ … 2 €!", "a b c", "naïve Fußgänger", "™ ² ½ ß É"}) {
    CHECK(normalise(std::string_view(text)) == text);
  }
}

TEST_CASE("invisible characters are dropped", "[language][normal_form]") {
  CHECK(normalise(std::string_view("Heil\u00ADung")) == "Heilung");
  CHECK(normalise(std::string_view("\u200BHei\u200Cl\u2060ung\uFEFF")) == "Heilung");
  CHECK(normalise(std::string_view("a\u200E \u202Eb\u202C")) == "a b");
  CHECK(normalise(std::string_view("A\uFE0F")) == "A");
}

TEST_CASE("emoji sequences survive", "[language][normal_form]") {
  for (const std::string emoji :
       {"👩‍⚕️", "👨‍👩‍👧", "1️⃣", "#️⃣", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "👍🏽", "🏳️‍🌈", "🇩🇪", "❤️‍🔥"}) {
    INFO(emoji);
    CHECK(normalise(std::string_view(emoji)) == emoji);
  }
  CHECK(normalise(std::string_view("a\u200D💀")) == "a💀");
}

TEST_CASE("fake bold and wide letters and ligatures are folded", "[language][normal_form]") {
  CHECK(normalise(std::string_view("𝗳𝗮𝗸𝗲 𝒻𝒶𝓀ℯ")) == "fake fake");
  CHECK(normalise(std::string_view("Ｈｅｉｌｕｎｇ！")) == "Heilung!");
  CHECK(normalise(std::string_view("ﬁnden, oﬀen, Raﬆ")) == "finden, offen, Rast");
  CHECK(normalise(std::string_view("𝗛𝗲𝗶𝗹𝗸𝗿𝗮\u0308𝗳𝘁𝗲")) == "Heilkräfte");
}

TEST_CASE("marks are composed, even across what is dropped", "[language][normal_form]") {
  CHECK(normalise(std::string_view("Gro\u0308ße")) == "Größe");
  CHECK(normalise(std::string_view("Gro\u00AD\u0308ße")) == "Größe");
  CHECK(normalise(std::string_view("\u0308a")) == "\u0308a");
  CHECK(normalise(std::string_view("a \u0308")) == "a \u0308");
}

TEST_CASE("white space, hyphens, dashes, apostrophes", "[language][normal_form]") {
  CHECK(normalise(std::string_view("a \t b\u00A0\u2009c")) == "a b c");
  CHECK(normalise(std::string_view("a \n b")) == "a\nb");
  CHECK(normalise(std::string_view("a \n\n  b")) == "a\n\nb");
  CHECK(normalise(std::string_view("a\u2011b\u2010c")) == "a-b-c");
  CHECK(normalise(std::string_view("a \u2014 b \u2012 c – d")) == "a – b – c – d");
  CHECK(normalise(std::string_view("geht\u2019s geht\u00B4s geht`s geht\u2018s")) ==
        "geht's geht's geht's geht's");
  CHECK(normalise(std::string_view("‚so‘ «a» »b« „c“")) == "‚so‘ «a» »b« „c“");
}

TEST_CASE("every character: idempotent, and NFC where nothing else is asked", "[language][normal_form]") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  REQUIRE(U_SUCCESS(status) != 0);
  std::size_t wrong = 0;
  for (char32_t c = 1; c < 0xE1000; ++c) {
    if (c == 0x20000) c = 0xE0000; // ideographs and unassigned planes: nothing new
    if (!is_scalar(c)) continue;
    std::string text = "o";
    text::append_utf8(text, c);
    text.append("\u0308o");
    const std::string once = normalise(std::string_view(text));
    std::string composed;
    nfc->normalize(icu::UnicodeString::fromUTF8(once), status).toUTF8String(composed);
    if (once != composed || normalise(std::string_view(once)) != once) {
      ++wrong;
      UNSCOPED_INFO("U+" << std::hex << static_cast<std::uint32_t>(c) << " " << once);
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("the map leads straight to the source", "[language][normal_form]") {
  const std::string bytes = "Die  Gro\u0308\u00ADße\u00A0ist 𝗳𝗲\u2019tt.\n\nNeu\u2014hier";
  const document::Document document = language::testing::plain_document(bytes);
  std::vector<text::FlatSpan> spans;
  for (const document::Block& block : document.blocks) spans.push_back(block.flat);
  std::vector<text::ProseSpan> placed;
  const text::ProseText prose = normalise(document.flat, spans, placed);
  REQUIRE(prose.view() == "Die Größe ist fe'tt.\n\nNeu–hier");
  REQUIRE(placed.size() == 2);
  CHECK(prose.slice(placed[0]) == "Die Größe ist fe'tt.");
  CHECK(prose.slice(placed[1]) == "Neu–hier");
  const auto source_of = [&](std::string_view part) {
    const std::size_t at = prose.view().find(part);
    const text::ProseSpan span{text::ProseOffset(at), text::ProseOffset(at + part.size())};
    return std::string(document.source.slice(prose.to_source(span)));
  };
  CHECK(source_of("Größe") == "Gro\u0308\u00ADße");
  CHECK(source_of("ö") == "o\u0308");
  CHECK(source_of(" ist") == "\u00A0ist");
  CHECK(source_of("fe'tt") == "𝗳𝗲\u2019tt");
  CHECK(source_of("Neu–hier") == "Neu\u2014hier");
  // and the string form does the same
  CHECK(normalise(document.flat.view()) == prose.view());
}

TEST_CASE("an entity for two characters keeps its source when it comes apart", "[language][normal_form]") {
  text::FlatText::Builder builder;
  builder.append_verbatim("a", text::SourceOffset(0));
  builder.append_replaced("x\u00A0", {text::SourceOffset(1), text::SourceOffset(7)});
  builder.append_verbatim("b", text::SourceOffset(7));
  const text::FlatText flat = builder.build();
  const text::ProseText prose = normalise(flat);
  REQUIRE(prose.view() == "ax b");
  const auto span = prose.to_source({text::ProseOffset(1), text::ProseOffset(3)});
  CHECK(span == text::SourceSpan{text::SourceOffset(1), text::SourceOffset(7)});
}
