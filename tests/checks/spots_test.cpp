#include "catch.h"
#include "checks/check_fixture.h"
#include "checks/rule_runner.h"
#include "checks/spots.h"
#include "checks/surroundings.h"
#include "match/term.h"
#include "match/term_index.h"

#include <algorithm>
#include <random>

using namespace taktvoll;
using checks::Spots;
using checks::WordRange;
using testing::CheckFixture;
using testing::compile_rule;
using testing::marked;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

namespace {

std::vector<std::string> found(const CheckFixture& fixture, const checks::CheckInput& input,
                               const Spots& spots) {
  std::vector<std::string> words;
  for (const WordRange range : spots.all(input)) words.push_back(fixture.words(range));
  return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("terms and patterns of one list are one set of places, leftmost and longest first") {
  CheckFixture fixture;
  const Spots spots(fixture.terms({"Kind~", "liebes Kind heute"}),
                    {fixture.pattern("kind(?:er)? (?:in|mit) [a-z]+"), fixture.pattern("not am mann")});
  const Spots none;
  const auto& input = fixture.read("Ein Kind. Ein liebes Kind heute. Kinder in Not am Mann.");
  CHECK(found(fixture, input, spots) == Words{"Kind", "liebes Kind heute", "Kinder in Not"});
  CHECK(spots.listed());
  CHECK_FALSE(none.listed());
  CHECK(none.all(input).empty());
}

TEST_CASE("a pattern of a list stays within a sentence, and its marks belong to the word before") {
  CheckFixture fixture;
  const Spots question(fixture.terms({}), {fixture.pattern("\\?")});
  const Spots whole(fixture.terms({}), {fixture.pattern("wer .* hilft")});
  const auto& input = fixture.read("Wer weiß das? Das hilft. Wer zuhört, hilft.");
  CHECK(found(fixture, input, question) == Words{"das"});
  CHECK(found(fixture, input, whole) == Words{"Wer zuhört, hilft"});
  CHECK(question.inside(input, {0, 3}));
  CHECK_FALSE(question.inside(input, {3, 5}));
}

TEST_CASE("matches of patterns are reported with their exact bytes") {
  const auto pack =
      compile_rule("    kind: terms\n    terms: [\"bloß\", '/!{2,}/', '/kein[a-z]* panik!/']\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "[[bloß]] [[keine Panik!]] Nein[[!!]] Doch!");
}

TEST_CASE("a pattern may stand in every list of terms") {
  const auto together =
      compile_rule("    kind: together\n    all: [[\"Kind~\"], ['/gef[aä]hr[a-z]*/', '/\\?/']]\n"
                   "    absent: ['/quelle:? [a-z]+/']\n");
  REQUIRE(together.diagnostics.empty());
  FINDS(together.rules, "Ihr [[Kind ist gefährdet]]. Gefahr fürs Kind, Quelle RKI. Kinder lachen.");
  FINDS(together.rules, "Und Ihr [[Kind]]? Ihr Kind lacht.");
  const auto unless = compile_rule(
      "    kind: terms\n    terms: [\"tödlich~\"]\n    unless: {sentence: ['/\\?/', \"nie\"]}\n");
  REQUIRE(unless.diagnostics.empty());
  FINDS(unless.rules, "Ist das tödlich? Das ist [[tödlich]]. Das ist nie tödlich.");
  const auto require =
      compile_rule("    kind: require\n    when: ['/krebs[a-z]*/']\n    terms: ['/hilf(?:e|t)/']\n");
  REQUIRE(require.diagnostics.empty());
  FINDS(require.rules, "[[Krebsnachsorge]] ist wichtig.");
  FINDS(require.rules, "Krebsnachsorge hilft.");
}

TEST_CASE("a bad pattern of a list is reported behind its slash") {
  const auto pack = compile_rule("    kind: together\n    all: [[\"gut\"], ['/a(b/']]\n");
  REQUIRE(pack.diagnostics.size() == 1);
  CHECK(pack.diagnostics[0].place->line == 8);
  CHECK(pack.diagnostics[0].place->column >= 23);
}

// What Spots answers fast must be what trying everything everywhere answers.
TEST_CASE("places of a list equal trying every term at every word and every pattern in every sentence") {
  const Words stock = {"kind",  "Kinder", "krebs", "Krebshilfe", "hilfe", "Hilfe", "nicht", "Patient*innen",
                       "Größe", "GRÖSSE", "und",   "100",        "%",     "💙",     "ärzt",  "Ärztin",
                       "not",   "Not",    "über",  "z. B.",      "–",     "(kurz)"};
  const Words marks = {" ", " ", " ", " ", ", ", ". ", "! ", "? ", "\n", "\n\n", " – ", "!! "};
  const Words terms = {"kind~", "*hilfe", "krebs*", "nicht <0-2> not~", "patientinnen", "größe",
                       "100 %", "💙",      "und",    "über not"};
  const Words patterns = {
      "kind[a-z]*",         "(?:nicht|und) [a-zäöü]+", "\\?",   "!{2,}", "not.*hilfe", "[0-9]+ ?%",
      "ärzt[a-z]* .{1,12}", "gr(?:ö|oe)ss?ße",         "^kind", "über$"};
  std::mt19937 random(20261121);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  std::size_t seen = 0;
  for (int round = 0; round < 60; ++round) {
    CheckFixture fixture;
    Words some_terms;
    std::vector<match::Term> parsed;
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = below(4); i-- > 0;) some_terms.push_back(terms[below(terms.size())]);
    for (const std::string& term : some_terms) parsed.push_back(*match::parse_term(term));
    for (std::size_t i = below(4); i-- > 0;)
      numbers.push_back(fixture.pattern(patterns[below(patterns.size())]));
    const Spots spots(fixture.terms(some_terms), numbers);
    for (int document = 0; document < 8; ++document) {
      std::string text;
      for (std::size_t i = 5 + below(60); i-- > 0;)
        text += stock[below(stock.size())] + marks[below(marks.size())];
      const auto& input = fixture.read(text);
      const language::Reading& reading = input.reading;

      std::vector<WordRange> expected;
      for (const match::Term& term : parsed) {
        std::vector<match::TermHit> hits;
        match::match_term(reading, term, false, {}, 0, hits);
        for (const match::TermHit& hit : hits) expected.push_back({hit.first_word, hit.limit_word});
      }
      // Each list first by itself: a term that overlaps a longer one is no place of its own.
      checks::keep_leftmost_longest(expected);
      for (const std::uint32_t number : numbers) {
        std::vector<text::ProseSpan> spans;
        for (const language::Sentence& sentence : reading.sentences)
          fixture.patterns()[number].find_all(reading, sentence.span, spans);
        for (const text::ProseSpan span : spans) expected.push_back(checks::words_of(reading, span));
      }
      checks::keep_leftmost_longest(expected);

      INFO(text);
      const auto all = spots.all(input);
      const std::vector<WordRange> got(all.begin(), all.end());
      CHECK(got == expected);
      seen += got.size();
      for (int question = 0; question < 10; ++question) {
        const auto first = static_cast<std::uint32_t>(below(reading.words.size() + 1));
        const auto limit = static_cast<std::uint32_t>(first + below(reading.words.size() + 1 - first));
        const WordRange extent{first, limit};
        const auto inside = std::find_if(expected.begin(), expected.end(),
                                         [&](WordRange range) { return extent.contains(range); });
        CHECK(spots.inside(input, extent) ==
              (inside == expected.end() ? std::nullopt : std::optional(*inside)));
        const auto overlapping = std::find_if(expected.begin(), expected.end(),
                                              [&](WordRange range) { return extent.overlaps(range); });
        CHECK(spots.overlapping(input, extent) ==
              (overlapping == expected.end() ? std::nullopt : std::optional(*overlapping)));
      }
    }
  }
  CHECK(seen > 2000);
}
