#include "catch.h"
#include "checks/rule_runner.h"

using namespace taktvoll;
using testing::compile_rule;
using testing::marked;
using testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

namespace {

// With a message that shows every placeholder, on 21 November 2026.
testing::CompiledPack rule(const std::string& body) {
  return testing::compile(
      "pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n  - id: a\n    kind: context\n    "
      "message: \"{key}|{value}|{trigger}\"\n" +
          body,
      {.as_of = "2026-11-21", .drafts = false});
}

std::vector<std::string> messages(const checks::RuleSet& rules, std::string_view text) {
  std::vector<std::string> all;
  for (const finding::Finding& found : run(rules, text)) all.push_back(found.message);
  return all;
}

using Messages = std::vector<std::string>;

} // namespace

TEST_CASE("context: every key that is missing is told by itself") {
  const auto pack = rule("    needs: [contact.name, contact.photo]\n");
  REQUIRE(pack.diagnostics.empty());
  CHECK(messages(pack.rules, "Text.") == Messages{"contact.name||", "contact.photo||"});
  CHECK(messages(pack.rules, "---\ncontact: {name: Eva}\n---\nText.") == Messages{"contact.photo||"});
  FINDS(pack.rules, "---\ncontact: {name: Eva, photo: eva.jpg}\n---\nText.");
  const auto yes = rule("    needs: [captions]\n");
  FINDS(yes.rules, "---\ncaptions: [[false]]\n---\nReel.");
  FINDS(yes.rules, "---\ncaptions: de\n---\nReel.");
}

TEST_CASE("context: a trigger, also in the comment that is answered") {
  const auto pack = rule("    when: {all: [[\"Tablette~\"], [\"schwindelig\"]], scope: [quote]}\n"
                         "    needs: [pv_ticket]\n");
  REQUIRE(pack.diagnostics.empty());
  const std::string reply = "---\ndoc_type: reply\n---\n";
  FINDS(pack.rules, reply + "> Seit der [[Tablette ist mir schwindelig]]!\n\nDanke.");
  CHECK(messages(pack.rules, reply + "> Seit der Tablette ist mir schwindelig!\n\nDanke.") ==
        Messages{"pv_ticket||Tablette ist mir schwindelig"});
  FINDS(pack.rules, reply + "> Wann kommt die Tablette?\n\nMir ist schwindelig.");
  FINDS(pack.rules, "---\ndoc_type: reply\npv_ticket: PV-1\n---\n> Seit der Tablette ist mir schwindelig!\n");
}

TEST_CASE("context: keys that must not be there") {
  const auto pack = rule("    forbids: [brand, paid]\n");
  FINDS(pack.rules, "---\nbrand: [[Musteran]]\npaid: false\n---\nText.");
  FINDS(pack.rules, "---\npaid: [[true]]\n---\nText.");
  FINDS(pack.rules, "Text.");
}

TEST_CASE("context: dates that are past or too old") {
  const auto expired = rule("    expired: [approval.valid-until]\n");
  FINDS(expired.rules, "---\napproval: {valid-until: [[2026-11-20]]}\n---\nText.");
  FINDS(expired.rules, "---\napproval: {valid-until: 2026-11-21}\n---\nText.");
  FINDS(expired.rules, "---\napproval: {valid-until: 2026-11}\n---\nText.");
  FINDS(expired.rules, "---\napproval: {valid-until: [[2026-10]]}\n---\nText.");
  FINDS(expired.rules, "---\napproval: {valid-until: bald}\n---\nText.");
  const auto old = rule("    dates: [material_date]\n    older-than: 24\n");
  FINDS(old.rules, "---\nmaterial_date: [[2019-05]]\n---\nText.");
  FINDS(old.rules, "---\nmaterial_date: [[2012]]\n---\nText.");
  FINDS(old.rules, "---\nmaterial_date: 2024-11\n---\nText.");
  CHECK(messages(old.rules, "---\nmaterial_date: 2019-05\n---\nText.") == Messages{"material_date|2019-05|"});
}

TEST_CASE("context: the newest date in the text counts") {
  const auto pack =
      rule("    dates-in-text: ['Stand:? ([0-9]{4}|[a-zäöü]+ [0-9]{4}|[0-9.]{8,10})', '\\(([0-9]{4})\\)']\n"
           "    older-than: 60\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "[[Stand: 2016]]");
  FINDS(pack.rules, "Stand: Oktober 2026");
  FINDS(pack.rules, "[[Stand: 03.10.2020]]");
  FINDS(pack.rules, "Muster [[(2015)]] und Beispiel (2011).");
  FINDS(pack.rules, "Muster (2015) und Beispiel (2024).");
}

TEST_CASE("context: without a day of the check, time stands still") {
  const auto pack = compile_rule("    kind: context\n    expired: [approval.valid-until]\n");
  FINDS(pack.rules, "---\napproval: {valid-until: 2001-01-01}\n---\nText.");
}

TEST_CASE("context: unless excuses the document") {
  const auto pack = rule("    needs: [sources]\n    unless: {document: [\"Quelle~\"]}\n");
  FINDS(pack.rules, "Text. Quelle: RKI.");
  FINDS(pack.rules, "Text.[[document]]");
}
