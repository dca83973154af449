#include "catch.h"
#include "checks/rule_runner.h"

using taktvoll::testing::compile_rule;
using taktvoll::testing::marked;
using taktvoll::testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

TEST_CASE("metric: out of bounds for the document, silent on little text") {
  const auto pack = compile_rule("    kind: metric\n    metric: flesch_amstad\n    min: {warning: 60}\n");
  REQUIRE(pack.diagnostics.empty());
  const std::string hard =
      "Die antihypertensive Pharmakotherapie erfolgt unter Berücksichtigung individueller Risikofaktoren. "
      "Bei unzureichender Blutdrucksenkung ist eine Dosisanpassung oder Kombinationsbehandlung in Erwägung "
      "zu ziehen. "
      "Kontraindikationen und potenzielle Interaktionen sind hierbei obligatorisch zu beachten. ";
  FINDS(pack.rules, "Zu kurz für ein Urteil.");
  FINDS(pack.rules, hard + hard + "[[document]]");
  const auto findings = run(pack.rules, hard + hard);
  REQUIRE(findings.size() == 1);
  CHECK_FALSE(findings[0].notes.empty());
}

TEST_CASE("metric: a bound by the audience") {
  const auto pack = compile_rule("    kind: metric\n    metric: mean_sentence_words\n    minimum-words: 3\n"
                                 "    max-by: {audience: {laien: 5}}\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Dieser Satz hat genau sechs Wörter hier.[[document]]");
  FINDS(pack.rules, "---\naudience: fachkreise\n---\nDieser Satz hat genau sechs Wörter hier.");
}
