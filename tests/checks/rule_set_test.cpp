#include "catch.h"
#include "checks/rule_runner.h"
#include "checks/rule_set.h"

using namespace taktvoll;
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

TEST_CASE("the severity of a rule may depend on the document") {
  const auto pack = taktvoll::testing::compile(
      "pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n"
      "  - {id: a, kind: terms, message: A, severity: warning, terms: [Wunder],\n"
      "     severity-by: {product_status: {otc: error, none: info}}}\n"
      "  - {id: b, kind: limit, message: B, count: exclamation-marks, max: 0, severity: info,\n"
      "     severity-by: {product_status: {otc: error}}}\n");
  REQUIRE(pack.diagnostics.empty());
  const auto severities = [&](const std::string& status) {
    std::vector<finding::Severity> all;
    for (const auto& found : run(pack.rules, status + "Ein Wunder!")) all.push_back(found.severity);
    return all;
  };
  using finding::Severity;
  CHECK(severities("") == std::vector{Severity::info, Severity::warning});
  CHECK(severities("---\nproduct_status: otc\n---\n") == std::vector{Severity::error, Severity::error});
  CHECK(severities("---\nproduct_status: none\n---\n") == std::vector{Severity::info, Severity::info});
  CHECK(severities("---\nproduct_status: rx\n---\n") == std::vector{Severity::info, Severity::warning});
}
