#include "catch.h"
#include "match/small_reader.h"
#include "match/term_index.h"

#include <string>
#include <vector>

namespace taktvoll::match {
namespace {

// What the term matches in the text, hits separated by "|".
std::string matched(std::string_view source, std::string_view text, const ContextLookup& context = {}) {
  const auto term = parse_term(source);
  REQUIRE(term);
  const language::Reading reading = read_small(text);
  std::vector<TermHit> hits;
  match_term(reading, *term, false, context, 5, hits);
  std::string result;
  for (const TermHit& hit : hits) {
    CHECK(hit.term == 5);
    if (!result.empty()) result += '|';
    result += reading.prose.slice(
        text::cover(reading.words[hit.first_word].span, reading.words[hit.limit_word - 1].span));
  }
  return result;
}

} // namespace

TEST_CASE("Words follow each other without a comma, colon or sentence end", "[match]") {
  CHECK(matched("tickend~ Zeitbombe~", "Eine tickende Zeitbombe!") == "tickende Zeitbombe");
  CHECK(matched("tickend~ Zeitbombe~", "tickende\n\"Zeitbomben\"") == "tickende\n\"Zeitbomben");
  CHECK(matched("heute nicht", "heute, nicht morgen").empty());
  CHECK(matched("heute nicht", "heute: nicht morgen").empty());
  CHECK(matched("heute nicht", "Heute. Nicht morgen").empty());
  CHECK(matched("heute nicht", "Heute\n\nNicht morgen").empty());
  CHECK(matched("heute nicht", "heute – nicht morgen") == "heute – nicht");
  CHECK(matched("heute, nicht", "heute, nicht morgen") == "heute, nicht");
  CHECK(matched("heute, nicht", "heute nicht morgen") == "heute nicht");
  CHECK(matched("heute, nicht", "heute: nicht morgen") == "heute: nicht");
  CHECK(matched("heute, nicht", "Heute. Nicht morgen").empty());
  CHECK(matched("100 %", "zu 100% sicher") == "100%");
}

TEST_CASE("A gap may hold commas, but no sentence end", "[match]") {
  constexpr auto term = "Wettlauf <0-2> gegen die Zeit";
  CHECK(matched(term, "Wettlauf gegen die Zeit") == "Wettlauf gegen die Zeit");
  CHECK(matched(term, "Wettlauf, so sagt, gegen die Zeit") == "Wettlauf, so sagt, gegen die Zeit");
  CHECK(matched(term, "Wettlauf, gegen die Zeit") == "Wettlauf, gegen die Zeit");
  CHECK(matched(term, "Wettlauf mit und nicht gegen die Zeit").empty());
  CHECK(matched(term, "Wettlauf. Und gegen die Zeit").empty());
  CHECK(matched(term, "Wettlauf so gegen, die Zeit").empty());
  CHECK(matched("a <1-2> b", "a b").empty());
  CHECK(matched("a <1-2> b", "a a b b") == "a a b|a b b");
}

TEST_CASE("For one first word only the shortest hit counts, found over every way", "[match]") {
  CHECK(matched("a <0-3> b", "a x b b") == "a x b");
  // The first b is a dead end, because c does not follow it.
  CHECK(matched("a <0-3> b c", "a b x b c") == "a b x b c");
  CHECK(matched("a <0-2> a <0-2> b", "a a a a b") == "a a a a b|a a a b|a a b");
}

TEST_CASE("Context words stand for values of one or more words", "[match]") {
  const ContextLookup context{{"brand", {"nasenfrei akut", "nasenfrei"}}, {"empty", {}}};
  CHECK(matched("{brand} hilft", "Nasenfrei hilft, Nasen-Frei Akut hilft.", context) ==
        "Nasenfrei hilft|Nasen-Frei Akut hilft");
  CHECK(matched("{brand}", "Nasenfrei Akut", context) == "Nasenfrei");
  CHECK(matched("mit {brand}~", "mit Nasenfreis", context) == "mit Nasenfreis");
  CHECK(matched("{brand} <0-1> sofort", "Nasenfrei akut hilft sofort", context) ==
        "Nasenfrei akut hilft sofort");
  CHECK(matched("{brand}", "Nasenfrei", {}).empty());
  CHECK(matched("{empty}", "Nasenfrei", context).empty());
  CHECK(matched("{brand}", "akut", context).empty());
  CHECK(matched("{brand} akut", "Nasenfrei. Akut", context).empty());
  CHECK(matched("({brand}|unser Spray) hilft", "Nasenfrei akut hilft, unser Spray hilft", context) ==
        "Nasenfrei akut hilft|unser Spray hilft");
  CHECK(matched("({empty}|unser Spray) hilft", "unser Spray hilft", context) == "unser Spray hilft");
}

} // namespace taktvoll::match
