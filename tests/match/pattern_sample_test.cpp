#include "catch.h"
#include "match/pattern.h"
#include "match/pattern_sample.h"
#include "match/small_reader.h"

#include <algorithm>
#include <string>
#include <vector>

namespace taktvoll::match {
namespace {

std::string first(std::string_view pattern) {
  const std::vector<std::string> samples = pattern_samples(pattern, 1);
  return samples.empty() ? "" : samples.front();
}

bool among(std::string_view pattern, std::string_view wanted) {
  const std::vector<std::string> samples = pattern_samples(pattern, 8);
  return std::find(samples.begin(), samples.end(), wanted) != samples.end();
}

} // namespace

TEST_CASE("A sample takes the first way through a pattern", "[match]") {
  CHECK(first("heilt") == "heilt");
  CHECK(first("(?:heilt|hilft) (?:sofort |schnell )?gut") == "heilt gut");
  CHECK(first("kein[a-zäöüß]* panik") == "kein panik");
  CHECK(first("[^.!?]{2} x") == "ee x");
  CHECK(first("(?i)(?P<n>so)+n") == "son");
  CHECK(first("^wann\\?$") == "wann?");
  CHECK(first("a\\x{e4}\\s\\pL") == "aä e");
}

TEST_CASE("Digits are those of dates where they can be", "[match]") {
  CHECK(first("Stand [0-9]{2}/[0-9]{4}") == "Stand 12/2001");
  CHECK(first("[0-9] %") == "3 %");
  CHECK(first("[0-9][0-9] Uhr") == "12 Uhr");
}

TEST_CASE("Further samples take other ways", "[match]") {
  CHECK(among("(?:heilt|hilft)", "hilft"));
  CHECK(among("gut(?: gemacht)?", "gut gemacht"));
  const std::vector<std::string> all = pattern_samples("(?:a|b|c) (?:d|e|f)", 6);
  CHECK(all.size() >= 4);
  CHECK(std::count(all.begin(), all.end(), all.front()) == 1);
}

TEST_CASE("What cannot be made up has no sample", "[match]") {
  CHECK(pattern_samples("(?=heilt)", 4).empty());
  CHECK(pattern_samples("\\Qa|b\\E", 4).empty());
  CHECK(pattern_samples("\\p{Greek}", 4).empty());
  CHECK(pattern_samples("x*", 1) == std::vector<std::string>{"x"}); // never the empty text
}

TEST_CASE("A sample is what its pattern matches", "[match]") {
  for (const std::string pattern :
       {"(?:der|die|das) (?:beste[nr]?|größte) [a-zäöüß]{3,}", "[0-9]{1,2}(?:,[0-9]+)? ?(?:%|prozent)",
        "(?:nie|kein(?:e[nrms]?)?) (?:wieder|mehr) [^.!?]{0,20}schmerz(?:en)?", "[\"„]ich[^\"“]{3,}[\"“]"}) {
    INFO(pattern);
    const Pattern compiled(pattern, {});
    for (const std::string& sample : pattern_samples(pattern, 6)) {
      INFO(sample);
      const language::Reading reading = read_small(sample);
      std::vector<text::ProseSpan> found;
      compiled.find_all(reading, {text::ProseOffset(0), text::ProseOffset(reading.prose.size())}, found);
      CHECK_FALSE(found.empty());
    }
  }
}

TEST_CASE("Hostile patterns make short samples", "[match]") {
  CHECK(pattern_samples("((((a{50}){50}){50}){50})", 4).empty()); // 50 to the fourth
  std::string nested;
  for (int i = 0; i < 900; ++i) nested += "(?:a|";
  nested += "b" + std::string(900, ')');
  CHECK(first(nested) == "a");
}

} // namespace taktvoll::match
