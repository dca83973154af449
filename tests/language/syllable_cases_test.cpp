// How many syllable counts are right, on 200 words that no rule was made for (cases/syllables.tsv).
#include "catch.h"
#include "language/case_file.h"
#include "language/syllables.h"

#include <string>

using namespace taktvoll::language;

namespace {

struct Score {
  std::size_t words = 0;
  std::size_t wrong = 0;
  std::string errors;
};

// In the file a dot stands at every border.
Score score() {
  Score score;
  for (const testing::CaseLine& labelled : testing::read_cases("syllables.tsv")) {
    const std::vector<std::string> syllables = testing::split(labelled.columns.at(1), "·");
    std::string word;
    for (const std::string& syllable : syllables) word += syllable;
    ++score.words;
    const std::uint32_t counted = count_syllables(word);
    if (counted == syllables.size()) continue;
    ++score.wrong;
    score.errors += labelled.columns.at(1) + " counted as " + std::to_string(counted) + "\n";
  }
  return score;
}

} // namespace

TEST_CASE("syllables of the labelled cases", "[language][syllables][cases]") {
  const Score result = score();
  INFO(result.errors);
  CHECK(result.words >= 200);
  CHECK(result.wrong * 100 <= result.words);
}

TEST_CASE("figures of the labelled syllables", "[.figures]") {
  const Score result = score();
  WARN(result.wrong << " of " << result.words << " wrong\n" << result.errors);
}
