#include "catch.h"
#include "finding/diagnostic.h"

#include <string>

using namespace taktvoll;
using namespace taktvoll::finding;

namespace {

Diagnostic at(std::string_view text, std::size_t offset, std::size_t length) {
  return {DiagnosticLevel::error,
          "packs/angst.yaml",
          place_in(text, offset, length),
          {"unbekannter Schlüssel „sverity“", "unknown key “sverity”"},
          {"Meinten Sie „severity“?", "Did you mean “severity”?"}};
}

// The two lines with the excerpt and the caret.
std::string excerpt(std::string_view text, std::size_t offset, std::size_t length) {
  Diagnostic diagnostic = at(text, offset, length);
  diagnostic.help = {};
  const std::string all = format(diagnostic, base::UiLanguage::de);
  return all.substr(all.find('\n') + 1);
}

} // namespace

TEST_CASE("a diagnostic in both languages") {
  const Diagnostic diagnostic = at("pack: angst\n    sverity: error\n", 16, 7);
  CHECK(format(diagnostic, base::UiLanguage::de) ==
        "packs/angst.yaml:2:5: Fehler: unbekannter Schlüssel „sverity“\n"
        "  2 |     sverity: error\n"
        "    |     ^^^^^^^\n"
        "  Hilfe: Meinten Sie „severity“?\n");
  CHECK(format(diagnostic, base::UiLanguage::en) == "packs/angst.yaml:2:5: error: unknown key “sverity”\n"
                                                    "  2 |     sverity: error\n"
                                                    "    |     ^^^^^^^\n"
                                                    "  help: Did you mean “severity”?\n");
}

TEST_CASE("without place, path or help") {
  CHECK(format({DiagnosticLevel::info, "a.md", {}, {"es geht kürzer", "it could be shorter"}, {}},
               base::UiLanguage::de) == "a.md: Hinweis: es geht kürzer\n");
  CHECK(format({DiagnosticLevel::info, "a.md", {}, {"es geht kürzer", "it could be shorter"}, {}},
               base::UiLanguage::en) == "a.md: info: it could be shorter\n");
  CHECK(format({DiagnosticLevel::warning, "a.md", {}, {"nicht gefunden", ""}, {}}, base::UiLanguage::en) ==
        "a.md: warning: nicht gefunden\n");
  CHECK(format({DiagnosticLevel::error, "", {}, {"unbekannte Option", "unknown option"}, {}},
               base::UiLanguage::de) == "Fehler: unbekannte Option\n");
}

TEST_CASE("carets follow the display width") {
  CHECK(excerpt("ä: 漢字 x", 4, 6) == "  1 | ä: 漢字 x\n    |    ^^^^\n");
  CHECK(excerpt("\tx: 1", 1, 1) == "  1 |  x: 1\n    |  ^\n");
  CHECK(excerpt("a\x1B[31mb", 1, 1) == "  1 | a␛[31mb\n    |  ^\n");
  CHECK(excerpt("a: ", 3, 1) == "  1 | a: \n    |    ^\n"); // at the end of the line
  CHECK(excerpt("u\xCC\x88"
                "ber",
                3, 3) == "  1 | u\xCC\x88"
                         "ber\n    |  ^^^\n");
}

TEST_CASE("a long line is cut around the caret") {
  const std::string text = std::string(300, 'a') + "HIER" + std::string(300, 'b');
  const std::string shown = excerpt(text, 300, 4);
  CHECK(shown.find("HIER") != std::string::npos);
  const std::size_t end = shown.find('\n');
  CHECK(end < 130);
  CHECK(shown.find("…") != std::string::npos);
  // The caret stands under HIER: the ellipsis before it takes three bytes and one cell.
  CHECK(shown.find('^') - (end + 1) == shown.find("HIER") - 2);
  // A megabyte on one line is no reason to wait, nor are wide characters.
  std::string wide;
  for (int i = 0; i < 200000; ++i) wide += "漢";
  CHECK(excerpt(wide, 300000, 3).size() < 1000);
  CHECK(excerpt(wide, 0, wide.size()).size() < 1000);
}

TEST_CASE("place_in counts lines and code points") {
  const std::string text = "\xEF\xBB\xBF"
                           "eins\r\nzw\xC3\xB6lf\rdrei\n";
  const auto place = [&](std::size_t offset, std::size_t length = 1) {
    return place_in(text, offset, length);
  };
  CHECK(place(3).line == 1);
  CHECK(place(3).column == 1);
  CHECK(place(3).excerpt == "eins");
  CHECK(place(11, 4).line == 2);
  CHECK(place(11, 4).column == 3);
  CHECK(place(13, 2).column == 4);
  CHECK(place(11, 99).width == 3); // ö, l, f: never past the line's end
  CHECK(place(16).line == 3);
  CHECK(place(16).excerpt == "drei");
  CHECK(place(9999).line >= 3);
  CHECK(place_in("", 0).excerpt.empty());
  CHECK(place_in("", 0).width == 1);
}

TEST_CASE("place_in survives broken UTF-8") {
  const DiagnosticPlace place = place_in("a\xFF\xC3"
                                         "b",
                                         3);
  CHECK(place.column == 4);
  CHECK(place.excerpt == "a\xEF\xBF\xBD\xEF\xBF\xBD"
                         "b");
}

TEST_CASE("visible() stops everything that a terminal would obey") {
  CHECK(visible("Grüße 😱 👩‍⚕️ ❤️") == "Grüße 😱 👩‍⚕️ ❤️");
  CHECK(visible("\x1B[31mrot") == "␛[31mrot");
  CHECK(visible("a\tb\nc\rd") == "a b␊c␍d");
  CHECK(visible("\x7F") == "␡");
  CHECK(visible("\xC2\x9B"
                "31m") == "<U+009B>31m"); // CSI in one character
  CHECK(visible("\xE2\x80\xAE"
                "rot") == "<U+202E>rot"); // right-to-left override
  CHECK(visible("a\xE2\x80\xA8"
                "b") == "a<U+2028>b");
  CHECK(visible("Ge\xC2\xADsund") == "Ge\xC2\xADsund");
  CHECK(visible(std::string_view("\0", 1)) == "␀");
  CHECK(visible("\xFFx\xC3") == "\xEF\xBF\xBDx\xEF\xBF\xBD");
  CHECK(visible("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"); // a surrogate
}
