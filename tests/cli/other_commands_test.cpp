#include "catch.h"
#include "cli/command_runner.h"

#include <string>

#include <nlohmann/json.hpp>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {
bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}
} // namespace

TEST_CASE("help exists for everything, in German and English") {
  CHECK(has(run_taktvoll({"--help"}).out, "Befehle:"));
  CHECK(has(run_taktvoll({"--help", "--lang", "en"}).out, "Commands:"));
  for (const char* command : {"check", "explain", "rules", "segment", "metrics"}) {
    const CommandResult german = run_taktvoll({command, "--help"});
    CHECK(german.status == 0);
    CHECK(has(german.out, std::string("Aufruf: taktvoll ") + command));
    CHECK(has(german.out, "diese Hilfe"));
    const CommandResult english = run_taktvoll({command, "--help", "--lang=en"});
    CHECK(has(english.out, std::string("Usage: taktvoll ") + command));
  }
  CHECK(run_taktvoll({"--version"}).out.starts_with("taktvoll "));
}

TEST_CASE("explain tells what a rule wants, and why") {
  const CommandResult result = run_taktvoll({"explain", "fear-too-late"});
  CHECK(result.status == 0);
  CHECK(has(result.out, "fear/fear-too-late"));
  CHECK(has(result.out, "Warum: "));
  CHECK(has(result.out, "Das fällt auf:"));
  CHECK(has(run_taktvoll({"explain", "fear/fear-too-late", "--lang", "en"}).out, "Why: "));
}

TEST_CASE("rules lists and searches") {
  const CommandResult all = run_taktvoll({"rules"});
  CHECK(all.status == 0);
  CHECK(has(all.out, "fear/fear-too-late"));
  CHECK(has(all.out, "readability-lay/rd-lix"));
  const CommandResult some = run_taktvoll({"rules", "lix"});
  CHECK(has(some.out, "readability-lay/rd-lix"));
  CHECK_FALSE(has(some.out, "fear/"));
  const auto json = nlohmann::json::parse(run_taktvoll({"rules", "--format", "json", "--packs", "fear"}).out);
  REQUIRE(json.is_array());
  REQUIRE_FALSE(json.empty());
  for (const auto& rule : json) CHECK(rule.at("pack") == "fear");
  CHECK(has(run_taktvoll({"rules", "--context-keys"}).out, "audience"));
}

TEST_CASE("segment shows blocks, sentences, words and syllables with their places") {
  const TestFolder folder;
  folder.write("a.md", "# Guten Tag\n\nHoher Blutdruck tut **nicht** weh. Fragen Sie Ärzt*innen!\n");
  const CommandResult text = run_taktvoll({"segment", "a.md"});
  CHECK(text.status == 0);
  CHECK(has(text.out, "1:3  Überschrift 1"));
  CHECK(has(text.out, "Hoher/2 · Blutdruck/2 · tut/1 · nicht/1 · weh/1"));
  CHECK(has(text.out, "Ärzt*innen/3"));
  const auto json = nlohmann::json::parse(run_taktvoll({"segment", "a.md", "--format", "json"}).out);
  const auto& words = json.at("files").at(0).at("blocks").at(1).at("sentences").at(0).at("words");
  REQUIRE(words.size() == 5);
  CHECK(words.at(3).at("text") == "nicht");
  CHECK(words.at(3).at("range").at("start").at("column") == 23);
  CHECK(words.at(3).at("syllables") == 1);
  CHECK(words.at(1).at("counted_as") == nlohmann::json{"long_words"});
  CHECK_FALSE(words.at(3).contains("counted_as"));
  const auto& counts = json.at("files").at(0).at("blocks").at(1).at("sentences").at(0).at("counts");
  CHECK(counts.at("words") == 5);
  CHECK(counts.at("syllables") == 7);
  CHECK(counts.at("characters") == 30);
}

TEST_CASE("metrics --trace shows the words and sentences behind a figure") {
  const TestFolder folder;
  folder.write("c.md", "Das Mittel wird verordnet.\nHypertonie tut **nicht** weh.\n");
  const CommandResult text = run_taktvoll({"metrics", "c.md", "--trace", "passive_share,polysyllables"});
  CHECK(text.status == 0);
  CHECK(has(text.out,
            "c.md: Wörter ab drei Silben: 2\n  1:17  3 Silben  verordnet\n  2:1   4 Silben  Hypertonie\n"));
  CHECK(has(text.out, "  1:12  wird verordnet\n"));
  CHECK_FALSE(has(text.out, "Flesch"));
  const auto json =
      nlohmann::json::parse(run_taktvoll({"metrics", "c.md", "--trace", "words", "--format", "json"}).out);
  const auto& file = json.at("files").at(0);
  CHECK(file.at("metrics").at("words") == 8);
  REQUIRE(file.at("trace").at("words").size() == 8);
  CHECK(file.at("trace").at("words").at(6).at("range").at("start").at("column") == 18);
  CHECK(run_taktvoll({"metrics", "c.md", "--trace", "all"}).status == 0);
  // The file is no second figure.
  CHECK(run_taktvoll({"metrics", "--trace", "words", "c.md", "--lang", "de"}).status == 0);
  const CommandResult wrong = run_taktvoll({"metrics", "c.md", "--trace", "pasive_share"});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, "Meinten Sie „passive_share“?"));
}

TEST_CASE("metrics shows figures and the hardest sentences") {
  const TestFolder folder;
  folder.write(
      "b.md",
      "Hoher Blutdruck tut nicht weh. Viele Menschen merken ihn lange nicht. Deshalb ist Messen wichtig. "
      "Setzen Sie sich dafür fünf Minuten ruhig hin. Schreiben Sie den Wert auf. Zeigen Sie die Werte in "
      "Ihrer Praxis. Dort hilft man Ihnen weiter. Haben Sie Fragen? Dann rufen Sie uns an.\n");
  const CommandResult text = run_taktvoll({"metrics", "b.md"});
  CHECK(text.status == 0);
  CHECK(has(text.out, "86,9"));
  const auto json = nlohmann::json::parse(run_taktvoll({"metrics", "b.md", "--format", "json"}).out);
  const auto& metrics = json.at("files").at(0).at("metrics");
  CHECK(metrics.at("words") == 48);
  CHECK(metrics.at("syllables") == 72);
  CHECK(metrics.at("flesch_amstad").get<double>() == Approx(86.9167).margin(0.00005));
  CHECK_FALSE(json.at("files").at(0).at("hardest").empty());
}
