#include "catch.h"
#include "workbench/made_bench.h"

#include <algorithm>

using namespace taktvoll;
using made::head;
using made::texts;
using workbench::ExampleResult;

namespace {

std::string rule(const std::string& keys, const std::string& bad, const std::string& good) {
  return "  - id: wonder\n" + keys + texts + "    examples:\n      bad: [" + bad + "]\n      good: [" + good +
         "]\n";
}

// Why the one bad example is not found.
std::string reason(const std::string& keys, const std::string& bad, const std::string& more = {}) {
  made::Packs packs(head + rule(keys, bad, "Mittel") + more);
  const workbench::PackResult result = packs.test("wonder");
  REQUIRE(result.rules.size() == 1);
  REQUIRE_FALSE(result.rules[0].examples.empty());
  const ExampleResult& example = result.rules[0].examples[0];
  CHECK_FALSE(example.passed);
  CHECK(example.reason.de.empty() == example.reason.en.empty());
  return example.reason.de;
}

const std::string terms = "    kind: terms\n    terms: [\"Wundermittel~\"]\n";

} // namespace

TEST_CASE("examples that do what they should") {
  made::Packs packs(
      head + rule(terms, "\"Unser Wundermittel\", {text: \"Zwei Wundermitteln\", match: Wundermitteln}",
                  "\"Ein Mittel\", \"Wunder\""));
  const workbench::PackResult result = packs.test();
  CHECK(result.bad() == 2);
  CHECK(result.good() == 2);
  CHECK(result.failures() == 0);
  CHECK(result.found().percent() == 100);
  CHECK(packs.test("probe/wonder").rules.size() == 1);
  CHECK(packs.test("nothing").rules.empty());
}

TEST_CASE("a bad example that is not found: why") {
  CHECK(reason(terms + "    negated: skip\n", "\"Das ist kein Wundermittel.\"")
            .find("ist verneint (negated: skip)") != std::string::npos);
  CHECK(
      reason(terms + "    quoted: skip\n", "\"Das „Wundermittel“ heißt so.\"").find("steht in einem Zitat") !=
      std::string::npos);
  CHECK(reason(terms + "    except: [\"Wundermittel der Woche\"]\n", "\"Unser Wundermittel der Woche.\"")
            .find("fällt unter eine Ausnahme (except)") != std::string::npos);
  CHECK(reason(terms + "    unless: {sentence: [Satire]}\n", "\"Satire: das Wundermittel.\"")
            .find("(unless)") != std::string::npos);
  CHECK(reason(terms + "    scope: [heading]\n", "\"Unser Wundermittel.\"").find("nicht sucht (scope)") !=
        std::string::npos);
}

TEST_CASE("a bad example that is not found: conditions, near words, other rules") {
  const std::string lay = terms + "    applies: {audience: [laien]}\n";
  CHECK(reason(lay, "{text: \"Unser Wundermittel.\", context: {audience: fachkreise}}") ==
        "Die Regel gilt nur mit audience: laien; das Beispiel hat fachkreise.");
  CHECK(reason(terms, "\"Unser Wundermittelchen.\"") ==
        "Kein Begriff und kein Muster der Regel steht in diesem Text. Am nächsten kommt „Wundermittel~“ dem "
        "Wort "
        "„Wundermittelchen“.");
  const std::string other = "  - id: salve\n    kind: terms\n    terms: [Zaubersalbe]\n" + texts +
                            "    examples: {bad: [Zaubersalbe], good: [Salbe]}\n";
  CHECK(reason(terms, "\"Unsere Zaubersalbe.\"", other) ==
        "Kein Begriff und kein Muster der Regel steht in diesem Text. Stattdessen spricht probe/salve: "
        "„Zaubersalbe“.");
  CHECK(reason(terms, "{text: \"Zwei Wundermittel\", match: Wunder}") == "Gefunden ist „Wundermittel“.");
}

TEST_CASE("a good example that is found") {
  made::Packs packs(head + rule(terms, "\"Wundermittel\"", "\"Ein Mittel\", \"Mein Wundermittel hilft.\""));
  const workbench::PackResult result = packs.test();
  CHECK(result.failures() == 1);
  const ExampleResult& example = result.rules[0].examples[2];
  CHECK_FALSE(example.bad);
  CHECK_FALSE(example.passed);
  CHECK(example.reason.de == "Das war „Wundermittel~“ unter „terms“.");
  const finding::Diagnostic failure =
      workbench::failure_of(packs.bench().pieces()[0], result.rules[0], example);
  REQUIRE(failure.place);
  CHECK(failure.place->excerpt.substr(failure.place->column - 1, failure.place->width) == "Wundermittel");
}

TEST_CASE("a rule of another pack may take the word") {
  const std::string other = "pack: andere\nversion: 1.0.0\ntitle: {de: A, en: B}\nrules:\n"
                            "  - id: strong\n    kind: terms\n    terms: [Wundermittel]\n" +
                            texts + "    examples: {bad: [Wundermittel], good: [Mittel]}\n";
  made::Packs packs(
      {{"a.yaml", head + rule(terms + "    yields-to: [andere/strong]\n", "Wundermittel", "Mittel")},
       {"b.yaml", other}});
  const workbench::PackResult result = packs.test();
  CHECK(result.failures() == 0);
  CHECK(result.rules[0].examples[0].yielded);
  CHECK(result.found().covered == 0); // but nothing is shown of its own term
}

TEST_CASE("coverage: what an example needs") {
  made::Packs packs(head + rule("    kind: terms\n    terms: [Wundermittel, \"*salbe\", Zauberding]\n"
                                "    except: [\"kein Wundermittel\", \"Brandsalbe\", \"Ding\"]\n",
                                "\"Unser Wundermittel gegen Brandsalbe\", \"Die Zaubersalbe\"",
                                "\"Das ist kein Wundermittel\", \"Das ist kein Ding\""));
  const workbench::PackResult result = packs.test();
  std::vector<std::string> open;
  for (const workbench::EntryResult& entry : result.rules.at(0).entries)
    if (!entry.covered()) open.push_back(entry.list + ":" + entry.value);
  // "Zauberding" stands nowhere; "Brandsalbe" silences in a bad one only, which shows nothing.
  CHECK(open == std::vector<std::string>{"terms:Zauberding", "except:Brandsalbe"});
  CHECK(result.found().covered == 2);
  CHECK(result.found().all == 3);
  CHECK(result.found().percent() == 66);
}

TEST_CASE("coverage of groups, patterns, replacements, triggers and what fulfils them") {
  made::Packs packs(
      head + "  - id: both\n    kind: together\n    all: [[Salbe, Spray], [heilt, hilft]]\n" + texts +
      "    examples: {bad: [\"Die Salbe heilt.\", \"Heilt Salbe?\"], good: [\"Die Salbe.\"]}\n"
      "  - id: shape\n    kind: pattern\n    patterns: ['wunder[a-z]+', 'zauber[a-z]+']\n" +
      texts +
      "    examples: {bad: [\"Ein Wunderding\"], good: [Ding]}\n"
      "  - id: needs\n    kind: require\n    when: [Salbe, Spray]\n    terms: [Beilage, Arzt]\n" +
      texts + "    examples: {bad: [\"Die Salbe.\"], good: [\"Salbe, siehe Beilage.\"]}\n");
  std::vector<std::string> open;
  for (const workbench::RuleResult& rule : packs.test().rules)
    for (const workbench::EntryResult& entry : rule.entries)
      if (!entry.covered()) open.push_back(rule.id + " " + entry.list + ":" + entry.value);
  CHECK(packs.test().failures() == 0);
  CHECK(open == std::vector<std::string>{"probe/both all[1]:Spray", "probe/both all[2]:hilft",
                                         "probe/shape patterns:zauber[a-z]+", "probe/needs when:Spray",
                                         "probe/needs terms:Arzt"});
}

TEST_CASE("drafts run, and rules whose norms are not in force") {
  made::Packs packs(head +
                    rule(terms + "    status: draft\n    basis: [{norm: \"HWG § 11\", until: 2020-01-01}]\n",
                         "Wundermittel", "Mittel"));
  CHECK(packs.test().rules.at(0).ran);
  CHECK(packs.test().failures() == 0);
}

TEST_CASE("a rule that cannot be compiled is a failure") {
  made::Packs packs(head + rule("    kind: terms\n    terms: [\"*\"]\n", "Wundermittel", "Mittel"));
  CHECK(packs.bench().has_errors());
  CHECK_FALSE(packs.test().rules.at(0).ran);
  CHECK(packs.test().failures() == 1);
}

TEST_CASE("an example whose text is none") {
  made::Packs packs(head + rule(terms, "\"Wundermittel \\0\"", "Mittel"));
  CHECK(packs.test().failures() == 1);
}
