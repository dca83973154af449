#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "match/term_index.h"
#include "workbench/term_inclusion.h"
#include "workbench/term_sample.h"

#include <string>
#include <vector>

using namespace taktvoll;

namespace {

match::Term term(const std::string& source) {
  auto parsed = match::parse_term(source);
  REQUIRE(parsed);
  return std::move(*parsed);
}

bool included(const std::string& outer, const std::string& inner) {
  return workbench::includes(term(outer), term(inner), false);
}

} // namespace

TEST_CASE("a term with more signs includes one with fewer") {
  CHECK(included("*angst", "Angst"));
  CHECK(included("*angst", "Todesangst"));
  CHECK(included("*angst", "*todesangst"));
  CHECK(included("Krebs*", "Krebsangst"));
  CHECK(included("*heil*", "Heilung~"));
  CHECK(included("tödlich~", "tödliche"));
  CHECK(included("Wunder <0-3> Mittel", "Wunder <1-2> Mittel"));
  CHECK(included("(heilt|hilft) sofort", "heilt sofort"));
  CHECK(included("(heilt|hilft|wirkt)", "(hilft|heilt)"));
  CHECK(included("heute, morgen", "heute morgen"));
  CHECK(included("{brand}", "{brand}"));
}

TEST_CASE("optional words, numbers and sentence ends are compared, too") {
  CHECK(included("wirkt [sehr] gut", "wirkt gut"));
  CHECK(included("wirkt [sehr|ganz] gut", "wirkt [sehr] gut"));
  CHECK_FALSE(included("wirkt gut", "wirkt [sehr] gut"));
  CHECK_FALSE(included("wirkt [sehr] gut", "wirkt <0-1> gut"));
  CHECK(included("in {zahl} Tagen", "in drei Tagen"));
  CHECK(included("in {zahl} Tagen", "in {zahl} Tagen"));
  CHECK_FALSE(included("in drei Tagen", "in {zahl} Tagen"));
  CHECK_FALSE(included("{zahl}", "drei~"));
  CHECK(included("{zahl}-jährig~", "dreijährig"));
  CHECK(included("hilft", "hilft …?"));
  CHECK(included("hilft …?!", "hilft …?"));
  CHECK_FALSE(included("hilft …?", "hilft"));
  CHECK_FALSE(included("hilft …?", "hilft …!"));
  CHECK_FALSE(included("hilft", "hilft …"));
}

TEST_CASE("and not the other way round") {
  CHECK_FALSE(included("Angst", "*angst"));
  CHECK_FALSE(included("*angst", "Ängste"));
  CHECK_FALSE(included("*angst", "Angst*"));
  CHECK_FALSE(included("Krebs*", "*krebs"));
  CHECK_FALSE(included("tödlich", "tödlich~"));
  CHECK_FALSE(included("Mittel", "Wunder Mittel"));
  CHECK_FALSE(included("Wunder <1-3> Mittel", "Wunder Mittel"));
  CHECK_FALSE(included("heilt sofort", "(heilt|hilft) sofort"));
  CHECK_FALSE(included("heute morgen", "heute, morgen"));
  CHECK_FALSE(included("{brand}", "Musteran"));
  CHECK_FALSE(included("{brand}", "{active_substance}"));
}

TEST_CASE("a part that stands in every match") {
  const auto inside = [](const std::string& part, const std::string& whole) {
    return workbench::always_inside(term(part), term(whole), false);
  };
  CHECK(inside("Mittel", "Wunder <0-2> Mittel"));
  CHECK(inside("*mittel~", "das Wundermittel"));
  CHECK(inside("gegen <0-3> Krebs", "Mittel gegen <0-1> Krebs"));
  CHECK_FALSE(inside("gegen Krebs", "Mittel gegen <0-1> Krebs"));
  CHECK_FALSE(inside("kein Mittel", "Mittel"));
  CHECK_FALSE(inside("Mittel", "Mittel~"));
}

TEST_CASE("words that can share a text word") {
  const auto share = [](const std::string& a, const std::string& b) {
    return workbench::may_share(term(a).words[0], term(b).words[0]) &&
           workbench::may_share(term(b).words[0], term(a).words[0]);
  };
  CHECK(share("Mittel~", "Mitteln"));
  CHECK(share("*angst", "Platz*"));
  CHECK(share("Patient~", "Patientin"));
  CHECK(share("{brand}", "Musteran"));
  CHECK_FALSE(share("Mittel", "Werk"));
  CHECK_FALSE(share("*angst", "Hexenwerk"));
}

TEST_CASE("brackets are written out, unless there are too many") {
  CHECK(workbench::expansions(term("(a|b c) (d|e)")).size() == 4);
  CHECK(workbench::expansions(term("(a|b c) (d|e)"))[1].words.size() == 2);
  CHECK(workbench::expansions(term("wort")).size() == 1);
  CHECK(workbench::expansions(term("(a|b) (c|d) (e|f)"), 7).empty());
}

// What includes() calls certain holds in texts: wherever a sample of the inner term stands, the outer one
// matches the same words.
TEST_CASE("inclusion agrees with matching") {
  const std::vector<std::string> sources{"Angst",
                                         "*angst",
                                         "Angst~",
                                         "Krebs*",
                                         "*heil*",
                                         "Heilung~",
                                         "Todesangst",
                                         "heilt sofort",
                                         "heilt <0-2> sofort",
                                         "heilt <1-2> sofort",
                                         "(heilt|hilft) sofort",
                                         "heilt, sofort",
                                         "Patient*innen",
                                         "Patient~",
                                         "100 %",
                                         "5*",
                                         "50",
                                         "GRÖSSE",
                                         "Größe",
                                         "Killer-Keim",
                                         "Killerkeim~",
                                         "z. B.",
                                         "💀",
                                         "[sehr] heilt",
                                         "[ganz|sehr] heilt [sofort]",
                                         "{zahl} Tage",
                                         "drei Tage",
                                         "{zahl}-fach*",
                                         "heilt …?",
                                         "heilt …!",
                                         "heilt …?!",
                                         "heilt …"};
  language::Reader reader;
  for (const std::string& inner : sources) {
    const auto text =
        text::SourceText::from_bytes("sample", "Wort " + workbench::sample_of(term(inner)) + "\n");
    REQUIRE(text);
    const language::Reading reading = reader.read(document::parse(*text));
    std::vector<match::TermHit> own;
    match::match_term(reading, term(inner), false, {}, 0, own);
    INFO(inner);
    REQUIRE_FALSE(own.empty());
    for (const std::string& outer : sources) {
      if (!included(outer, inner)) continue;
      std::vector<match::TermHit> others;
      match::match_term(reading, term(outer), false, {}, 0, others);
      INFO(outer);
      // Wildcards do not extend over figures, which terms alone cannot tell: the lint asks for a match too.
      if (outer == "5*" && inner == "50") continue;
      CHECK(std::find(others.begin(), others.end(), own.front()) != others.end());
    }
  }
}
