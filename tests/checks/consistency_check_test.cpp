#include "catch.h"
#include "checks/rule_runner.h"
#include "checks/variants.h"

using namespace taktvoll;
using testing::compile;
using testing::compile_rule;
using testing::marked;
using testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

TEST_CASE("consistency: the rarer variant is marked, of equals the one that comes later") {
  const auto pack = compile_rule("    kind: consistency\n"
                                 "    variants: {laie: [\"Bluthochdruck\", \"hoh~ Blutdruck\"], fach: "
                                 "[\"Hypertonie~\", '/hypertensi(?:v|on)/']}\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Bluthochdruck ist häufig. Hoher Blutdruck auch.");
  FINDS(pack.rules, "[[Hypertonie]] ist häufig. Bluthochdruck auch. Hoher Blutdruck ist still.");
  FINDS(pack.rules, "Hypertonie ist häufig. [[Bluthochdruck]] auch.");
  FINDS(pack.rules, "Bluthochdruck und [[Hypertension]].");
  FINDS(pack.rules, "Bluthochdruck. Sie sagte: „Hypertonie“.");
}

TEST_CASE("consistency: a preferred variant is right, whatever stands more often") {
  const std::string variants =
      "    kind: consistency\n    variants: {laie: [Bluthochdruck], fach: [Hypertonie]}\n";
  const auto named = compile_rule(variants + "    prefer: laie\n");
  FINDS(named.rules, "[[Hypertonie]] und [[Hypertonie]].");
  FINDS(named.rules, "[[Hypertonie]], [[Hypertonie]], Bluthochdruck.");
  const auto wrong = compile_rule(variants + "    prefer: lai\n");
  REQUIRE(wrong.diagnostics.size() == 1);
  CHECK(wrong.diagnostics[0].help.de.find("laie") != std::string::npos);
}

TEST_CASE("consistency: per section or paragraph, each is looked at by itself") {
  const auto pack =
      compile_rule("    kind: consistency\n    per: paragraph\n    variants: {a: [Eins], b: [Zwei]}\n");
  FINDS(pack.rules, "Eins. Eins.\n\nZwei. [[Eins]].\n\nZwei.");
}

TEST_CASE("consistency: how the reader is spoken to") {
  const auto pack = compile_rule("    kind: consistency\n    of: address\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Hast du Fragen? Dann ruf uns an, wir helfen dir. Wir beraten [[Sie]] gern.");
  FINDS(pack.rules, "Hast du Fragen? Dann ruf uns an. Was wünscht ihr euch?");
  FINDS(pack.rules, "Haben Sie Fragen? Wir helfen Ihnen. „Kannst du kommen?“, fragte sie.");
  const auto sie = compile_rule("    kind: consistency\n    of: address\n    prefer: sie\n");
  FINDS(sie.rules, "Hast [[du]] Fragen? Wir helfen [[dir]].");
}

TEST_CASE("consistency: gender forms, against each other and against the house style") {
  const auto mixed = compile_rule("    kind: consistency\n    of: gender-style\n");
  REQUIRE(mixed.diagnostics.empty());
  FINDS(mixed.rules, "Alle Patient:innen und Kund:innen, auch [[Ärzt_innen]].");
  FINDS(mixed.rules, "Patientinnen und Patienten und das Team.");
  const auto house = compile("pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n  - id: a\n    kind: "
                             "consistency\n    of: gender-style\n"
                             "    prefer: house_style\n    message: \"{match}: {variant} statt {other}\"\n");
  REQUIRE(house.diagnostics.empty());
  FINDS(house.rules, "---\nhouse_style: stern\n---\nAlle [[Patient:innen]].");
  FINDS(house.rules, "---\nhouse_style: doppelpunkt\n---\nAlle Patient:innen.");
  FINDS(house.rules, "---\nhouse_style: neutral\n---\nAlle [[Patient:innen]] und [[Ärztinnen und Ärzte]].");
  FINDS(house.rules, "Alle Patient:innen.");
  CHECK(run(house.rules, "---\nhouse_style: stern\n---\nAlle Patient:innen.")[0].message ==
        "Patient:innen: Doppelpunkt statt Genderstern");
}

TEST_CASE("consistency: captured texts must be the same") {
  const auto pack = compile_rule("    kind: consistency\n    same: ['[0-9]+ von ([0-9.]+)']\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "1 von 8 Frauen, aber nur [[3 von 1.000]] Männern.");
  FINDS(pack.rules, "125 von 1.000 Frauen und 3 von 1000 Männern.");
  CHECK(checks::compared_form("1.000") == "1000");
  CHECK(checks::compared_form("Musteran") == "musteran");
}

TEST_CASE("consistency: the other variant is named with its line, many places are told in one note") {
  const auto pack =
      compile("pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n  - id: a\n    kind: consistency\n"
              "    prefer: laie\n    variants: {laie: [Bluthochdruck], fach: [Hypertonie]}\n"
              "    message: \"{match} ist {variant}, nicht {other}\"\n");
  const auto one = run(pack.rules, "Bluthochdruck.\n\nHypertonie.");
  REQUIRE(one.size() == 1);
  CHECK(one[0].message == "Hypertonie ist fach, nicht laie");
  CHECK(one[0].notes == std::vector<std::string>{"Zeile 1: „Bluthochdruck“"});
  std::string many;
  for (int i = 0; i < 9; ++i) many += "Hypertonie.\n\n";
  const auto findings = run(pack.rules, many);
  REQUIRE(findings.size() == 5);
  CHECK(findings[4].notes == std::vector<std::string>{"Ebenso an 4 weiteren Stellen: Zeile 11, 13, 15, 17"});
}
