#include "catch.h"
#include "claims/generated_claims.h"
#include "claims/judge_fixture.h"
#include "claims/registry_judge.h"
#include "claims/registry_reader.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace taktvoll;
using pack::ClaimVerdict;
using testing::JudgedText;
using Notes = std::vector<std::string>;

namespace {

const claims::ClaimJudge& example_judge() {
  static const auto judge = claims::make_judge(testing::example_registry());
  return *judge;
}

JudgedText judged(std::string_view text,
                  const std::vector<std::pair<std::string, std::string>>& context = {}) {
  return testing::judge(example_judge(), text, context);
}

} // namespace

TEST_CASE("notes show the words that differ as people read them") {
  const auto notes = [](std::string_view text) {
    const JudgedText found = judged(text);
    REQUIRE(found.findings.size() == 1);
    return found.findings[0].notes;
  };
  CHECK(notes("Musteran kann starke Kopfschmerzen lindern.") ==
        Notes{"Statt ‚leichte bis mäßig starke‘ steht hier ‚starke‘"});
  CHECK(notes("Musteran lindert leichte bis mäßig starke Kopfschmerzen.") == Notes{"Es fehlt: ‚kann‘"});
  CHECK(notes("Musteran kann leichte bis mäßig starke Kopfschmerzen sofort lindern.") ==
        Notes{"Nicht freigegeben: ‚sofort‘"});
  CHECK(notes("Die Wirkung von Musteran kann nach 15 Minuten beginnen.") ==
        Notes{"Statt ‚30‘ steht hier ‚15‘"});
  CHECK(notes("Musteran kann leichte bis mäßig starke Kopfschmerzen lindern – auch bei Kindern.") ==
        Notes{"Nicht freigegeben: ‚Kindern‘"});
  CHECK(notes("Musteran wirkt schnell und lang.") ==
        Notes{"Zurückgezogen am 1.5.2025: Studie zurückgezogen"});
  CHECK(notes("Musteran heilt Krebs.") == Notes{"Sagt etwas über: Wirkung, Anwendungsgebiet"});
}

TEST_CASE("the fix puts the approved wording where the statement stands") {
  const auto fixed = [](std::string_view text) {
    const JudgedText found = judged(text);
    REQUIRE(!found.findings.empty());
    return found.findings[0].fixes.empty() ? std::string("no fix") : found.fixed(found.findings[0]);
  };
  CHECK(fixed("Kopfweh? Musteran kann starke Kopfschmerzen lindern. 😀") ==
        "Kopfweh? Musteran kann leichte bis mäßig starke Kopfschmerzen lindern. 😀");
  CHECK(fixed("Gut zu wissen: Die Wirkung von Musteran kann nach 5 Minuten beginnen!") ==
        "Gut zu wissen: die Wirkung von Musteran kann nach 30 Minuten beginnen!");
  CHECK(fixed("Musteran kann **starke** Kopfschmerzen lindern.") ==
        "Musteran kann leichte bis mäßig starke Kopfschmerzen lindern.");
  CHECK(fixed("**Musteran kann starke** Kopfschmerzen lindern.") == "no fix");
  CHECK(fixed("**Musteran kann starke Kopfschmerzen lindern.**") ==
        "**Musteran kann leichte bis mäßig starke Kopfschmerzen lindern.**");
  CHECK(fixed("Musteran kann [starke](a.md) Kopfschmerzen lindern.") == "no fix");
  CHECK(fixed("Gut, dass Musteran starke Kopfschmerzen lindern kann.") == "no fix");
  // An approval that does not hold here is not offered.
  const JudgedText refused = judged("Musteran hilft schnell bei Regelschmerzen.");
  REQUIRE(refused.findings.size() == 1);
  CHECK(refused.findings[0].verdict == ClaimVerdict::deviates);
  CHECK(refused.findings[0].instead.empty());
  CHECK(refused.findings[0].fixes.empty());
}

TEST_CASE("a missing companion is named, once where it is mandatory, and can be put in") {
  const JudgedText note = judged("Musteran ist gut verträglich. Bis bald!\n");
  REQUIRE(testing::verdicts(note) == "companion-missing:MUS-003");
  CHECK(note.findings[0].companion == "Das ist eine Einzelerfahrung.");
  CHECK(note.fixed(note.findings[0]) ==
        "Musteran ist gut verträglich. Das ist eine Einzelerfahrung. Bis bald!\n");
  const JudgedText mandatory = judged("Musterol befreit die Nase für bis zu 8 Stunden.\n\n"
                                      "Musterol lässt bei Schnupfen die Nasenschleimhaut abschwellen.\n");
  CHECK(testing::verdicts(mandatory) == "companion-missing:NAS-002 approved:NAS-001");
  CHECK(testing::verdicts(judged(mandatory.fixed(mandatory.findings[0]))) ==
        "approved:NAS-002 approved:NAS-001");
}

TEST_CASE("findings name product, claim, kinds and the very words") {
  const JudgedText found =
      judged("Neu: *Musteran* ist besser als andere und hat keine Neben\u00ADwirkungen. Danke!");
  REQUIRE(found.findings.size() == 1);
  const claims::ClaimFinding& finding = found.findings[0];
  CHECK(finding.verdict == ClaimVerdict::unregistered);
  CHECK(finding.product == "musteran");
  CHECK(finding.product_name == "Musteran");
  CHECK(finding.claim.empty());
  CHECK(claims::holds(finding.kinds, claims::StatementKind::comparison));
  CHECK(claims::holds(finding.kinds, claims::StatementKind::safety));
  CHECK_FALSE(claims::holds(finding.kinds, claims::StatementKind::figure));
  CHECK(found.marked(finding) == "Musteran* ist besser als andere und hat keine Neben\u00ADwirkungen");
}

TEST_CASE("without a day no claim is early or late, but one withdrawn at once is") {
  const auto judge =
      claims::make_judge(testing::registry_of(R"(products: [{id: a, brand: Musteran, status: otc}]
claims:
  - {id: A, product: a, text: "Musteran wirkt.", valid-until: 2020-01-01}
  - {id: B, product: a, text: "Musteran heilt.", withdrawn: {reason: "Irrtum"}}
  - {id: C, product: a, text: "Musteran hilft.", withdrawn: {on: 2020-01-01, reason: "Irrtum"}}
)"));
  const std::string text = "Musteran wirkt. Musteran heilt. Musteran hilft.";
  CHECK(testing::verdicts(testing::judge(*judge, text, {}, "")) == "approved:A withdrawn:B approved:C");
  CHECK(testing::verdicts(testing::judge(*judge, text, {}, "2020-01-01")) ==
        "approved:A withdrawn:B withdrawn:C");
  CHECK(testing::verdicts(testing::judge(*judge, text, {}, "2020-01-02")) ==
        "expired:A withdrawn:B withdrawn:C");
}

TEST_CASE("of several claims in the same words the one counts that may be used") {
  const auto judge =
      claims::make_judge(testing::registry_of(R"(products: [{id: a, brand: Musteran, status: otc}]
claims:
  - {id: A, product: a, text: "Musteran hilft.", audience: [fachkreise], valid-until: 2020-01-01}
  - {id: B, product: a, text: "Musteran hilft.", audience: [laien]}
)"));
  CHECK(testing::verdicts(testing::judge(*judge, "Musteran hilft.")) == "approved:B");
  CHECK(testing::verdicts(testing::judge(*judge, "Musteran hilft.", {{"audience", "fachkreise"}})) ==
        "expired:A");
}

TEST_CASE("a claim of several sentences holds as a whole only") {
  const auto judge =
      claims::make_judge(testing::registry_of(R"(products: [{id: a, brand: Musteran, status: otc}]
claims:
  - {id: A, product: a, text: "Musteran lindert Kopfschmerzen. Es wirkt nicht bei allen Menschen."}
)"));
  CHECK(testing::verdicts(testing::judge(
            *judge, "Musteran lindert Kopfschmerzen. Es wirkt nicht bei allen Menschen.")) == "approved:A");
  CHECK(testing::verdicts(testing::judge(*judge, "Musteran lindert Kopfschmerzen. Danke.")) ==
        "unregistered");
}

TEST_CASE("every wording of the example registry is found to be itself") {
  const auto registry = std::make_shared<const claims::Registry>(claims::read_registry(
      std::vector<std::filesystem::path>{TAKTVOLL_SOURCE_DIR "/examples/registry/freigaben"}));
  REQUIRE_FALSE(registry->has_errors());
  const auto judge = claims::make_judge(registry);
  std::size_t wordings = 0;
  for (const claims::Claim& claim : registry->claims) {
    std::vector<std::string> texts{claim.text.value};
    for (const pack::Text& variant : claim.variants)
      if (variant.value.find_first_of("~*<{|") == std::string::npos) texts.push_back(variant.value);
    for (const std::string& text : texts) {
      // "Sie bekommen es rezeptfrei" is about a product only behind a sentence that names it.
      const std::string& brand = registry->product(claim.product.value)->brand.value;
      if (text.find(brand) == std::string::npos) continue;
      ++wordings;
      const JudgedText found = testing::judge(*judge, text, {{"brand", brand}});
      INFO(claim.id.value << ": " << text << " -> " << testing::verdicts(found));
      CHECK_FALSE(found.findings.empty());
      for (const claims::ClaimFinding& finding : found.findings) {
        CHECK(finding.claim == claim.id.value);
        CHECK(finding.verdict != ClaimVerdict::deviates);
        CHECK(finding.verdict != ClaimVerdict::unregistered);
      }
    }
  }
  CHECK(wordings > 40);
}

TEST_CASE("brands are found where they are names") {
  const auto judge =
      claims::make_judge(testing::registry_of("products: [{id: a, brand: Nasen-Frei, status: otc}]\nclaims: "
                                              "[{id: A, product: a, text: \"Nasen-Frei heilt.\"}]\n"));
  const auto verdicts = [&](std::string_view text) {
    return testing::verdicts(testing::judge(*judge, text));
  };
  CHECK(verdicts("Nasen-Frei® heilt.") == "approved:A");
  CHECK(verdicts("NasenFrei heilt.") == "approved:A");
  CHECK(verdicts("#NasenFrei heilt.") == "approved:A");
  CHECK(verdicts("Nasen-Frei-Spray heilt.") == "approved:A");
  CHECK(verdicts("Die Wirkung Nasen-Freis heilt.") == "deviates:A");
  CHECK(verdicts("Nasenfreiheit heilt.") == "none");
}

TEST_CASE("the same answers from any number of threads") {
  testing::ClaimGenerator generator(11);
  const auto registry = testing::registry_of(generator.registry(5, 200));
  const auto judge = claims::make_judge(registry);
  std::vector<std::string> texts;
  for (int i = 0; i < 60; ++i) {
    std::string text;
    for (int k = 0; k < 4; ++k)
      text +=
          generator.varied(registry->claims[generator.pick(200)].text.value) + " " + generator.filler() + " ";
    texts.push_back(text);
  }
  const auto all = [&] {
    std::string answers;
    for (const std::string& text : texts) {
      const JudgedText found = testing::judge(*judge, text);
      answers += testing::verdicts(found) + "\n";
      for (const claims::ClaimFinding& finding : found.findings)
        for (const std::string& note : finding.notes) answers += note + "\n";
    }
    return answers;
  };
  const std::string expected = all();
  CHECK(expected.find("approved") != std::string::npos);
  CHECK(expected.find("deviates") != std::string::npos);
  std::vector<std::string> answers(4);
  std::vector<std::thread> threads;
  for (std::string& answer : answers) threads.emplace_back([&] { answer = all(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& answer : answers) CHECK(answer == expected);
}

TEST_CASE("hostile texts and registries end, and soon") {
  const auto repeated = [](std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
  };
  // One sentence of 50,000 words; fifty thousand clauses; nothing but brands.
  CHECK(judged("Musteran lindert " + repeated("Kopfschmerzen und ", 50'000) + "Fieber.").findings.size() >=
        1);
  CHECK(judged(repeated("Musteran lindert Kopfschmerzen, ", 20'000)).findings.size() >= 1);
  CHECK(judged(repeated("Musteran ", 50'000)).findings.empty());
  CHECK(judged(repeated("Ruhe ", 50'000)).findings.empty());
  CHECK(judged(repeated("„", 10'000) + "Musteran heilt." + repeated("“", 10'000)).findings.size() <= 1);
  const auto long_claim = claims::make_judge(testing::registry_of(
      "products: [{id: a, brand: Musteran, status: otc}]\nclaims: [{id: A, product: a, text: \"Musteran " +
      repeated("lindert Kopfschmerzen und ", 1'700) + "Fieber.\"}]\n"));
  CHECK(testing::judge(*long_claim, "Musteran " + repeated("lindert Kopfschmerzen und ", 1'700) + "Fieber.")
            .findings.size() >= 1);
  CHECK(testing::verdicts(testing::judge(*long_claim, "Musteran lindert Fieber.")) == "unregistered");
}
