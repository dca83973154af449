#include "catch.h"
#include "checks/rule_runner.h"

using taktvoll::testing::compile_rule;
using taktvoll::testing::marked;

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
