#include "catch.h"
#include "readability/formulas.h"
#include "worked_examples.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::readability;

namespace {

// The worked examples give four decimals.
bool same(double value, double published) {
  return value > published - 0.00005 && value < published + 0.00005;
}

Counts counts(std::uint32_t words, std::uint32_t sentences) {
  Counts made;
  made.words = words;
  made.sentences = sentences;
  return made;
}

} // namespace

TEST_CASE("worked example A: every figure to the fourth decimal") {
  const Counts a = count(test::text_a()).total;
  CHECK(same(flesch_amstad(a), -35.4253));
  CHECK(same(wiener_1(a), 17.4509));
  CHECK(same(wiener_2(a), 17.2766));
  CHECK(same(wiener_3(a), 16.0530));
  CHECK(same(wiener_4(a), 15.0676));
  CHECK(same(lix(a), 68.2874));
  CHECK(same(gsmog(a), 10.2474));
  CHECK(same(flesch_english(a), -100.5353));
  CHECK(same(find_metric("mean_sentence_words")->compute(a), 9.6667));
  CHECK(same(find_metric("mean_word_syllables")->compute(a), 3.5172));
  CHECK(same(find_metric("polysyllable_share")->compute(a), 51.7241));
  CHECK(same(find_metric("long_word_share")->compute(a), 58.6207));
}

TEST_CASE("worked example B: every figure to the fourth decimal") {
  const Counts b = count(test::text_b()).total;
  CHECK(same(flesch_amstad(b), 86.9167));
  CHECK(same(wiener_1(b), 0.3380));
  CHECK(same(wiener_2(b), 0.2524));
  CHECK(same(wiener_3(b), 0.5189));
  CHECK(same(wiener_4(b), 0.2952));
  CHECK(same(lix(b), 17.8333));
  CHECK(same(gsmog(b), -0.1743));
  CHECK(same(flesch_english(b), 74.5217));
  CHECK(same(find_metric("mean_sentence_words")->compute(b), 5.3333));
  CHECK(same(find_metric("mean_word_syllables")->compute(b), 1.5));
  CHECK(same(find_metric("polysyllable_share")->compute(b), 2.0833));
  CHECK(same(find_metric("long_word_share")->compute(b), 12.5));
}

TEST_CASE("the traps of other implementations") {
  Counts b = count(test::text_b()).total;
  b.long_words = 13; // "long" from six letters on
  CHECK(wiener_1(b) == Approx(2.23).margin(0.005));
  Counts one = counts(1, 1);
  one.syllables = 2;
  CHECK(flesch_amstad(one) == Approx(62.0)); // 58.5, not 58.8
  one.polysyllables = 1;
  CHECK(gsmog(one) == Approx(3.477225575)); // with its − 2, without the English factor
}

TEST_CASE("the table of metrics") {
  const std::vector<std::string_view> names{"words",
                                            "sentences",
                                            "syllables",
                                            "letters",
                                            "polysyllables",
                                            "monosyllables",
                                            "long_words",
                                            "mean_sentence_words",
                                            "mean_word_syllables",
                                            "long_word_share",
                                            "polysyllable_share",
                                            "flesch_amstad",
                                            "wiener_1",
                                            "wiener_2",
                                            "wiener_3",
                                            "wiener_4",
                                            "lix",
                                            "gsmog",
                                            "flesch_english",
                                            "difficulty",
                                            "hard_sentence_share",
                                            "longest_sentence_words",
                                            "longest_sentence_characters",
                                            "mean_sentence_characters",
                                            "clauses_per_sentence",
                                            "clause_depth",
                                            "passive_share",
                                            "nominal_style",
                                            "foreign_word_share",
                                            "filler_word_share",
                                            "abbreviations",
                                            "gender_forms",
                                            "masculine_forms",
                                            "gendered_share",
                                            "du_words",
                                            "ihr_words",
                                            "sie_words"};
  REQUIRE(metrics().size() == names.size());
  std::set<std::string> titles;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Metric& metric = metrics()[i];
    CHECK(metric.name == names[i]);
    CHECK(find_metric(names[i]) == &metric);
    CHECK_FALSE(metric.title.de.empty());
    CHECK_FALSE(metric.title.en.empty());
    CHECK(titles.insert(metric.title.de).second);
    CHECK(metric.higher_is_easier == (metric.name == "flesch_amstad" || metric.name == "flesch_english"));
    const bool is_count = i < 7 || metric.name.starts_with("longest_") || metric.name.ends_with("_words") ||
                          metric.name.ends_with("_forms") || metric.name == "clause_depth" ||
                          metric.name == "abbreviations";
    CHECK((metric.whole_number == is_count || metric.name == "mean_sentence_words"));
    if (metric.whole_number) CHECK(metric.decimals == 0);
  }
  CHECK(find_metric("hix") == nullptr);
  CHECK(find_metric("") == nullptr);
}

TEST_CASE("each formula is found under its name") {
  const Counts a = count(test::text_a()).total;
  const auto value = [&](std::string_view name) { return find_metric(name)->compute(a); };
  CHECK(value("flesch_amstad") == flesch_amstad(a));
  CHECK(value("wiener_1") == wiener_1(a));
  CHECK(value("wiener_2") == wiener_2(a));
  CHECK(value("wiener_3") == wiener_3(a));
  CHECK(value("wiener_4") == wiener_4(a));
  CHECK(value("lix") == lix(a));
  CHECK(value("gsmog") == gsmog(a));
  CHECK(value("flesch_english") == flesch_english(a));
  CHECK(value("words") == 29);
  CHECK(value("sentences") == 3);
  CHECK(value("syllables") == 102);
  CHECK(value("letters") == a.letters);
  CHECK(value("polysyllables") == 15);
  CHECK(value("monosyllables") == 8);
  CHECK(value("long_words") == 17);
}

TEST_CASE("how far a figure can be trusted") {
  const auto rated = [](std::string_view name, std::uint32_t words, std::uint32_t sentences) {
    return find_metric(name)->reliability(counts(words, sentences));
  };
  for (const auto name :
       {"flesch_amstad", "wiener_1", "wiener_4", "lix", "mean_sentence_words", "long_word_share"}) {
    INFO(name);
    CHECK(rated(name, 0, 0) == Reliability::not_rated);
    CHECK(rated(name, 29, 3) == Reliability::not_rated);
    CHECK(rated(name, 200, 2) == Reliability::not_rated);
    CHECK(rated(name, 30, 3) == Reliability::rough);
    CHECK(rated(name, 99, 9) == Reliability::rough);
    CHECK(rated(name, 100, 3) == Reliability::good);
  }
  CHECK(rated("gsmog", 200, 9) == Reliability::not_rated);
  CHECK(rated("gsmog", 29, 10) == Reliability::not_rated);
  CHECK(rated("gsmog", 99, 10) == Reliability::rough);
  CHECK(rated("gsmog", 100, 10) == Reliability::good);
  for (const auto name : {"difficulty", "hard_sentence_share"}) { // made for single sentences
    CHECK(rated(name, 1, 1) == Reliability::rough);
    CHECK(rated(name, 99, 9) == Reliability::rough);
    CHECK(rated(name, 100, 3) == Reliability::good);
  }
  for (const auto name : {"words", "sentences", "syllables", "long_words"})
    CHECK(rated(name, 0, 0) == Reliability::good);
}
