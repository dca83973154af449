// Exact wordings: where they stand, and what differs where they almost do.
#include "catch.h"
#include "language/literal_reading.h"
#include "match/wording.h"

#include <string>

using namespace taktvoll;
using match::Wording;

namespace {

// Where the wording stands word by word: "exact", "words" (the marks differ) or "".
std::string found(const Wording& wording, std::string_view text) {
  const language::Reading reading = language::literal_reading(text);
  for (std::uint32_t word = 0; word < reading.words.size(); ++word)
    if (const auto place = wording.at(reading, word))
      return wording.is_exactly(reading, *place) ? "exact" : "words";
  return "";
}

} // namespace

TEST_CASE("a wording stands where its words follow each other, its marks included") {
  const Wording wording("Lesen Sie die Packung, bitte. Fragen Sie nach");
  CHECK(found(wording, "Los! Lesen Sie die  Packung, bitte. Fragen Sie nach.") == "exact");
  CHECK(found(wording, "lesen sie die Packung bitte. Fragen Sie nach") == "words");
  CHECK(found(wording, "Lesen Sie die Packung, bitte. Fragen Sie uns").empty());
  CHECK(wording.opening().words.size() == 3);
}

TEST_CASE("the words of a wording are those of a text: figures, units, abbreviations") {
  for (const std::string text :
       {"Musteran 3,5 mg/ml enthält 12,5 Vol.-% Alkohol", "z. B. 24/7 unter 0800-123 45",
        "Wirkstoff: Ibuprofen (400 mg)", "1. Nehmen Sie *eine* Tablette"}) {
    CAPTURE(text);
    CHECK(found(Wording(text), "Vorweg: " + text + ".") == "exact");
  }
}

TEST_CASE("an open part takes some words, but at least one and not too many") {
  const Wording wording("Mittel bei {Beschwerden} auf Grund langer Anwendung");
  CHECK(found(wording, "Mittel bei innerer Unruhe auf Grund langer Anwendung") == "exact");
  CHECK(found(wording, "Mittel bei auf Grund langer Anwendung").empty());
  std::string many = "Mittel bei";
  for (int i = 0; i < 41; ++i) many += " so";
  CHECK(found(wording, many + " auf Grund langer Anwendung").empty());
  CHECK(wording.opening().words.size() == 2);
}

TEST_CASE("a wording may begin with an open part: the words of its sentence") {
  const Wording wording("{Produktart} vorsichtig verwenden. Vor Gebrauch lesen.");
  CHECK_FALSE(Wording::error("{Produktart} vorsichtig verwenden."));
  CHECK(Wording::error("…"));
  CHECK(found(wording, "Gut. Insektizide Sprays vorsichtig verwenden. Vor Gebrauch lesen.") == "exact");
  CHECK(found(wording, "Biozide vorsichtig verwenden! Vor Gebrauch lesen.") == "words");
  CHECK(found(wording, "Vorsichtig verwenden. Vor Gebrauch lesen.").empty());
  const language::Reading reading =
      language::literal_reading("Gut. Biozide vorsichtig verwenden. Vor Gebrauch lesen.");
  CHECK(wording.at(reading, 2) == match::WordRange{1, 7});
  const auto miss =
      wording.nearest(language::literal_reading("Biozide vorsichtig verwenden. Vor dem Gebrauch lesen."));
  REQUIRE(miss);
  CHECK(miss->corrected == "vorsichtig verwenden. Vor Gebrauch lesen");
}

TEST_CASE("the nearest passage, what differs, and the text as it should be") {
  const Wording wording("Mittel bei {Beschwerden} auf Grund langer Anwendung");
  const auto miss =
      wording.nearest(language::literal_reading("Gutes Mittel bei Unruhe auf Grund alter Anwendung!"));
  REQUIRE(miss);
  CHECK(miss->missing == std::vector<std::string>{"langer"});
  CHECK(miss->extra == std::vector<std::string>{"alter"});
  CHECK(miss->corrected == "Mittel bei Unruhe auf Grund langer Anwendung");
  CHECK_FALSE(wording.nearest(language::literal_reading("Ein Mittel bei Regen ist ein Schirm.")));
}
