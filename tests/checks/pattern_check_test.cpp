#include "catch.h"
#include "checks/rule_runner.h"

using taktvoll::testing::compile_rule;
using taktvoll::testing::marked;
using taktvoll::testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

TEST_CASE("pattern: word edges are those of German, extents hold") {
  const auto sentence =
      compile_rule("    kind: pattern\n    patterns: ['ärzt[a-z]* .*rat', 'fünf vor zwölf']\n");
  REQUIRE(sentence.diagnostics.empty());
  FINDS(sentence.rules, "Der [[ärztliche gute Rat]] zählt. Es ist [[fünf vor zwölf]].");
  FINDS(sentence.rules, "Hausärzte. Guter Rat.");
  FINDS(sentence.rules, "Ein Fachärztlicher Rat, fünf vor zwölften.");
  const auto document =
      compile_rule("    kind: pattern\n    over: document\n    patterns: ['(?s)anfang.*ende']\n");
  FINDS(document.rules, "[[Anfang\n\nund Ende]] hier.");
  const auto loose = compile_rule("    kind: pattern\n    edges: none\n    patterns: ['!{2,}']\n");
  FINDS(loose.rules, "Unbedingt lesen[[!!]] Gut!");
}

TEST_CASE("pattern: two patterns on the same words speak once") {
  const auto pack = compile_rule("    kind: pattern\n    patterns: ['jetzt testen', 'jetzt']\n");
  FINDS(pack.rules, "[[Jetzt testen]] lassen, [[jetzt]].");
}

TEST_CASE("pattern: with fix, instead may hold what the groups matched") {
  using taktvoll::finding::Applicability;
  const auto pack = compile_rule("    kind: pattern\n    case: sensitive\n    patterns: ['([0-9]+)(mg|ml)']\n"
                                 "    instead: ['\\1 \\2']\n    fix: safe\n");
  REQUIRE(pack.diagnostics.empty());
  const auto found = run(pack.rules, "Nehmen Sie 40mg und 5ml.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].instead == std::vector<std::string>{"40 mg"});
  REQUIRE(found[1].fixes.size() == 1);
  CHECK(found[1].fixes[0].replacement == "5 ml");
  CHECK(found[1].fixes[0].applicability == Applicability::safe);
  // In any case it may be written otherwise than the author thought of.
  const auto loose = compile_rule("    kind: pattern\n    patterns: ['([0-9]+)mg']\n    instead: ['\\1 mg']\n"
                                  "    fix: safe\n");
  CHECK(run(loose.rules, "40MG")[0].fixes[0].applicability == Applicability::suggestion);
}

TEST_CASE("pattern: a group that no pattern has is a mistake") {
  const auto pack = compile_rule(
      "    kind: pattern\n    patterns: ['([0-9]+)mg']\n    instead: ['\\1 \\2']\n    fix: safe\n");
  REQUIRE(pack.diagnostics.size() == 1);
  CHECK(pack.diagnostics[0].message.en == "“instead” names \\2, but the pattern has only 1 (group)");
}
