#include "checks/check_fixture.h"

#include "catch.h"
#include "checks/surroundings.h"
#include "document/document.h"
#include "language/reader.h"
#include "match/term.h"
#include "text/line_index.h"

namespace taktvoll::testing {

struct CheckFixture::Read {
  Read(text::SourceText source, const checks::Ingredients::Built& built)
      : document(document::parse(source)), reading(language::Reader().read(document)), lines(source),
        statistics(readability::count(reading)) {
    built.term_sets.find_all(reading, document.context, hits, scratch);
    built.prefilter.find(reading.folded, reading.folded_partly, places);
    facts.emplace(document, reading, hits, built.patterns, places);
    input.emplace(checks::CheckInput{.document = document,
                                     .reading = reading,
                                     .hits = hits,
                                     .patterns = built.patterns,
                                     .pattern_places = places,
                                     .frozen = frozen,
                                     .statistics = statistics,
                                     .lines = lines,
                                     .facts = *facts,
                                     .language = base::UiLanguage::de,
                                     .as_of = {},
                                     .trace = nullptr,
                                     .claims = nullptr});
  }

  document::Document document;
  language::Reading reading;
  text::LineIndex lines;
  readability::Statistics statistics;
  checks::HitTable hits;
  std::vector<match::TermHit> scratch;
  match::PatternPlaces places;
  std::vector<checks::WordRange> frozen;
  std::optional<checks::DocumentFacts> facts;
  std::optional<checks::CheckInput> input;
};

checks::TermSetId CheckFixture::terms(const std::vector<std::string>& terms) {
  std::vector<match::Term> parsed;
  for (const std::string& source : terms) {
    const auto term = match::parse_term(source);
    REQUIRE(term);
    parsed.push_back(*term);
  }
  return ingredients_.add_terms(parsed, false);
}

std::uint32_t CheckFixture::pattern(const std::string& source, match::PatternOptions options) {
  const auto number = ingredients_.add_pattern(source, options);
  REQUIRE(number);
  return *number;
}

const checks::CheckInput& CheckFixture::read(std::string_view text) {
  if (!built_) built_ = ingredients_.build();
  const auto source = text::SourceText::from_bytes("test.md", std::string(text));
  REQUIRE(source);
  read_ = std::make_shared<Read>(*source, *built_);
  return *read_->input;
}

std::string CheckFixture::words(checks::WordRange range) const {
  return std::string(read_->reading.prose.slice(checks::match_of(read_->reading, range).span));
}

} // namespace taktvoll::testing
