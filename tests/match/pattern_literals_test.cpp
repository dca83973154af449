#include "catch.h"
#include "match/generated_pattern.h"
#include "match/generated_text.h"
#include "match/pattern.h"
#include "match/small_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <vector>

namespace taktvoll::match {
namespace {

using Literals = std::vector<std::string>;

Literals literals(const char* pattern, bool case_sensitive = false) {
  return pattern_literals(pattern, {case_sensitive, true});
}

} // namespace

TEST_CASE("Literals of which every match holds one", "[match]") {
  CHECK(literals("Heilung") == Literals{"heilung"});
  CHECK(literals("Heilung", true) == Literals{"heilung"});
  CHECK(literals("heute|morgen") == Literals{"heute", "morgen"});
  CHECK(literals("ÄRZTE") == Literals{"ärzte"});
  CHECK(literals("Größe") == Literals{"größe"});
  CHECK(literals("[a-zäöüß]+frei") == Literals{"frei"});
}

TEST_CASE("Of several parts that must all occur the rarest is enough", "[match]") {
  CHECK(literals("die .* zeitbombe") == Literals{" zeitbombe"});
  CHECK(literals("schmerz.*(?:los|weg|frei)") == Literals{"schmerz"});
}

TEST_CASE("Where there is no word, rare marks serve", "[match]") {
  CHECK(literals(R"(\d+ ?%)") == Literals{"%"});
  CHECK(literals("[!?]+") == Literals{"!", "?"});
  CHECK(literals(R"(\{\{[a-z]+\}\})").size() == 1);
}

TEST_CASE("Patterns without safe literals must always run", "[match]") {
  CHECK(literals("ab").empty());
  CHECK(literals(R"(\d+ ?-)").empty());
  CHECK(literals("heute|x").empty());
  CHECK(literals("(").empty());
  // RE2 takes the final sigma and the micro sign for their relatives; lower-casing does not.
  CHECK(literals("σοφός").empty());
  CHECK(literals("µµµ").empty());
}

TEST_CASE("Wherever a pattern matches, one of its literals occurs in the folded text", "[match]") {
  TextGenerator generator(5);
  std::size_t matches = 0;
  std::size_t with_literals = 0;
  std::size_t with_further = 0;
  for (int round = 0; round < 500; ++round) {
    const std::string source = generated_pattern(generator);
    const PatternOptions options{generator.below(4) == 0, generator.below(2) == 0};
    if (!check_pattern(source, options)) continue;
    const Literals cover = pattern_literals(source, options);
    for (const std::string& literal : cover) {
      const bool marks = literal.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789 ") == std::string::npos;
      REQUIRE((literal.size() >= 3 || marks));
      REQUIRE(literal == text::lower(literal));
    }
    const Literals further = further_literals(source, options, cover);
    if (!further.empty()) ++with_further;
    if (cover.empty()) continue;
    ++with_literals;
    const Pattern pattern(source, options);
    for (int i = 0; i < 12; ++i) {
      const language::Reading reading = read_small(generator.text(25));
      std::vector<text::ProseSpan> spans;
      pattern.find_all(reading, {text::ProseOffset(0), text::ProseOffset(reading.prose.size())}, spans);
      if (spans.empty()) continue;
      ++matches;
      if (!further.empty())
        REQUIRE(std::any_of(further.begin(), further.end(), [&](const std::string& literal) {
          return reading.folded.find(literal) != std::string::npos;
        }));
      INFO(source << " over " << reading.prose.view());
      REQUIRE(std::any_of(cover.begin(), cover.end(), [&](const std::string& literal) {
        return reading.folded.find(literal) != std::string::npos;
      }));
    }
  }
  CHECK(with_literals > 150);
  CHECK(with_further > 20);
  CHECK(matches > 500);
}

} // namespace taktvoll::match
