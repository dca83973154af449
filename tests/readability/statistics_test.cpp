#include "catch.h"
#include "readability/statistics.h"
#include "worked_examples.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace taktvoll;
using readability::Counts;
using readability::Statistics;
using test::MadeReading;

namespace {

struct Expected {
  std::string_view word;
  std::uint32_t syllables;
  std::uint32_t letters;
};

void check_words(const language::Reading& reading, const std::vector<Expected>& expected) {
  const Statistics statistics = readability::count(reading);
  REQUIRE(statistics.words.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto& word = statistics.words[i];
    INFO(expected[i].word);
    CHECK(reading.text(reading.words[word.word]) == expected[i].word);
    CHECK(word.syllables == expected[i].syllables);
    CHECK(word.letters == expected[i].letters);
  }
}

// Without style (style_test.cpp), which counts marks and characters too.
Counts counts_of(std::string_view sentence) {
  Counts counts = readability::count(MadeReading().block({sentence}).build()).total;
  counts.style = {};
  return counts;
}

} // namespace

TEST_CASE("worked example A") {
  check_words(test::text_a(), {{"Die", 1, 3},
                               {"antihypertensive", 7, 16},
                               {"Pharmakotherapie", 6, 16},
                               {"erfolgt", 2, 7},
                               {"unter", 2, 5},
                               {"Berücksichtigung", 5, 16},
                               {"individueller", 6, 13},
                               {"Risikofaktoren", 6, 14},
                               {"Bei", 1, 3},
                               {"unzureichender", 5, 14},
                               {"Blutdrucksenkung", 4, 16},
                               {"ist", 1, 3},
                               {"eine", 2, 4},
                               {"Dosisanpassung", 5, 14},
                               {"oder", 2, 4},
                               {"Kombinationsbehandlung", 8, 22},
                               {"in", 1, 2},
                               {"Erwägung", 3, 8},
                               {"zu", 1, 2},
                               {"ziehen", 2, 6},
                               {"Kontraindikationen", 8, 18},
                               {"und", 1, 3},
                               {"potenzielle", 5, 11},
                               {"Interaktionen", 6, 13},
                               {"sind", 1, 4},
                               {"hierbei", 2, 7},
                               {"obligatorisch", 5, 13},
                               {"zu", 1, 2},
                               {"beachten", 3, 8}});
  const Statistics statistics = readability::count(test::text_a());
  const Counts& total = statistics.total;
  CHECK(total.sentences == 3);
  CHECK(total.words == 29);
  CHECK(total.syllables == 102);
  CHECK(total.polysyllables == 15);
  CHECK(total.monosyllables == 8);
  CHECK(total.long_words == 17);
  REQUIRE(statistics.sentences.size() == 3);
  CHECK(statistics.sentences[0].counts.words == 8);
  CHECK(statistics.sentences[1].counts.words == 12);
  CHECK(statistics.sentences[2].counts.words == 9);
  // Words of six letters or more, which some programs count instead.
  CHECK(std::count_if(statistics.words.begin(), statistics.words.end(),
                      [](const auto& word) { return word.longest_part >= 6; }) == 18);
}

TEST_CASE("worked example B") {
  check_words(
      test::text_b(),
      {{"Hoher", 2, 5},   {"Blutdruck", 2, 9}, {"tut", 1, 3},    {"nicht", 1, 5},     {"weh", 1, 3},
       {"Viele", 2, 5},   {"Menschen", 2, 8},  {"merken", 2, 6}, {"ihn", 1, 3},       {"lange", 2, 5},
       {"nicht", 1, 5},   {"Deshalb", 2, 7},   {"ist", 1, 3},    {"Messen", 2, 6},    {"wichtig", 2, 7},
       {"Setzen", 2, 6},  {"Sie", 1, 3},       {"sich", 1, 4},   {"dafür", 2, 5},     {"fünf", 1, 4},
       {"Minuten", 3, 7}, {"ruhig", 2, 5},     {"hin", 1, 3},    {"Schreiben", 2, 9}, {"Sie", 1, 3},
       {"den", 1, 3},     {"Wert", 1, 4},      {"auf", 1, 3},    {"Zeigen", 2, 6},    {"Sie", 1, 3},
       {"die", 1, 3},     {"Werte", 2, 5},     {"in", 1, 2},     {"Ihrer", 2, 5},     {"Praxis", 2, 6},
       {"Dort", 1, 4},    {"hilft", 1, 5},     {"man", 1, 3},    {"Ihnen", 2, 5},     {"weiter", 2, 6},
       {"Haben", 2, 5},   {"Sie", 1, 3},       {"Fragen", 2, 6}, {"Dann", 1, 4},      {"rufen", 2, 5},
       {"Sie", 1, 3},     {"uns", 1, 3},       {"an", 1, 2}});
  const Statistics statistics = readability::count(test::text_b());
  const Counts& total = statistics.total;
  CHECK(total.sentences == 9);
  CHECK(total.words == 48);
  CHECK(total.syllables == 72);
  CHECK(total.polysyllables == 1);
  CHECK(total.monosyllables == 25);
  CHECK(total.long_words == 6);
  CHECK(std::count_if(statistics.words.begin(), statistics.words.end(),
                      [](const auto& word) { return word.longest_part >= 6; }) == 13);
}

TEST_CASE("an empty text counts nothing") {
  const Statistics statistics = readability::count(language::Reading());
  CHECK(statistics.total == Counts());
  CHECK(statistics.sentences.empty());
  CHECK(statistics.words.empty());
  CHECK(readability::section_counts(statistics, 0) == Counts());
}

TEST_CASE("hashtags, mentions, emoji, opaque stretches and numbers are no words") {
  const auto reading =
      MadeReading().block({"Wir messen 3,5 Werte * #Gesundheit @praxis <>", "#Nur 24 *"}).build();
  const Statistics statistics = readability::count(reading);
  CHECK(statistics.total.words == 3);
  CHECK(statistics.total.sentences == 1); // the second has no counted word
  CHECK(statistics.total.syllables == 5);
}

TEST_CASE("tables, code and alt texts do not count") {
  for (const auto kind : {document::BlockKind::table_cell, document::BlockKind::code,
                          document::BlockKind::html, document::BlockKind::alt_text}) {
    const auto reading = MadeReading().block({"Vier Wörter stehen hier"}, kind).build();
    CHECK(readability::count(reading).total == Counts());
  }
}

TEST_CASE("a heading counts from four words on") {
  const auto heading = [](std::initializer_list<std::string_view> sentences) {
    return readability::count(MadeReading().block(sentences, document::BlockKind::heading).build());
  };
  CHECK(heading({"Gesund durch Messen"}).total == Counts());
  CHECK(heading({"Gesund durch Messen"}).words.empty());
  CHECK(heading({"Gesund durch 3 #Messen 24"}).total == Counts());
  CHECK(heading({"Gesund durch regelmäßiges Messen"}).total.words == 4);
  CHECK(heading({"Gesund durch regelmäßiges Messen"}).total.sentences == 1);
  CHECK(heading({"Gut gemessen", "Gut gelebt"}).total.sentences == 2); // four words together
}

TEST_CASE("a hyphenated compound is one word, long by its longest part") {
  const Counts darm = counts_of("Magen-Darm-Trakt");
  CHECK(darm.words == 1);
  CHECK(darm.letters == 14);
  CHECK(darm.syllables == 4);
  CHECK(darm.polysyllables == 1);
  CHECK(darm.long_words == 0);
  CHECK(counts_of("Kombinations-Behandlung").long_words == 1);
  CHECK(counts_of("Kombinations-Behandlung").syllables == counts_of("Kombinationsbehandlung").syllables);
}

TEST_CASE("long means more than six letters") {
  CHECK(counts_of("Praxis").long_words == 0);
  CHECK(counts_of("Messung").long_words == 1);
  CHECK(counts_of("geht's").letters == 5);
  CHECK(counts_of("größer").letters == 6);
  CHECK(counts_of("größer").long_words == 0);
}

TEST_CASE("a gender sign is no letter and parts nothing") {
  const Counts plain = counts_of("Patientinnen");
  CHECK(plain.letters == 12);
  for (const auto form :
       {"Patient*innen", "Patient:innen", "Patient_innen", "Patient/-innen", "PatientInnen"}) {
    INFO(form);
    CHECK(counts_of(form) == plain);
  }
  const auto reading = MadeReading().block({"Patient/-innen"}).build();
  CHECK(readability::count(reading).words.at(0).longest_part == 12);
}

TEST_CASE("frozen words count nothing") {
  const auto reading = MadeReading().block({"Eins zwei drei", "vier fünf sechs", "sieben acht"}).build();
  using Range = std::pair<std::uint32_t, std::uint32_t>;
  const auto words = [&](std::vector<Range> frozen) {
    const Statistics statistics = readability::count(reading, frozen);
    return std::pair(statistics.total.words, statistics.total.sentences);
  };
  CHECK(words({}) == std::pair(8U, 3U));
  CHECK(words({{3, 6}}) == std::pair(5U, 2U));
  CHECK(words({{2, 4}}) == std::pair(6U, 3U));
  CHECK(words({{0, 1}, {0, 1}, {7, 8}}) == std::pair(6U, 3U));
  CHECK(words({{0, 5}, {1, 2}, {6, 8}}) == std::pair(1U, 1U));
  CHECK(words({{0, 8}}) == std::pair(0U, 0U));
  CHECK(words({{4, 4}}) == std::pair(8U, 3U));
}

TEST_CASE("sections add up to the whole") {
  const auto reading = MadeReading()
                           .block({"Vor der ersten Überschrift"}, document::BlockKind::paragraph, 0)
                           .block({"Eine Überschrift mit fünf Wörtern"}, document::BlockKind::heading, 1)
                           .block({"Ein Satz", "Noch ein Satz"}, document::BlockKind::paragraph, 1)
                           .block({"Schluss"}, document::BlockKind::heading, 2)
                           .build();
  const Statistics statistics = readability::count(reading);
  CHECK(readability::section_counts(statistics, 0).words == 4);
  CHECK(readability::section_counts(statistics, 1).words == 10);
  CHECK(readability::section_counts(statistics, 1).sentences == 3);
  CHECK(readability::section_counts(statistics, 2) == Counts());
  Counts sum;
  for (const std::uint32_t section : {0U, 1U, 2U}) sum += readability::section_counts(statistics, section);
  CHECK(sum == statistics.total);
}

TEST_CASE("sentences and words add up to the total, in any order of blocks") {
  std::vector<std::vector<std::string>> blocks{
      {"Hoher Blutdruck tut nicht weh", "Viele Menschen merken ihn lange nicht"},
      {"Kontraindikationen sind zu beachten", "#Hashtag 24"},
      {"COPD-Patient*innen atmen schwer", "Onkologie", "Die E-Mail ist da"},
      {"Am 3 Juli"},
  };
  std::sort(blocks.begin(), blocks.end());
  Counts first;
  do {
    MadeReading made;
    for (const auto& block : blocks) made.block(block);
    const auto reading = made.build();
    const Statistics statistics = readability::count(reading);
    if (first == Counts()) first = statistics.total;
    CHECK(statistics.total == first);
    Counts sum;
    std::uint32_t next_word = 0;
    std::uint32_t syllables = 0;
    for (const auto& sentence : statistics.sentences) {
      sum += sentence.counts;
      CHECK(sentence.counts.sentences == 1);
      CHECK(sentence.counts.words > 0);
      CHECK(sentence.first_word == next_word);
      for (std::uint32_t i = 0; i < sentence.counts.words; ++i) {
        const auto& word = statistics.words.at(next_word + i);
        CHECK(reading.words[word.word].sentence == sentence.sentence);
        syllables += word.syllables;
      }
      next_word += sentence.counts.words;
    }
    CHECK(next_word == statistics.words.size());
    CHECK(sum == statistics.total);
    CHECK(syllables == statistics.total.syllables);
  } while (std::next_permutation(blocks.begin(), blocks.end()));
  CHECK(first.sentences == 7);
}
