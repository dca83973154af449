#include "catch.h"
#include "checks/rule_runner.h"
#include "checks/rule_set.h"

using taktvoll::testing::marked;

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
