#include "catch.h"
#include "checks/rule_runner.h"
#include "checks/rule_set.h"

using taktvoll::testing::marked;
using taktvoll::testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

TEST_CASE("frozen texts are out of reach for other rules and figures") {
  const auto pack =
      taktvoll::testing::compile("pack: test\nversion: 1.0.0\ntitle: Test\n"
                                 "frozen: [\"Zu Risiken lesen Sie die Beilage\"]\nrules:\n"
                                 "  - {id: a, kind: terms, message: A, terms: [Risiken]}\n"
                                 "  - {id: b, kind: terms, message: B, terms: [Beilage], frozen: only}\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Die [[Risiken]] sind bekannt.\n\nZu Risiken lesen Sie die [[Beilage]].");
}

TEST_CASE("no fix touches a frozen text, even of a rule that looks into it") {
  const auto pack = taktvoll::testing::compile(
      "pack: test\nversion: 1.0.0\ntitle: Test\nfrozen: [\"Zu Risiken lesen lesen Sie die "
      "Beilage\"]\nrules:\n"
      "  - {id: a, kind: structure, message: A, frozen: flag, structure: doubled-word}\n");
  REQUIRE(pack.diagnostics.empty());
  const auto inside = run(pack.rules, "Zu Risiken lesen lesen Sie die Beilage.");
  REQUIRE(inside.size() == 1);
  CHECK(inside[0].fixes.empty());
  const auto outside = run(pack.rules, "Bitte lesen lesen Sie die Beilage.");
  REQUIRE(outside.size() == 1);
  CHECK(outside[0].fixes.size() == 1);
}
