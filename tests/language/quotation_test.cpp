#include "catch.h"
#include "language/plain_document.h"
#include "language/quotation.h"

#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

std::vector<std::string> quotations(std::string text) {
  const Reading reading = testing::read(std::move(text));
  std::vector<std::string> found;
  for (const Quotation& quotation : reading.quotations)
    found.emplace_back(reading.prose.slice(quotation.span));
  return found;
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("quotation marks of every kind", "[language][quotation]") {
  CHECK(quotations("Er sagt „Ja“, sie ‚Nein‘.") == Strings{"„Ja“", "‚Nein‘"});
  CHECK(quotations("Er sagt »Ja«, sie ›Nein‹.") == Strings{"»Ja«", "›Nein‹"});
  CHECK(quotations("Er sagt «Ja», sie ‹Nein›.") == Strings{"«Ja»", "‹Nein›"});
  CHECK(quotations("Er sagt “Ja”, sie \"Nein\" und „Gut\" und „Na”.") ==
        Strings{"“Ja”", "\"Nein\"", "„Gut\"", "„Na”"});
  CHECK(quotations("«Ja» und «Nein», »Ja« und »Nein«") == Strings{"«Ja»", "«Nein»", "»Ja«", "»Nein«"});
  CHECK(quotations("„Ja.“ „Nein.“") == Strings{"„Ja.“", "„Nein.“"});
  CHECK(quotations("(\"Ja\")") == Strings{"\"Ja\""});
}

TEST_CASE("nested quotations follow their outer", "[language][quotation]") {
  const Reading reading = testing::read("„Er rief ‚Halt!‘ und ‚Nein‘.“ Sie: „Gut.“");
  REQUIRE(reading.quotations.size() == 4);
  CHECK(reading.prose.slice(reading.quotations[0].span) == "„Er rief ‚Halt!‘ und ‚Nein‘.“");
  CHECK(reading.prose.slice(reading.quotations[1].span) == "‚Halt!‘");
  CHECK(reading.quotations[1].outer == 0);
  CHECK(reading.quotations[2].outer == 0);
  CHECK(reading.quotations[0].outer == Quotation::no_quotation);
  CHECK(reading.quotations[3].outer == Quotation::no_quotation);
}

TEST_CASE("quotation marks as keyboards produce them", "[language][quotation]") {
  CHECK(quotations("« Ja » und ,,Nein'' und 'Heil'") == Strings{"« Ja »", ",,Nein''", "'Heil'"});
  CHECK(quotations("Er sagt: ,,Ja\" und ,,Na“") == Strings{",,Ja\"", ",,Na“"});
  CHECK(quotations("'s ist Hans' Tee, 'ne Tasse").empty());
  CHECK(quotations("1,,2 und 5'' Zoll").empty());
}

TEST_CASE("a quoted comment of several paragraphs", "[language][quotation]") {
  CHECK(quotations("„Hallo,\n\ndas heilt.\n\nEure Mia“\n\nLiebe Mia") ==
        Strings{"„Hallo,", "das heilt.", "Eure Mia“"});
  CHECK(quotations("„Hallo,\n\ndas heilt.\n\nEure Mia") == Strings{});
  CHECK(quotations("Sie: „Hallo,\n\ndas heilt.“") == Strings{});
}

TEST_CASE("what quotes nothing", "[language][quotation]") {
  CHECK(quotations("geht's und Oma's 'so' rock 'n' roll").empty());
  CHECK(quotations("Er sagt „Ja und geht.").empty());
  CHECK(quotations("Ein \" Zeichen und 5\" Zoll").empty());
  CHECK(quotations("Er sagt „Ja\n\nund geht“ weiter").empty());
  CHECK(quotations("„ohne Ende und „mit Ende“") == Strings{"„mit Ende“"});
}

TEST_CASE("is_quoted", "[language][quotation]") {
  const Reading reading =
      testing::read("Sie rief „Das heilt ‚sofort‘ alles“ und ging.\n\n> Das heilt.\n\nSofort.");
  const auto quoted = [&](std::string_view part, std::size_t from = 0) {
    const std::size_t at = reading.prose.view().find(part, from);
    REQUIRE(at != std::string_view::npos);
    return is_quoted(reading, {text::ProseOffset(at), text::ProseOffset(at + part.size())});
  };
  CHECK(quoted("heilt"));
  CHECK(quoted("sofort"));
  CHECK(quoted("alles"));
  CHECK_FALSE(quoted("Sie rief"));
  CHECK_FALSE(quoted("rief „Das"));
  CHECK_FALSE(quoted("und ging"));
  CHECK(quoted("Das heilt", 50));
  CHECK_FALSE(quoted("Sofort"));
}
