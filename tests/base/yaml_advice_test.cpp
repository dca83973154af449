#include "base/marked.h"
#include "base/yaml_advice.h"
#include "catch.h"

#include <random>
#include <string>

using namespace taktvoll::base;

namespace {

struct Mistake {
  const char* source; // the place of the advice is marked
  const char* words;  // part of the German message
};

} // namespace

TEST_CASE("advice names the likely mistake at its place") {
  const Mistake mistakes[] = {
      {"a: 1\n⟦\t⟧b: 2\n", "Tabulator"},
      {"a:\n⟦\t⟧- b\n", "Tabulator"},
      {"a: ⟦\"⟧b\nc: d\n", "wird nicht geschlossen"},
      {"a: ⟦\"⟧b\nc: \"d\"\n", "endet erst in Zeile 2"},
      {"a: ⟦'⟧b\nc: d\ne: 'f'\n", "endet erst in Zeile 3"},
      {"a: \"b \"⟦c\" d\"⟧\n", "Nach dem schließenden Anführungszeichen"},
      {"a: 'b' ⟦c⟧\n", "Nach dem schließenden Anführungszeichen"},
      {"a: [\"b\" ⟦\"⟧c\"]\n", "fehlt ein Komma"},
      {"a: ⟦[⟧b, c\n", "nicht geschlossen"},
      {"a: ⟦[⟧b, c\nd: e\n", "nicht geschlossen"},
      {"a: ⟦{⟧b: c\nd: e\n", "nicht geschlossen"},
      {"a: [b, c⟦}⟧\n", "Hier müsste „]“ stehen"},
      {"a: ⟦]⟧\n", "keine öffnende"},
      {"a: b⟦:⟧ c\n", "Doppelpunkt mitten"},
      {"a⟦:⟧b\nc: d\n", "fehlt ein Leerzeichen"},
      {"a: b\n ⟦c: d⟧\n", "Einrückung"},
      {"a:\n  - b\n ⟦- c⟧\n", "Einrückung"},
      {"- a\n⟦b: c⟧\n", "gehört zu nichts"},
      {"rules:\n  ⟦–⟧ id: a\n    kind: b\n", "Gedankenstrich"},
      {"a: b\n⟦---⟧\nc: d\n", "zweites Dokument"},
      {"a: [⟦*angst⟧, b]\n", "als Verweis"},
      {"a: ⟦*angst⟧\n", "als Verweis"},
      {"a: ⟦@⟧b\n", "nicht mit „@“"},
      {"a: ⟦`⟧b`\n", "nicht mit „`“"},
      {"a: ⟦%⟧b\n", "nicht mit „%“"},
      {"a: ⟦&⟧ b\n", "nicht mit „&“"},
      {"a: \"x ⟦\\p⟧L\"\n", "doppelten Anführungszeichen nicht"},
      {"a: \"⟦\\u12⟧\"\n", "Zeichennummer"},
      {"a: |⟦x⟧\n  b\n", "nichts mehr stehen"},
      {"a: \"b⟦\x01⟧\"\n", "Steuerzeichen (Byte 0x01)"},
      {"a: &a [⟦*⟧a]\n", "enthält sich selbst"},
  };
  for (const Mistake& mistake : mistakes) {
    const marked::Text text = marked::read(mistake.source);
    const auto parsed = parse_yaml(text.text);
    INFO(text.text);
    REQUIRE_FALSE(parsed);
    INFO(parsed.error().message);
    const YamlAdvice advice = advise(parsed.error(), text.text);
    INFO(advice.message.de);
    CHECK(advice.message.de.find(mistake.words) != std::string::npos);
    CHECK_FALSE(advice.message.en.empty());
    CHECK_FALSE(advice.help.de.empty());
    CHECK_FALSE(advice.help.en.empty());
    CHECK(advice.offset == text.ranges[0].start);
    CHECK(advice.length == text.ranges[0].limit - text.ranges[0].start);
  }
}

TEST_CASE("advice for every broken input points into it and speaks both languages") {
  std::mt19937 random(7);
  const std::string alphabet = "ab:-\n \"'[]{},|>&*#\t\\?!%@`~x";
  std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1);
  int errors = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string input;
    for (int i = 0; i < 16; ++i) input += alphabet[letter(random)];
    const auto parsed = parse_yaml(input);
    if (parsed) continue;
    ++errors;
    const YamlAdvice advice = advise(parsed.error(), input);
    const bool sound = advice.offset <= input.size() && advice.length >= 1 && !advice.message.de.empty() &&
                       !advice.message.en.empty();
    if (!sound) FAIL("no sound advice: " << input);
  }
  CHECK(errors > 1'000);
}
