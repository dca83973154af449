#include "catch.h"
#include "match/generated_pattern.h"
#include "match/generated_text.h"
#include "match/pattern.h"
#include "match/pattern_prefilter.h"
#include "match/small_reader.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace taktvoll::match {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers candidates(const PatternPrefilter& filter, std::string_view folded) {
  PatternPlaces places;
  filter.find(folded, false, places);
  Numbers numbers;
  for (std::uint32_t pattern = 0; pattern < 200; ++pattern)
    if (pattern < places.patterns() && places.possible(pattern)) numbers.push_back(pattern);
  return numbers;
}

} // namespace

TEST_CASE("Candidates are the patterns whose literals occur, and those without literals", "[match]") {
  PatternPrefilter filter;
  filter.add(7, std::vector<std::string>{"heute", "morgen"});
  filter.add(3, {});
  filter.add(9, std::vector<std::string>{"angst"});
  filter.add(1, std::vector<std::string>{"morgen"});
  filter.build();
  CHECK(candidates(filter, "nichts davon") == Numbers{3});
  CHECK(candidates(filter, "heute und morgen") == Numbers{1, 3, 7});
  CHECK(candidates(filter, "todesangst") == Numbers{3, 9});
  CHECK(candidates(filter, "") == Numbers{3});
}

TEST_CASE("Without patterns there are no candidates", "[match]") {
  PatternPrefilter filter;
  filter.build();
  CHECK(candidates(filter, "heute ſo").empty());
}

TEST_CASE("The long s makes every pattern a candidate", "[match]") {
  PatternPrefilter filter;
  filter.add(0, pattern_literals("wasser", {}));
  filter.build();
  CHECK(candidates(filter, "waſſer") == Numbers{0});
  CHECK(candidates(filter, "wein").empty());
}

TEST_CASE("Prefiltered and naive matching agree", "[match]") {
  TextGenerator generator(23);
  std::vector<std::unique_ptr<Pattern>> patterns;
  PatternPrefilter filter;
  while (patterns.size() < 150) {
    const std::string source = generated_pattern(generator);
    const PatternOptions options{generator.below(4) == 0, generator.below(2) == 0};
    if (!check_pattern(source, options)) continue;
    const std::vector<std::string> literals = pattern_literals(source, options);
    filter.add(static_cast<std::uint32_t>(patterns.size()), literals,
               further_literals(source, options, literals));
    patterns.push_back(std::make_unique<Pattern>(source, options));
  }
  filter.build();
  std::size_t saved = 0;
  std::size_t matching = 0;
  for (int round = 0; round < 80; ++round) {
    const language::Reading reading = read_small(generator.text(20));
    const Numbers possible = candidates(filter, reading.folded);
    PatternPlaces places;
    filter.find(reading.folded, reading.folded_partly, places);
    saved += patterns.size() - possible.size();
    std::size_t next = 0;
    for (std::uint32_t number = 0; number < patterns.size(); ++number) {
      const bool is_candidate = next < possible.size() && possible[next] == number;
      if (is_candidate) ++next;
      std::vector<text::ProseSpan> spans;
      patterns[number]->find_all(reading, {text::ProseOffset(0), text::ProseOffset(reading.prose.size())},
                                 spans);
      INFO(patterns[number]->source() << " over " << reading.prose.view());
      REQUIRE((is_candidate || spans.empty()));
      // Every match covers a place of one of its literals, unless it may be anywhere.
      for (const text::ProseSpan& span : spans) {
        const auto near = places.of(number);
        const bool covered = std::any_of(near.begin(), near.end(), [&](const auto& place) {
          return span.contains(text::ProseOffset(place.second));
        });
        REQUIRE((places.anywhere(number) || covered));
        if (!places.anywhere(number))
          REQUIRE(places.may_match_within(number, span.start.value, span.limit.value));
      }
      if (!spans.empty()) ++matching;
    }
    REQUIRE(next == possible.size());
  }
  CHECK(matching > 200);
  CHECK(saved > 2000);
}

} // namespace taktvoll::match
