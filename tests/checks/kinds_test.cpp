// One test per kind of check beyond `terms`: pattern, together, require, limit, metric, structure.
#include "catch.h"
#include "checks/rule_runner.h"

using taktvoll::finding::Severity;
using taktvoll::testing::compile_rule;
using taktvoll::testing::marked;
using taktvoll::testing::run;

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

TEST_CASE("together: all groups in one extent, none of the absent") {
  const auto pack =
      compile_rule("    kind: together\n    all: [[\"Kind~\", \"Baby\"], [\"Gefahr~\", \"droh~\"]]\n"
                   "    absent: [\"Quelle\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Ihrem [[Kind droht]] Gefahr.");
  FINDS(pack.rules, "Ihr Kind lacht. Es droht nichts.");
  FINDS(pack.rules, "[[Gefahr für Ihr Baby]]!");
  FINDS(pack.rules, "Gefahr fürs Kind, Quelle RKI.");
  const auto ordered =
      compile_rule("    kind: together\n    order: true\n    all: [[\"Kind\"], [\"Gefahr\"]]\n");
  FINDS(ordered.rules, "Gefahr fürs Kind. [[Kind in Gefahr]].");
  const auto near = compile_rule("    kind: together\n    within: 3\n    all: [[\"Kind\"], [\"Gefahr\"]]\n");
  FINDS(near.rules, "[[Kind in Gefahr]]. Ein Kind ist heute gewiss nicht in Gefahr.");
  const auto paragraph =
      compile_rule("    kind: together\n    within: paragraph\n    all: [[\"Kind\"], [\"Gefahr\"]]\n");
  FINDS(paragraph.rules, "Das [[Kind]] lacht. Die Gefahr ist groß.\n\nEin Kind.\n\nEine Gefahr.");
}

TEST_CASE("together: a denied part denies the whole") {
  const auto pack =
      compile_rule("    kind: together\n    negated: skip\n    all: [[\"Musteran\"], [\"heil~\"]]\n");
  FINDS(pack.rules, "[[Musteran heilt]]. Musteran heilt nicht.");
}

TEST_CASE("require: an exact text, its tolerances and what differs") {
  const auto pack = compile_rule(
      "    kind: require\n    when: [\"Musteran\"]\n"
      "    text: [\"Lesen Sie die Packung und fragen Sie Ihren Rat, Ihre Hilfe oder den Dienst\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Kein Produkt.");
  FINDS(pack.rules, "[[Musteran]] hilft.");
  FINDS(pack.rules,
        "Musteran.\n\n„Lesen Sie die **Packung** und fragen\nSie Ihren Rat, Ihre Hilfe oder den Dienst.“");
  FINDS(pack.rules, "Musteran.\n\n[[Lesen Sie die Packung und fragt Ihren Rat oder den Dienst]].");
  const auto findings =
      run(pack.rules, "Musteran.\n\nLesen Sie die Packung und fragt Ihren Rat oder den Dienst.");
  REQUIRE(findings.size() == 1);
  REQUIRE(findings[0].notes.size() == 2);
  CHECK(findings[0].notes[0] == "Es fehlt: „fragen Sie“, „Ihre Hilfe“");
  CHECK(findings[0].notes[1] == "Zu viel: „fragt“");
}

TEST_CASE("require: one of terms, patterns or keys is enough; nearness counts") {
  const auto pack = compile_rule("    kind: require\n    terms: [\"Hotline\"]\n    keys: [contact.name]\n"
                                 "    patterns: ['[0-9]{3} [0-9]{4}']\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Nichts.[[document]]");
  FINDS(pack.rules, "Unsere Hotline.");
  FINDS(pack.rules, "Ruf 030 1234 an.");
  FINDS(pack.rules, "---\ncontact: {name: Eva}\n---\nNichts.");
  const auto near =
      compile_rule("    kind: require\n    when: [\"Krebs\"]\n    near: paragraph\n    terms: [\"Hilfe\"]\n");
  FINDS(near.rules, "Krebs? Hilfe gibt es.\n\nWieder [[Krebs]].\n\nHilfe.");
}

TEST_CASE("frozen texts are out of reach for other rules and figures") {
  const auto pack =
      taktvoll::testing::compile("pack: test\nversion: 1.0.0\ntitle: Test\n"
                                 "frozen: [\"Zu Risiken lesen Sie die Beilage\"]\nrules:\n"
                                 "  - {id: a, kind: terms, message: A, terms: [Risiken]}\n"
                                 "  - {id: b, kind: terms, message: B, terms: [Beilage], frozen: only}\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Die [[Risiken]] sind bekannt.\n\nZu Risiken lesen Sie die [[Beilage]].");
}

TEST_CASE("limit: counts per word, sentence, paragraph and document") {
  const auto words =
      compile_rule("    kind: limit\n    count: words\n    per: sentence\n    max: {info: 3, warning: 5}\n");
  REQUIRE(words.diagnostics.empty());
  FINDS(words.rules,
        "Das ist kurz. [[Das ist doch schon länger]]. [[Das ist nun wirklich deutlich zu lang]].");
  const auto graded = run(words.rules, "Das ist doch schon länger. Das ist nun wirklich deutlich zu lang.");
  REQUIRE(graded.size() == 2);
  CHECK(graded[0].severity == Severity::info);
  CHECK(graded[1].severity == Severity::warning);
  const auto letters = compile_rule("    kind: limit\n    count: letters\n    per: word\n    max: 12\n    "
                                    "except: [\"Nahrungsergänzungsmittel\"]\n");
  FINDS(letters.rules, "Eine [[Arzneimittelprüfung]], ein Blutdruck-Messgerät, Nahrungsergänzungsmittel.");
  const auto capitals = compile_rule(
      "    kind: limit\n    count: capitals\n    per: sentence\n    max: 1\n    except: [AWMF]\n");
  FINDS(capitals.rules, "[[JETZT TESTEN LASSEN]] oder AWMF und Bund.");
  const auto hashtags = compile_rule("    kind: limit\n    count: hashtags\n    max: 2\n");
  FINDS(hashtags.rules, "Text #eins #zwei #drei[[document]]");
  FINDS(hashtags.rules, "Text #eins #zwei");
  const auto sentences =
      compile_rule("    kind: limit\n    count: sentences\n    per: paragraph\n    max: 2\n");
  FINDS(sentences.rules, "Eins. Zwei.\n\n[[Eins. Zwei. Drei]].");
}

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

TEST_CASE("structure: alt texts, headings, links, gender stars") {
  FINDS(compile_rule("    kind: structure\n    structure: image-without-alt\n").rules,
        "Bild [[![](a.jpg)]] und ![Eine Frau misst Blutdruck](b.jpg).");
  FINDS(compile_rule("    kind: structure\n    structure: image-with-poor-alt\n").rules,
        "![[[IMG_4711.jpg]]](a.jpg) ![[[Bild 2]]](b.jpg) ![Bild einer Katze](c.jpg)");
  FINDS(compile_rule("    kind: structure\n    structure: heading-jump\n").rules,
        "# Eins\n\n### [[Drei]]\n\n## Zwei\n");
  FINDS(compile_rule("    kind: structure\n    structure: gender-star-emphasis\n").rules,
        "Patient[[*innen und Ärzt*]]innen. Ein*e Patient.");
}
