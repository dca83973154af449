#include "catch.h"
#include "read_text.h"
#include "readability/difficulty.h"
#include "readability/difficulty_drivers.h"

#include <set>
#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::readability;

namespace {

std::vector<Driver> drivers(const test::CountedText& text) {
  return drivers_of(text.reading, text.sentence(0), text.features());
}

std::string why(const std::string& sentence, base::UiLanguage language = base::UiLanguage::de) {
  const test::CountedText text = test::counted(sentence);
  return describe(text.reading, drivers(text), language);
}

bool names(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an easy sentence has its length and nothing else") {
  CHECK(why("Das tut nicht weh.") == "4 Wörter");
  CHECK(why("Das tut nicht weh.", base::UiLanguage::en) == "4 words");
  CHECK(why("Halt!") == "1 Wort");
  CHECK(why("Wir helfen, wenn Sie rufen.") == "5 Wörter, 1 Nebensatz");
  CHECK(why("Wir helfen, wenn Sie rufen.", base::UiLanguage::en) == "5 words, 1 subordinate clause");
}

TEST_CASE("rare words") {
  CHECK(why("Hier kommt die Ablation.") == "ein seltenes Wort: Ablation");
  CHECK(why("Die Ablation und die Palynologie sind da.") == "zwei seltene Wörter: Ablation, Palynologie");
  CHECK(why("Die Ablation und die Palynologie sind da.", base::UiLanguage::en) ==
        "two rare words: Ablation, Palynologie");
  CHECK(why("Ablation, Palynologie, Kryokonit und Dendrochronologie.") ==
        "vier seltene Wörter, darunter Ablation, Palynologie, Kryokonit");
}

TEST_CASE("a word that occurs twice is named once") {
  const test::CountedText text = test::counted("Die Ablation ist eine Ablation.");
  const auto found = drivers(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].words.size() == 1);
  CHECK(found[0].points == Approx(2 * points_per(Feature::unlisted_words)));
  CHECK(describe(text.reading, found[0]).de == "ein seltenes Wort: Ablation");
}

TEST_CASE("compounds and medical terms") {
  CHECK(why("Es geht um die Hüfthöhe.") == "ein zusammengesetztes Wort: Hüfthöhe");
  CHECK(why("Der Stent sitzt gut.") == "ein Fachwort: Stent");
  CHECK(why("Der Stent sitzt gut.", base::UiLanguage::en) == "a medical term: Stent");
  CHECK(why("Die Titration des Diuretikums läuft.") == "zwei Fachwörter: Titration, Diuretikums");
}

TEST_CASE("length with its clauses") {
  const std::string text = why(
      "Wenn Sie am Morgen aufgestanden sind, nehmen Sie bitte die Tablette, die Ihnen Ihr Arzt gegeben hat, "
      "mit einem großen Glas Wasser, weil sie sonst nicht gut wirkt.");
  CHECK(names(text, "28 Wörter, 3 Nebensätze"));
}

TEST_CASE("nominal style and participles") {
  const std::string text =
      why("Die Verabreichung der verordneten Mittel erfolgt unter Berücksichtigung des Alters.");
  CHECK(names(text, "Nominalstil: Verabreichung, Berücksichtigung"));
  CHECK(names(why("Nehmen Sie die verordneten Mittel."), "ein Partizip vor dem Nomen: verordneten"));
  CHECK_FALSE(names(why("Die Verabreichung geht schnell."), "Nominalstil")); // one noun is no style
}

TEST_CASE("the weightiest comes first, and four are enough") {
  const test::CountedText text = test::counted(
      "Wenn die Verabreichung der verordneten Antikoagulanzien unter Berücksichtigung der Palynologie und "
      "der "
      "Hüfthöhe zu erwägen ist, helfen wir, die Ablation der Zehrgebietsgrenze zu klären, so weit das geht.");
  const auto found = drivers(text);
  CHECK(found.size() <= 4);
  CHECK(found.size() >= 3);
  std::set<DriverKind> kinds;
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(kinds.insert(found[i].kind).second);
    if (i > 0) CHECK(found[i - 1].points >= found[i].points);
    CHECK(found[i].points <= points(text.features()));
  }
}

TEST_CASE("kinds have names of their own") {
  std::set<std::string_view> all;
  for (const DriverKind kind :
       {DriverKind::length, DriverKind::rare_words, DriverKind::compounds, DriverKind::medical_terms,
        DriverKind::nominal_style, DriverKind::participles})
    CHECK(all.insert(name_of(kind)).second);
  CHECK_FALSE(all.contains(""));
}
