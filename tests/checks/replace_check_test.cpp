#include "catch.h"
#include "checks/rule_runner.h"

using namespace taktvoll;
using finding::Applicability;
using testing::compile_rule;
using testing::marked;
using testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

namespace {

// The source with the first fix of every finding applied.
std::string fixed(const checks::RuleSet& rules, std::string text) {
  const auto findings = run(rules, text);
  for (auto found = findings.rbegin(); found != findings.rend(); ++found)
    if (!found->fixes.empty()) {
      const finding::Fix& fix = found->fixes.front();
      text.replace(fix.span.start.value, fix.span.size(), fix.replacement);
    }
  return text;
}

using Wordings = std::vector<std::string>;

} // namespace

TEST_CASE("replace: each match gets the wordings of its own term, the longest term wins") {
  const auto pack = compile_rule("    kind: replace\n    replace:\n"
                                 "      \"Hypertonie~\": [Bluthochdruck, hoher Blutdruck]\n"
                                 "      \"arterielle~ Hypertonie~\": [hoher Blutdruck]\n"
                                 "      '/ekg[a-zä-]*/': Aufzeichnung der Herzströme\n");
  REQUIRE(pack.diagnostics.empty());
  const std::string text = "Hypertonie, arterielle Hypertonie und das EKG-Gerät.";
  FINDS(pack.rules, "[[Hypertonie]], [[arterielle Hypertonie]] und das [[EKG-Gerät]].");
  const auto findings = run(pack.rules, text);
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].instead == Wordings{"Bluthochdruck", "hoher Blutdruck"});
  CHECK(findings[1].instead == Wordings{"hoher Blutdruck"});
  CHECK(findings[2].instead == Wordings{"Aufzeichnung der Herzströme"});
  CHECK(fixed(pack.rules, text) == "Bluthochdruck, hoher Blutdruck und das Aufzeichnung der Herzströme.");
}

TEST_CASE("replace: a fix is safe only for the form that the pack names") {
  const std::string rule = "    kind: replace\n    fix: safe\n    replace: {\"Hypertonie~\": Bluthochdruck, "
                           "\"COPD\": Lungenkrankheit, \"*gravid~\": schwanger}\n";
  const auto pack = compile_rule(rule);
  REQUIRE(pack.diagnostics.empty());
  const auto applicability = [&](std::string_view text) {
    const auto findings = run(pack.rules, text);
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].fixes.size() == 1);
    return findings[0].fixes[0].applicability;
  };
  CHECK(applicability("Eine Hypertonie ist häufig.") == Applicability::safe);
  CHECK(applicability("Verschiedene Hypertonien sind häufig.") == Applicability::suggestion);
  CHECK(applicability("Achtung HYPERTONIE.") == Applicability::suggestion);
  CHECK(applicability("Die COPD ist häufig.") == Applicability::safe);
  CHECK(applicability("Sie war gravid.") == Applicability::suggestion);
  const auto suggest = compile_rule("    kind: replace\n    replace: {Hypertonie: Bluthochdruck}\n");
  CHECK(run(suggest.rules, "Hypertonie.")[0].fixes[0].applicability == Applicability::suggestion);
  const auto none =
      compile_rule("    kind: replace\n    fix: none\n    replace: {Hypertonie: Bluthochdruck}\n");
  CHECK(run(none.rules, "Hypertonie.")[0].fixes.empty());
}

TEST_CASE("replace: a capital at the start of a sentence, and no fix that breaks markup or frozen texts") {
  const auto pack = compile_rule("    kind: replace\n    replace: {Hypertonie: hoher Blutdruck}\n");
  CHECK(fixed(pack.rules, "Hypertonie hat Folgen. Die Hypertonie auch.") ==
        "Hoher Blutdruck hat Folgen. Die hoher Blutdruck auch.");
  CHECK(fixed(pack.rules, "Die **Hypertonie** und die Hyper**tonie**.") ==
        "Die **hoher Blutdruck** und die Hyper**tonie**.");
  CHECK(fixed(pack.rules, "Die Hyper\xC2\xADtonie.") == "Die hoher Blutdruck."); // soft hyphen
  const auto frozen = testing::compile(
      "pack: test\nversion: 1.0.0\ntitle: Test\nfrozen: [\"Bei Hypertonie fragen Sie uns\"]\nrules:\n"
      "  - {id: a, kind: replace, message: A, frozen: flag, replace: {Hypertonie: Bluthochdruck}}\n");
  REQUIRE(frozen.diagnostics.empty());
  CHECK(run(frozen.rules, "Bei Hypertonie fragen Sie uns.").size() == 1);
  CHECK(fixed(frozen.rules, "Bei Hypertonie fragen Sie uns.") == "Bei Hypertonie fragen Sie uns.");
}

TEST_CASE("replace: the message names up to three wordings in its own quotation marks") {
  const auto pack =
      testing::compile("pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n"
                       "  - id: a\n    kind: replace\n    message: \"„{match}“: besser „{instead}“.\"\n"
                       "    replace: {Hypertonie: [Bluthochdruck, hoher Blutdruck], Vertigo: Schwindel}\n");
  REQUIRE(pack.diagnostics.empty());
  const auto findings = run(pack.rules, "Hypertonie und Vertigo.");
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message == "„Hypertonie“: besser „Bluthochdruck“ oder „hoher Blutdruck“.");
  CHECK(findings[1].message == "„Vertigo“: besser „Schwindel“.");
}

TEST_CASE("replace: exceptions and negation work as for terms") {
  const auto pack = compile_rule("    kind: replace\n    negated: skip\n    except: [\"Deutsche Hypertonie "
                                 "Gesellschaft\"]\n    replace: {Hypertonie: Bluthochdruck}\n");
  FINDS(pack.rules, "Die Deutsche Hypertonie Gesellschaft. Keine Hypertonie. Eine [[Hypertonie]].");
}

TEST_CASE("replace: a term that the text explains is left alone, there and from there on") {
  const std::string terms =
      "    kind: replace\n    replace: {\"Hypertonie~\": Bluthochdruck, Vertigo: Schwindel}\n";
  const auto pack = compile_rule(terms);
  FINDS(pack.rules,
        "Hypertonie (Bluthochdruck) ist häufig. Eine Hypertonie merkt man kaum. [[Vertigo]] schon.");
  FINDS(pack.rules, "Eine [[Hypertonie]] bleibt unbemerkt.");
  const auto flag = compile_rule(terms + "    explained: flag\n");
  FINDS(flag.rules, "[[Hypertonie]] (Bluthochdruck) ist häufig.");
  const auto only = compile_rule(terms + "    explained: only\n");
  FINDS(only.rules, "[[Hypertonie]] (Bluthochdruck) ist häufig. Vertigo auch.");
}

TEST_CASE("terms and patterns ask for an explanation only if the rule does") {
  const auto terms =
      compile_rule("    kind: terms\n    explained: skip\n    terms: [\"Endpunkt~\", \"Kohorte~\"]\n");
  REQUIRE(terms.diagnostics.empty());
  FINDS(terms.rules,
        "Die Kohorte (die Gruppe der Teilnehmenden) war groß. Die Kohorten waren alt. Ein [[Endpunkt]].");
  const auto pattern = compile_rule(
      "    kind: pattern\n    explained: skip\n    patterns: ['[A-ZÄÖÜ]{2,}']\n    case: sensitive\n");
  FINDS(pattern.rules, "COPD (eine dauerhaft verengte Lunge) und [[FSME]]. Die COPD bleibt.");
}
