#include "catch.h"
#include "readability/hardest.h"
#include "worked_examples.h"

#include <vector>

using namespace taktvoll;
using namespace taktvoll::readability;
using test::MadeReading;

TEST_CASE("the heaviest sentences come first") {
  const auto reading = test::text_a();
  const auto hard = hardest_sentences(count(reading), 2);
  REQUIRE(hard.size() == 2);
  CHECK(hard[0].sentence == 1); // 12 words, 5 of them of three or more syllables
  CHECK(hard[0].weight == 22);
  CHECK(hard[0].counts.words == 12);
  CHECK(hard[1].sentence == 2); // 9 words, 5
  CHECK(hard[1].weight == 19);
  CHECK(describe_drivers(reading, hard[0], base::UiLanguage::de) ==
        "12 Wörter; lange Wörter: Kombinationsbehandlung, unzureichender, Dosisanpassung");
  CHECK(describe_drivers(reading, hard[0], base::UiLanguage::en) ==
        "12 words; long words: Kombinationsbehandlung, unzureichender, Dosisanpassung");
}

TEST_CASE("equal weights stay in text order, and n is an upper bound") {
  const auto reading = MadeReading().block({"Eins zwei", "Drei vier", "Ein Satz aus fünf Wörtern"}).build();
  const auto hard = hardest_sentences(count(reading), 10);
  REQUIRE(hard.size() == 3);
  CHECK(hard[0].sentence == 2);
  CHECK(hard[1].sentence == 0);
  CHECK(hard[2].sentence == 1);
  CHECK(hardest_sentences(count(reading), 0).empty());
  CHECK(hardest_sentences(Statistics(), 3).empty());
}

TEST_CASE("within one section") {
  const auto reading = MadeReading()
                           .block({"Hier steht ein ziemlich langer Satz mit vielen Wörtern"},
                                  document::BlockKind::paragraph, 0)
                           .block({"Kurz", "Auch kurz"}, document::BlockKind::paragraph, 1)
                           .build();
  const auto hard = hardest_sentences(count(reading), 5, 1);
  REQUIRE(hard.size() == 2);
  CHECK(hard[0].sentence == 2);
  CHECK(hard[1].sentence == 1);
}

TEST_CASE("drivers of simple sentences") {
  const auto describe = [](std::string_view sentence, base::UiLanguage language) {
    const auto reading = MadeReading().block({sentence}).build();
    return describe_drivers(reading, hardest_sentences(count(reading), 1).at(0), language);
  };
  CHECK(describe("Das tut nicht weh", base::UiLanguage::de) == "4 Wörter");
  CHECK(describe("Halt", base::UiLanguage::de) == "1 Wort");
  CHECK(describe("Halt", base::UiLanguage::en) == "1 word");
  CHECK(describe("Was heißt Hypertonie", base::UiLanguage::de) == "3 Wörter; langes Wort: Hypertonie");
  CHECK(describe("Therapie ist Therapie", base::UiLanguage::en) == "3 words; long word: Therapie");
}

TEST_CASE("an uncounted word before the sentence does not shift its drivers") {
  const auto reading = MadeReading().block({"#Onkologie 24 <>", "@praxis heute Hypertonie messen"}).build();
  const auto hard = hardest_sentences(count(reading), 1);
  REQUIRE(hard.size() == 1);
  CHECK(hard[0].sentence == 1);
  CHECK(describe_drivers(reading, hard[0], base::UiLanguage::de) == "3 Wörter; langes Wort: Hypertonie");
}
