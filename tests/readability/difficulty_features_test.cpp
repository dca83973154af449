#include "catch.h"
#include "read_text.h"
#include "readability/difficulty_features.h"

#include <set>
#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::readability;

namespace {

double amount(const std::string& sentence, Feature feature) {
  const test::CountedText text = test::counted(sentence);
  REQUIRE(text.statistics.sentences.size() == 1);
  return text.features().amount(feature);
}

// The words that are noted for the feature, in text order.
std::vector<std::string> noted(const std::string& sentence, Feature feature) {
  const test::CountedText text = test::counted(sentence);
  std::vector<std::string> words;
  for (const FeatureNote& note : text.features().notes)
    if (note.feature == feature) words.emplace_back(text.reading.text(text.reading.words[note.word]));
  return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("features have names of their own") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < feature_count; ++i)
    CHECK(names.insert(name_of(static_cast<Feature>(i))).second);
  CHECK_FALSE(names.contains(""));
}

TEST_CASE("amounts are the sums of the notes, and letters those of the counted words") {
  const test::CountedText text =
      test::counted("Die Senkung des Blutdrucks erfolgt, wenn die verordneten Diuretika 24 h wirken. #Herz");
  const SentenceFeatures features = text.features();
  std::array<double, feature_count> sums{};
  for (const FeatureNote& note : features.notes) sums[static_cast<std::size_t>(note.feature)] += note.amount;
  sums[static_cast<std::size_t>(Feature::letters)] = text.statistics.sentences.at(0).counts.letters;
  CHECK(features.amounts == sums);
}

TEST_CASE("everyday words are not hard") {
  const test::CountedText text = test::counted("Wir haben heute viel Zeit für Sie und Ihre Fragen.");
  CHECK(text.features().notes.empty());
}

TEST_CASE("rare words of the list, nouns apart from others") {
  CHECK(noted("Er sah die Lawine.", Feature::rare_nouns) == Words{"Lawine"});
  CHECK(noted("Das ist ziemlich umständlich.", Feature::rare_words) == Words{"umständlich"});
  CHECK(amount("Er sah die Lawine.", Feature::rare_nouns) <= 1);
  CHECK(noted("Die Kinder sahen die Gletschers.", Feature::rare_nouns) == Words{"Gletschers"});
}

TEST_CASE("compounds of known words, but not with a hyphen") {
  CHECK(noted("Jetzt geht es um die Hüfthöhe.", Feature::compounds) == Words{"Hüfthöhe"});
  CHECK(noted("Jetzt geht es um die Hüft-Höhe.", Feature::compounds).empty());
  CHECK(noted("Jetzt geht es um die Hüft-Höhe.", Feature::unlisted_words).empty());
}

TEST_CASE("words that nothing is known of, but not in names") {
  CHECK(noted("Hier kommt die Ablation.", Feature::unlisted_words) == Words{"Ablation"});
  CHECK(noted("Hier kommt Blenheim Tainter.", Feature::unlisted_words).empty());
  CHECK(noted("Gestern war Frau Knossos bei uns.", Feature::unlisted_words).empty());
  CHECK(noted("Hier kommt die Ablations-Methode.", Feature::unlisted_words) == Words{"Ablations-Methode"});
}

TEST_CASE("abbreviations, initials and figures have no rarity") {
  CHECK(noted("Er kam ca. um 3 bzw. um B2x und h.", Feature::unlisted_words).empty());
}

TEST_CASE("medical terms count once, whatever else they are") {
  const std::string sentence = "Der Stent liegt im Herz.";
  CHECK(noted(sentence, Feature::medical_terms) == Words{"Stent"});
  CHECK(noted(sentence, Feature::unlisted_words).empty());
  CHECK(noted("Das Mittel ist oral zu nehmen.", Feature::medical_terms) == Words{"oral"});
}

TEST_CASE("gendered forms are as familiar as the plain ones") {
  CHECK(noted("Fragen Sie die Ärzt:innen.", Feature::unlisted_words).empty());
  CHECK(noted("Fragen Sie die Lehrer*innen.", Feature::unlisted_words).empty());
}

TEST_CASE("subordinate clauses and infinitives with zu") {
  const auto clauses = [](const std::string& sentence) { return amount(sentence, Feature::clauses); };
  CHECK(clauses("Wir helfen Ihnen gern.") == 0);
  CHECK(clauses("Wir helfen Ihnen, wenn Sie uns rufen.") == 1);
  CHECK(clauses("Wenn Sie uns rufen, helfen wir.") == 1);
  CHECK(clauses("Das Mittel, das Sie nehmen, wirkt schnell.") == 1);
  CHECK(clauses("Die Frau, mit der wir sprachen, kommt morgen.") == 1);
  CHECK(clauses("Es ist gut, viel zu trinken.") == 1);
  CHECK(clauses("Es ist gut, früh anzurufen.") == 1);
  CHECK(clauses("Fragen Sie, ob der Arzt weiß, was wir tun, wenn es kommt.") == 3);
}

TEST_CASE("enumerations and prepositions are no clauses") {
  const auto clauses = [](const std::string& sentence) { return amount(sentence, Feature::clauses); };
  CHECK(clauses("Wir rufen die Ärztin, die Praxis und den Mann.") == 0);
  CHECK(clauses("Während der Behandlung helfen wir Ihnen.") == 0);
  CHECK(clauses("Seit gestern hilft das Mittel.") == 0);
  CHECK(clauses("Während Sie schlafen, hilft das Mittel.") == 1);
  CHECK(clauses("Wir gehen zu den Kindern.") == 0);
}

TEST_CASE("participles before their nouns") {
  CHECK(noted("Nehmen Sie die verordnete Dosis.", Feature::participles) == Words{"verordnete"});
  CHECK(noted("Die zunehmenden Beschwerden bleiben.", Feature::participles) == Words{"zunehmenden"});
  CHECK(noted("Die Dosis wurde verordnet.", Feature::participles).empty());
  CHECK(noted("Sehr geehrte Damen und Herren!", Feature::participles).empty());
  CHECK(noted("Verschiedene Menschen kommen.", Feature::participles).empty());
  CHECK(noted("Die bekanntesten Menschen kommen.", Feature::participles).empty());
}

TEST_CASE("genitives and nominalisations") {
  CHECK(noted("Die Senkung des Blutdrucks hilft.", Feature::genitives) == Words{"des"});
  CHECK(noted("Die Senkung der Dosis hilft.", Feature::genitives) == Words{"der"});
  CHECK(noted("Gestern kam der Arzt der Klinik.", Feature::genitives) == Words{"der"});
  CHECK(noted("Der Arzt kommt.", Feature::genitives).empty());
  CHECK(noted("Die Verabreichung erfolgt nach Rücksprache.", Feature::nominalisations) ==
        Words{"Verabreichung"});
  CHECK(noted("Die Wohnung ist hell.", Feature::nominalisations).empty()); // everyday
}
