// Gender forms: what counts, and how often it is right on 80 labelled texts (cases/gender.tsv).
#include "catch.h"
#include "document/document.h"
#include "language/case_file.h"
#include "language/gender_forms.h"
#include "language/reader.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

std::string_view name_of(GenderStyle style) {
  switch (style) {
  case GenderStyle::star:
    return "star";
  case GenderStyle::colon:
    return "colon";
  case GenderStyle::underscore:
    return "underscore";
  case GenderStyle::dot:
    return "dot";
  case GenderStyle::inner_i:
    return "inner_i";
  case GenderStyle::slash:
    return "slash";
  case GenderStyle::bracket:
    return "bracket";
  case GenderStyle::pair:
    return "pair";
  }
  return "";
}

// As in the file: "Patient*innen@star Leser@masculine", in text order, "-" for none.
std::string found_in(const std::string& text, const OwnWordsOptions& options = {}) {
  auto source = text::SourceText::from_bytes("case.md", text);
  REQUIRE(source);
  const Reading reading = Reader().read(document::parse(*source));
  std::map<std::uint32_t, std::string> by_word;
  for (const GenderForm& form : find_gender_forms(reading, options)) {
    const text::ProseSpan span =
        text::cover(reading.words[form.first_word].span, reading.words[form.limit_word - 1].span);
    by_word[form.first_word] =
        std::string(reading.prose.slice(span)) + "@" + std::string(name_of(form.style));
  }
  for (const std::uint32_t word : find_masculine_forms(reading, options)) {
    CHECK(by_word.count(word) == 0);
    by_word[word] = std::string(reading.text(reading.words[word])) + "@masculine";
  }
  std::string all;
  for (const auto& [word, shown] : by_word) all += (all.empty() ? "" : " ") + shown;
  return all.empty() ? "-" : all;
}

struct Score {
  std::size_t texts = 0;
  std::size_t right = 0;
  std::string errors;
};

Score score(std::string_view half) {
  Score score;
  for (const testing::CaseLine& labelled : testing::read_cases("gender.tsv")) {
    if (labelled.half != half) continue;
    const std::string found = found_in(testing::with_line_ends(labelled.columns.at(0)));
    ++score.texts;
    if (found == labelled.columns.at(1))
      ++score.right;
    else
      score.errors +=
          labelled.columns.at(0) + "\n    expected " + labelled.columns.at(1) + ", found " + found + "\n";
  }
  return score;
}

} // namespace

TEST_CASE("gender forms of the labelled cases", "[language][gender][cases]") {
  for (const std::string_view half : {"tuning", "held-out", "later", "stress"}) {
    const Score result = score(half);
    INFO(half << ": " << result.right << "/" << result.texts << "\n" << result.errors);
    CHECK(result.texts >= 20);
    CHECK(result.right * 100 >= result.texts * 95);
  }
}

TEST_CASE("figures of the labelled gender forms", "[.figures]") {
  for (const std::string_view half : {"tuning", "held-out", "later", "stress"}) {
    const Score result = score(half);
    WARN(half << ": " << result.right << "/" << result.texts << "\n" << result.errors);
  }
}

TEST_CASE("participles instead of pairs", "[language][gender]") {
  const auto neutral = [](const std::string& text) {
    auto source = text::SourceText::from_bytes("case.md", text);
    const Reading reading = Reader().read(document::parse(*source));
    std::string all;
    for (const std::uint32_t word : find_neutral_forms(reading))
      all += (all.empty() ? "" : " ") + std::string(reading.text(reading.words[word]));
    return all;
  };
  CHECK(neutral("Studierende und Teilnehmende fragen die Mitarbeitenden.") ==
        "Studierende Teilnehmende Mitarbeitenden");
  CHECK(neutral("Helfende Hände sind lesende Menschen und Reisende.").empty());
  CHECK(neutral("„Studierende“ steht da.").empty());
}

TEST_CASE("quotations and frozen wordings", "[language][gender]") {
  const std::string text = "Fragen Sie Ihren Arzt. „Patient:innen“ sagt der Verein.";
  CHECK(found_in(text) == "Arzt@masculine");
  OwnWordsOptions options;
  options.quotations = true;
  CHECK(found_in(text, options) == "Arzt@masculine Patient:innen@colon");
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> frozen{{0, 4}};
  options.uncounted = frozen;
  CHECK(found_in(text, options) == "Patient:innen@colon");
}
