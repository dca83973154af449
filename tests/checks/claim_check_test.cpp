#include "catch.h"
#include "checks/rule_runner.h"
#include "claims/claim_verdicts.h"

#include <memory>

using namespace taktvoll;
using testing::compile;
using testing::marked;
using testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

namespace {

// Whatever "wirkt" says of Musteran is not registered; "lindert" says something else than claim C-001.
class MadeJudge : public claims::ClaimJudge {
public:
  std::vector<claims::ClaimFinding> judge(const document::Document&, const language::Reading& reading,
                                          std::string_view as_of, base::UiLanguage) const override {
    std::vector<claims::ClaimFinding> found;
    for (const language::Word& word : reading.words) {
      claims::ClaimFinding finding;
      finding.span = word.span;
      finding.product = "musteran";
      if (reading.key(word) == "wirkt") {
        finding.verdict = pack::ClaimVerdict::unregistered;
      } else if (reading.key(word) == "lindert") {
        finding.verdict = pack::ClaimVerdict::deviates;
        finding.product_name = "Musteran®";
        finding.claim = "C-001";
        finding.notes = {"am " + std::string(as_of)};
        finding.instead = {"lindert leichte Kopfschmerzen"};
        finding.companion = "Wirkstoff: Ibuprofen";
      } else {
        continue;
      }
      found.push_back(std::move(finding));
    }
    return found;
  }
};

testing::CompiledPack rule(const std::string& body, bool with_registry = true) {
  checks::CompileOptions options;
  options.as_of = "2026-11-21";
  if (with_registry) options.claims = std::make_shared<MadeJudge>();
  return compile("pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n  - id: a\n    kind: claim\n    message: "
                 "\"{product}: {claim}\"\n" +
                     body,
                 options);
}

} // namespace

TEST_CASE("claim: the rule's verdicts about its products become findings") {
  const auto both = rule("    verdicts: [unregistered, deviates]\n");
  REQUIRE(both.diagnostics.empty());
  FINDS(both.rules, "Musteran [[wirkt]]. Musteran [[lindert]] Schmerz.");
  const auto unknown = run(both.rules, "Musteran wirkt.");
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].message == "musteran: keine freigegebene Aussage"); // none is near
  const auto one = rule("    verdicts: [deviates]\n    products: [musteran]\n");
  FINDS(one.rules, "Musteran wirkt. Musteran [[lindert]] Schmerz.");
  const auto other = rule("    verdicts: [unregistered]\n    products: [anderes]\n");
  FINDS(other.rules, "Musteran wirkt.");
  const auto findings = run(one.rules, "Musteran lindert.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "Musteran®: C-001");
  CHECK(findings[0].instead == std::vector<std::string>{"lindert leichte Kopfschmerzen"});
  CHECK(findings[0].notes ==
        std::vector<std::string>{"am 2026-11-21", "Dazu gehört: „Wirkstoff: Ibuprofen“"});
}

TEST_CASE("claim: the shared filters hold, and without a registry the rule is silent") {
  const auto negated = rule("    verdicts: [unregistered]\n    negated: skip\n");
  FINDS(negated.rules, "Musteran wirkt nicht. Es [[wirkt]].");
  const auto none = rule("    verdicts: [unregistered]\n", false);
  FINDS(none.rules, "Musteran wirkt.");
}
