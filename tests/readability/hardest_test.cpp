#include "catch.h"
#include "readability/difficulty.h"
#include "readability/hardest.h"
#include "worked_examples.h"

#include <vector>

using namespace taktvoll;
using namespace taktvoll::readability;
using test::MadeReading;

TEST_CASE("the hardest sentences come first") {
  const auto reading = test::text_a();
  const Statistics statistics = count(reading);
  const auto hard = hardest_sentences(statistics, 2);
  REQUIRE(hard.size() == 2);
  CHECK(hard[0].difficulty >= hard[1].difficulty);
  for (const SentenceCounts& sentence : statistics.sentences)
    if (sentence.sentence != hard[0].sentence) CHECK(mean_difficulty(sentence.counts) <= hard[0].difficulty);
  CHECK(hard[0].words.size() == hard[0].counts.words);
  CHECK(hard[0].difficulty == mean_difficulty(hard[0].counts));
}

TEST_CASE("equal sentences stay in text order, and n is an upper bound") {
  const auto reading =
      MadeReading().block({"Der Arzt kommt", "Der Arzt kommt", "Die Ablation und die Palynologie"}).build();
  const auto hard = hardest_sentences(count(reading), 10);
  REQUIRE(hard.size() == 3);
  CHECK(hard[0].sentence == 2);
  CHECK(hard[1].sentence == 0);
  CHECK(hard[2].sentence == 1);
  CHECK(hardest_sentences(count(reading), 0).empty());
  CHECK(hardest_sentences(Statistics(), 3).empty());
}

TEST_CASE("within one section") {
  const auto reading =
      MadeReading()
          .block({"Hier steht die Ablation mit der Palynologie"}, document::BlockKind::paragraph, 0)
          .block({"Kurz", "Auch die Ablation"}, document::BlockKind::paragraph, 1)
          .build();
  const auto hard = hardest_sentences(count(reading), 5, 1);
  REQUIRE(hard.size() == 2);
  CHECK(hard[0].sentence == 2);
  CHECK(hard[1].sentence == 1);
}

TEST_CASE("the longest words") {
  const auto reading = test::text_a();
  for (const HardSentence& sentence : hardest_sentences(count(reading), 3)) {
    if (sentence.sentence != 1) continue;
    std::vector<std::string_view> words;
    for (const std::uint32_t word : sentence.longest_words)
      words.push_back(reading.text(reading.words[word]));
    CHECK(words ==
          std::vector<std::string_view>{"Kombinationsbehandlung", "unzureichender", "Dosisanpassung"});
  }
}

TEST_CASE("what makes a sentence hard") {
  const auto describe_hardest = [](std::string_view sentence, base::UiLanguage language) {
    const auto reading = MadeReading().block({sentence}).build();
    return describe_drivers(reading, hardest_sentences(count(reading), 1).at(0), language);
  };
  CHECK(describe_hardest("Das tut nicht weh", base::UiLanguage::de) == "4 Wörter");
  CHECK(describe_hardest("Was heißt Hypertonie", base::UiLanguage::de) == "ein Fachwort: Hypertonie");
  CHECK(describe_hardest("Die Ablation kommt", base::UiLanguage::en) == "a rare word: Ablation");
}

TEST_CASE("an uncounted word before the sentence does not shift its drivers") {
  const auto reading = MadeReading().block({"#Onkologie 24 <>", "@praxis heute Hypertonie messen"}).build();
  const auto hard = hardest_sentences(count(reading), 1);
  REQUIRE(hard.size() == 1);
  CHECK(hard[0].sentence == 1);
  CHECK(describe_drivers(reading, hard[0], base::UiLanguage::de) == "ein Fachwort: Hypertonie");
  const Statistics statistics = count(reading);
  CHECK(describe_drivers(reading, statistics, statistics.sentences.at(0), base::UiLanguage::en) ==
        "a medical term: Hypertonie");
}
