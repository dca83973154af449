#include "catch.h"
#include "made_reading.h"
#include "read_text.h"
#include "readability/difficulty.h"
#include "readability/formulas.h"

#include <fstream>
#include <iomanip>
#include <sstream>
#include <string>

using namespace taktvoll;
using namespace taktvoll::readability;

namespace {

double rated(const std::string& sentence) {
  const test::CountedText text = test::counted(sentence);
  REQUIRE(text.statistics.sentences.size() == 1);
  return estimate_difficulty(text.reading, text.sentence(0));
}

} // namespace

TEST_CASE("harder wordings of one thing are estimated as harder") {
  const double easy = rated("Nehmen Sie die Tablette am Morgen mit Wasser.");
  const double longer =
      rated("Wenn Sie am Morgen aufgestanden sind, nehmen Sie die Tablette, die Ihnen Ihr Arzt "
            "gegeben hat, mit einem großen Glas Wasser.");
  const double nominal =
      rated("Die Einnahme der verordneten Tablette erfolgt nach Aufhebung der Bettruhe unter "
            "Zuhilfenahme eines Glases Wasser.");
  const double medical =
      rated("Die perorale Applikation des verordneten Antihypertensivums erfolgt präprandial "
            "unter Berücksichtigung der individuellen Diurese und der renalen Clearance.");
  CHECK(easy < longer);
  CHECK(longer < nominal);
  CHECK(nominal < medical);
  CHECK(easy < 2);
  CHECK(medical > 3.5);
}

TEST_CASE("a medical term is hard even if it is short") {
  CHECK(rated("Der Arzt setzt heute einen Stent ein.") > rated("Der Arzt setzt heute einen Helm auf.") + 0.2);
}

TEST_CASE("a hyphen helps") {
  CHECK(rated("Es geht heute um die Magenspiegelungstermine.") >
        rated("Es geht heute um die Magen-Spiegelungs-Termine."));
}

TEST_CASE("estimates stay on the scale") {
  CHECK(rated("Ja.") == lowest_difficulty);
  std::string monster = "Die";
  for (int i = 0; i < 2000; ++i) monster += " perorale Antikoagulation der Thrombozytenaggregation und";
  CHECK(rated(monster + " so.") == highest_difficulty);
}

TEST_CASE("the same text gives the same estimate") {
  const std::string sentence =
      "Die Niereninsuffizienz ist zu berücksichtigen, wenn Diuretika gegeben werden.";
  const double first = rated(sentence);
  for (int i = 0; i < 5; ++i) CHECK(rated(sentence) == first);
  CHECK(rated("Die **Niereninsuffizienz** ist zu\nberücksichtigen, wenn Diuretika gegeben werden.") == first);
}

TEST_CASE("points are additive, and a constant and a root make the estimate") {
  const test::CountedText text =
      test::counted("Die Senkung des Blutdrucks gelingt, wenn Sie die Diuretika nehmen.");
  const SentenceFeatures features = text.features();
  double sum = 0;
  for (std::size_t i = 0; i < feature_count; ++i) {
    CHECK(points_per(static_cast<Feature>(i)) >= 0);
    sum += features.amounts[i] * points_per(static_cast<Feature>(i));
  }
  CHECK(points(features) == Approx(sum));
  SentenceFeatures more = features;
  more.amounts[static_cast<std::size_t>(Feature::clauses)] += 1;
  CHECK(difficulty(more) > difficulty(features));
  CHECK(points_per(Feature::medical_terms) == points_per(Feature::unlisted_words));
}

TEST_CASE("a document is the mean of its sentences, weighted by words") {
  const test::CountedText text = test::counted("Ja. Die Niereninsuffizienz ist unter Berücksichtigung der "
                                               "Laborparameter zu überwachen.\n\nWir helfen gern.");
  double sum = 0;
  std::uint32_t words = 0;
  std::uint32_t hard = 0;
  for (std::size_t i = 0; i < text.statistics.sentences.size(); ++i) {
    const auto sentence = text.sentence(i);
    const double estimate = estimate_difficulty(text.reading, sentence);
    CHECK(mean_difficulty(text.statistics.sentences[i].counts) == Approx(estimate).margin(0.0006));
    sum += estimate * static_cast<double>(sentence.size());
    words += static_cast<std::uint32_t>(sentence.size());
    if (estimate >= hard_sentence) ++hard;
  }
  CHECK(text.statistics.sentences.size() == 3);
  CHECK(mean_difficulty(text.statistics.total) == Approx(sum / words).margin(0.0006));
  CHECK(find_metric("difficulty")->compute(text.statistics.total) == mean_difficulty(text.statistics.total));
  CHECK(text.statistics.total.hard_sentences == hard);
  CHECK(find_metric("hard_sentence_share")->compute(text.statistics.total) == Approx(100.0 * hard / 3));
}

TEST_CASE("the share of hard sentences counts those from the middle of the scale up") {
  const test::CountedText text = test::counted(
      "Ja. Die sektorenübergreifende Implementierung interoperabler Dokumentationsstandards erfordert unter "
      "Berücksichtigung der Behandlungskontinuität multimorbider Patienten eine Harmonisierung der "
      "vorgehaltenen "
      "Informationssysteme.");
  CHECK(mean_difficulty(text.statistics.sentences.at(1).counts) >= hard_sentence);
  CHECK(find_metric("hard_sentence_share")->compute(text.statistics.total) == 50);
}

TEST_CASE("frozen words make nothing hard") {
  const std::string markdown = "Wir helfen gern. Diuretika und Antikoagulanzien sind kontraindiziert.";
  const test::CountedText text = test::counted(markdown);
  const language::Sentence& second = text.reading.sentences.at(1);
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> frozen{{second.first_word, second.limit_word}};
  const Statistics thawed = count(text.reading, frozen);
  CHECK(thawed.total.difficulty == text.statistics.sentences.at(0).counts.difficulty);
  CHECK(thawed.total.difficulty < text.statistics.total.difficulty);
}

TEST_CASE("the page on the model lists the points of the program") {
  std::ifstream in(std::string(TAKTVOLL_SOURCE_DIR) + "/src/readability/difficulty.md", std::ios::binary);
  std::stringstream page;
  page << in.rdbuf();
  for (std::size_t i = 0; i < feature_count; ++i) {
    const auto feature = static_cast<Feature>(i);
    std::ostringstream row;
    row << "| `" << name_of(feature) << "` | " << std::fixed << std::setprecision(3) << points_per(feature)
        << " |";
    INFO(row.str());
    CHECK(page.str().find(row.str()) != std::string::npos);
  }
}
