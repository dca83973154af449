#include "catch.h"
#include "match/pattern.h"
#include "match/small_reader.h"
#include "text/unicode.h"

#include <string>
#include <thread>
#include <vector>

namespace taktvoll::match {
namespace {

using text::ProseOffset;
using text::ProseSpan;

std::string matched(const char* source, std::string_view text, PatternOptions options = {}) {
  const language::Reading reading = read_small(text);
  const Pattern pattern(source, options);
  std::vector<ProseSpan> spans;
  pattern.find_all(reading, {ProseOffset(0), ProseOffset(text.size())}, spans);
  std::string result;
  for (const ProseSpan& span : spans) {
    if (!result.empty()) result += '|';
    result += reading.prose.slice(span);
  }
  return result;
}

constexpr PatternOptions no_edges{false, false};
constexpr PatternOptions sensitive{true, true};

} // namespace

TEST_CASE("Matches begin and end at word edges", "[match]") {
  CHECK(matched("heil", "heil Heilung unheil Heil") == "heil|Heil");
  CHECK(matched("ärzt[a-zäöüß]*", "Oberärzte Ärzte ärztlich") == "Ärzte|ärztlich");
  CHECK(matched("über", "drüber über überall Über!") == "über|Über");
  CHECK(matched(R"(\d+ ?%)", "zu 100% und 5 %.") == "100%|5 %");
  CHECK(matched("heil", "Heilung unheil", no_edges) == "Heil|heil");
}

TEST_CASE("Case does not matter unless it is told to", "[match]") {
  CHECK(matched("größe", "Größe GRÖßE größe") == "Größe|GRÖßE|größe");
  CHECK(matched("Größe", "Größe GRÖßE größe", sensitive) == "Größe");
}

TEST_CASE("A longer match is found when the preferred one ends inside a word", "[match]") {
  CHECK(matched("krebs[a-z]*?", "Krebstherapie") == "Krebstherapie");
  CHECK(matched("heil|heilung", "Heilung") == "Heilung");
  CHECK(matched("heil|heilungen|heilung", "Heilung") == "Heilung");
  // The nearest edge behind the preferred end.
  CHECK(matched("nur.*?a", "nur Hallo da ja") == "nur Hallo da");
}

TEST_CASE("A shorter match is found when the longest one ends inside a word", "[match]") {
  CHECK(matched("schmerz.*frei", "Schmerz ist frei, schmerzfreiheit") == "Schmerz ist frei");
  CHECK(matched("[a-z ]*x", "ax bx xa") == "ax bx");
}

TEST_CASE("A start inside a word does not hide later starts", "[match]") {
  CHECK(matched("angst.*", "Todesangst und Angst pur") == "Angst pur");
  CHECK(matched("a[^b]*", "xa a a") == "a a");
}

TEST_CASE("Matches do not overlap and continue behind each other", "[match]") {
  CHECK(matched("ja ja", "ja ja ja ja ja") == "ja ja|ja ja");
  CHECK(matched("!+", "so!!! ja!") == "!!!|!");
}

TEST_CASE("Only the given stretch is searched, its ends are text ends", "[match]") {
  const language::Reading reading = read_small("Jetzt kaufen. Jetzt gehen.");
  const Pattern pattern("^jetzt|gehen$", {});
  std::vector<ProseSpan> spans;
  pattern.find_all(reading, {ProseOffset(14), ProseOffset(25)}, spans);
  CHECK(spans ==
        std::vector<ProseSpan>{{ProseOffset(14), ProseOffset(19)}, {ProseOffset(20), ProseOffset(25)}});
  spans.clear();
  // The stretch ends inside a word: that is no edge.
  pattern.find_all(reading, {ProseOffset(0), ProseOffset(3)}, spans);
  CHECK(spans.empty());
}

TEST_CASE("An unchecked pattern that is invalid or empty finds nothing", "[match]") {
  CHECK(matched("(", "(").empty());
  CHECK(matched("x*", "äöü").empty());
  CHECK(matched("x*", "äöü", no_edges).empty());
}

TEST_CASE("Whole-word matching agrees with trying every pair of edges", "[match]") {
  // For each start from the left: found if any end at an edge matches.
  const std::vector<const char*> sources{"a[ab ]*b",  "(?:a|ab|ä)+", "b.*?a",
                                         "[ab]{2,3}", "ä?b",         "a b|a|ab b"};
  for (const char* source : sources) {
    for (unsigned bits = 0; bits < 4096; ++bits) {
      std::string text;
      for (unsigned i = 0, rest = bits; i < 6; ++i, rest /= 4)
        text += std::vector<std::string>{"a", "b", " ", "ä"}[rest % 4];
      const language::Reading reading = read_small(text);
      const Pattern pattern(source, {});
      const Pattern whole("^(?:" + std::string(source) + ")$", {});
      std::vector<ProseSpan> spans;
      pattern.find_all(reading, {ProseOffset(0), ProseOffset(text.size())}, spans);
      std::size_t next = 0; // of spans
      for (std::size_t start = 0; start < text.size();) {
        bool possible = false;
        bool chosen = false;
        std::size_t chosen_limit = 0;
        if (text::is_word_edge(text, start)) {
          for (std::size_t limit = start + 1; limit <= text.size(); ++limit) {
            if (!text::is_word_edge(text, limit)) continue;
            std::vector<ProseSpan> one;
            whole.find_all(reading, {ProseOffset(start), ProseOffset(limit)}, one);
            if (one.empty()) continue;
            possible = true;
            if (next < spans.size() && spans[next] == ProseSpan{ProseOffset(start), ProseOffset(limit)}) {
              chosen = true;
              chosen_limit = limit;
            }
          }
        }
        INFO(source << " over \"" << text << "\" at " << start);
        REQUIRE(possible == chosen);
        if (chosen) ++next;
        start = chosen ? chosen_limit : start + 1;
      }
      REQUIRE(next == spans.size());
    }
  }
}

TEST_CASE("Hostile texts end soon", "[match]") {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "xa ";
  CHECK(matched("[a-z ]*x", text).empty());
  CHECK(matched("a.*a", text).empty());
  CHECK(matched("(?:x+x+)+y", std::string(100'000, 'x')).empty());
}

TEST_CASE("Several threads may search with one pattern at once", "[match]") {
  const language::Reading reading = read_small("Krebstherapie heilt");
  const Pattern pattern("krebs[a-z]*?", {});
  std::vector<std::vector<ProseSpan>> spans(4);
  std::vector<std::thread> threads;
  for (auto& own : spans) {
    threads.emplace_back([&] { pattern.find_all(reading, {ProseOffset(0), ProseOffset(19)}, own); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& own : spans) CHECK(own == std::vector<ProseSpan>{{ProseOffset(0), ProseOffset(13)}});
}

TEST_CASE("The group of a match is what its first group holds", "[match]") {
  const language::Reading reading = read_small("Nur 3 von 1.000 oder jeder Zweite.");
  const auto group = [&](const std::string& pattern) {
    const Pattern compiled(pattern, {});
    std::vector<ProseSpan> found;
    compiled.find_all(reading, {ProseOffset(0), ProseOffset(reading.prose.size())}, found);
    REQUIRE(found.size() == 1);
    return std::string(reading.prose.slice(compiled.group_of(reading, found[0])));
  };
  CHECK(group("[0-9]+ von ([0-9.]+)") == "1.000");
  CHECK(group("([0-9]+) prozent|jeder ([a-z]+)") == "Zweite");
  CHECK(group("^nur [0-9]") == "Nur 3");
}

} // namespace taktvoll::match
