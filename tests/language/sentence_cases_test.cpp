// How many sentence borders are right, on 200 labelled texts (cases/sentences.tsv). ‖ parts the sentences.
#include "catch.h"
#include "document/document.h"
#include "language/case_file.h"
#include "language/reader.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

struct Gold {
  std::string text;
  std::set<std::size_t> ends; // source offsets where sentences end
};

// White space and the closing stars of emphasis belong to no sentence.
std::size_t trimmed(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n' || text[end - 1] == '*')) --end;
  return end;
}

Gold gold_of(std::string_view marked) {
  Gold gold;
  for (const std::string& part : testing::split(marked, "‖")) {
    if (!gold.text.empty() && gold.text.back() != '\n') gold.text += ' ';
    gold.text += testing::with_line_ends(part);
    gold.ends.insert(trimmed(gold.text, gold.text.size()));
  }
  return gold;
}

std::set<std::size_t> found_ends(const std::string& text) {
  auto source = text::SourceText::from_bytes("case.md", text);
  REQUIRE(source);
  const Reading reading = Reader().read(document::parse(*source));
  std::set<std::size_t> ends;
  for (const Sentence& sentence : reading.sentences)
    ends.insert(trimmed(text, reading.prose.to_source(sentence.span).limit.value));
  return ends;
}

struct Score {
  std::size_t right = 0;
  std::size_t missed = 0;
  std::size_t wrong = 0;
  std::size_t texts = 0;
  std::size_t texts_right = 0;
  std::string errors;

  [[nodiscard]] double f1() const {
    return 2.0 * static_cast<double>(right) / static_cast<double>(2 * right + missed + wrong);
  }
};

// The end of the text is no decision and does not count.
Score score(std::string_view half) {
  Score score;
  for (const testing::CaseLine& labelled : testing::read_cases("sentences.tsv")) {
    if (labelled.half != half) continue;
    Gold gold = gold_of(labelled.columns.at(1));
    std::set<std::size_t> found = found_ends(gold.text);
    const std::size_t end = trimmed(gold.text, gold.text.size());
    gold.ends.erase(end);
    found.erase(end);
    std::set<std::size_t> both;
    std::set_intersection(gold.ends.begin(), gold.ends.end(), found.begin(), found.end(),
                          std::inserter(both, both.end()));
    score.right += both.size();
    score.missed += gold.ends.size() - both.size();
    score.wrong += found.size() - both.size();
    ++score.texts;
    if (gold.ends == found)
      ++score.texts_right;
    else
      score.errors += labelled.columns.at(1) + "\n";
  }
  return score;
}

} // namespace

TEST_CASE("sentence borders of the labelled cases", "[language][sentences][cases]") {
  for (const std::string_view half : {"tuning", "held-out", "later", "stress"}) {
    const Score result = score(half);
    INFO(half << ": F1 " << result.f1() << ", texts right " << result.texts_right << "/" << result.texts
              << "\n"
              << result.errors);
    CHECK(result.texts >= 40);
    CHECK(result.f1() >= 0.98);
  }
}

// Figures for people: test_language "[.figures]"
TEST_CASE("figures of the labelled sentences", "[.figures]") {
  for (const std::string_view half : {"tuning", "held-out", "later", "stress"}) {
    const Score result = score(half);
    WARN(half << ": F1 " << result.f1() << ", " << result.missed << " missed, " << result.wrong
              << " too many, texts right " << result.texts_right << "/" << result.texts << "\n"
              << result.errors);
  }
}
