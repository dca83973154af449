#include "catch.h"
#include "checks/rule_runner.h"

using namespace taktvoll;
using testing::compile;
using testing::compile_rule;
using testing::marked;
using testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

namespace {

using Notes = std::vector<std::string>;

Notes notes(const checks::RuleSet& rules, std::string_view text) {
  const auto findings = run(rules, text);
  REQUIRE(findings.size() == 1);
  return findings[0].notes;
}

} // namespace

TEST_CASE("require: every part must be there, the missing ones are named") {
  const auto pack =
      compile("pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n  - id: a\n    kind: require\n"
              "    message: \"Es fehlt „{missing}“.\"\n    parts:\n"
              "      - {name: {de: Dank, en: thanks}, terms: [\"dank~\", '/vielen dank/']}\n"
              "      - {name: {de: Kontakt, en: contact}, terms: [\"Hotline\"], keys: [contact.phone]}\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Danke! Unsere Hotline.");
  FINDS(pack.rules, "---\ncontact: {phone: 030 1}\n---\nVielen Dank.");
  FINDS(pack.rules, "Hallo.[[document]]");
  CHECK(notes(pack.rules, "Hallo.") == Notes{"Es fehlt: „Dank“, „Kontakt“"});
  CHECK(run(pack.rules, "Hallo.")[0].message == "Es fehlt „Dank“, „Kontakt“.");
  CHECK(notes(pack.rules, "Danke!") == Notes{"Es fehlt: „Kontakt“"});
}

TEST_CASE("require: parts beside one of several texts") {
  const auto pack = compile_rule("    kind: require\n    when: [Musteran]\n    terms: [Pflichttext]\n"
                                 "    parts: [{name: Wirkstoff, terms: [\"Wirkstoff\"]}]\n");
  FINDS(pack.rules, "Musteran. Pflichttext. Wirkstoff.");
  FINDS(pack.rules, "[[Musteran]]. Pflichttext.");
  FINDS(pack.rules, "[[Musteran]]. Wirkstoff.");
}

TEST_CASE("require: the trigger is a whole combination") {
  const auto pack =
      compile_rule("    kind: require\n    when: {all: [[\"Lähmung~\", \"Brustschmerz~\"], "
                   "[\"plötzlich~\"]], absent: [Film], within: sentence}\n    terms: [\"112\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Bei [[plötzlicher Lähmung]] in die Praxis.");
  FINDS(pack.rules, "Bei plötzlicher Lähmung 112 anrufen.");
  FINDS(pack.rules, "Plötzlich war alles gut. Eine Lähmung bleibt.");
  FINDS(pack.rules, "Im Film: plötzliche Lähmung.");
}

TEST_CASE("require: a trigger in the comment that is answered, a requirement in the answer") {
  const auto pack = compile_rule(
      "    kind: require\n    when: {all: [[\"Atemnot\"]], scope: [quote]}\n    terms: [\"112\"]\n");
  const std::string reply = "---\ndoc_type: reply\n---\n";
  FINDS(pack.rules, reply + "> Ich habe [[Atemnot]].\n\nGute Besserung.");
  FINDS(pack.rules, reply + "> Ich habe Atemnot.\n\nBitte sofort 112.");
  FINDS(pack.rules, reply + "> Ich habe [[Atemnot]], soll ich 112 rufen?\n\nGute Besserung.");
  FINDS(pack.rules, reply + "> Danke.\n\nBei Atemnot in die Praxis.");
}

TEST_CASE("require: near may be a number of words") {
  const auto pack = compile_rule("    kind: require\n    when: [Krebs]\n    near: 3\n    terms: [Hilfe]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Krebs: hier ist Hilfe.");
  FINDS(pack.rules, "[[Krebs]]: hier ist die gute Hilfe.");
  FINDS(pack.rules, "Hilfe gibt es. Krebs.");
}

TEST_CASE("require: what stands in the wrong place is marked there") {
  const auto rule = [](const char* position) {
    return compile_rule(
        std::string("    kind: require\n    terms: [\"Anzeige\", \"Pflichttext <0-3> Apotheke\"]\n"
                    "    position: ") +
        position + "\n");
  };
  const auto start = rule("start");
  REQUIRE(start.diagnostics.empty());
  FINDS(start.rules, "✨ Anzeige | Mein Weg");
  FINDS(start.rules, "#Anzeige Mein Weg");
  FINDS(start.rules, "Mein Weg. [[Anzeige]]");
  CHECK(notes(start.rules, "Mein Weg. Anzeige") == Notes{"Der Platz dafür ist ganz am Anfang des Textes."});
  FINDS(start.rules, "Mein Weg.[[document]]");
  const auto lines = rule("first-lines");
  FINDS(lines.rules, "Mein Weg. Anzeige");
  FINDS(lines.rules, std::string(124, 'x') + " [[Anzeige]]");
  const auto own = rule("own-paragraph");
  FINDS(own.rules, "Text.\n\nPflichttext in Ihrer Apotheke.\n\n#Hashtag");
  FINDS(own.rules, "Text. [[Pflichttext in Ihrer Apotheke]].");
  FINDS(own.rules, "[[Pflichttext in Ihrer Apotheke]]. 💊");
  const auto tags = rule("before-hashtags");
  FINDS(tags.rules, "Text. Pflichttext der Apotheke.\n\n#eins #zwei");
  FINDS(tags.rules, "Text.\n\n#eins\n\n[[Pflichttext der Apotheke]].");
  FINDS(tags.rules, "Text zu #Rheuma.\n\nPflichttext der Apotheke.");
  FINDS(tags.rules, "Text #eins #zwei [[Anzeige]]");
  const auto end = rule("end");
  FINDS(end.rules, "Text.\n\nPflichttext der Apotheke.\n\n#eins #zwei\n\n![Bild](a.jpg)");
  FINDS(end.rules, "[[Pflichttext der Apotheke]].\n\nText.");
}

TEST_CASE("require: an exact wording in its place, or told where it belongs") {
  const auto pack = compile_rule("    kind: require\n    when: [Musteran]\n    position: own-paragraph\n"
                                 "    text: [\"Zu Risiken lesen Sie die Packungsbeilage\"]\n");
  FINDS(pack.rules, "Musteran.\n\nZu Risiken lesen Sie die Packungsbeilage.");
  FINDS(pack.rules, "Musteran hilft. [[Zu Risiken lesen Sie die Packungsbeilage]]. Jetzt kaufen!");
}

TEST_CASE("require: a yes/no key counts only when it is yes") {
  const auto pack = compile_rule("    kind: require\n    keys: [paid]\n");
  FINDS(pack.rules, "Text.[[document]]");
  FINDS(pack.rules, "---\npaid: ja\n---\nText.");
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

TEST_CASE("require: an almost right text is mended as a whole") {
  const auto pack = compile_rule(
      "    kind: require\n    when: [\"Musteran\"]\n"
      "    text: [\"Lesen Sie die Packung und fragen Sie Ihren Rat, Ihre Hilfe oder den Dienst\"]\n");
  const std::string text = "Musteran.\n\nLesen Sie die Packung und fragen Sie Ihren Rat oder Helfer. Danke!";
  const auto findings = run(pack.rules, text);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].notes.at(0) == "Es fehlt: „Ihre Hilfe“, „den Dienst“");
  CHECK(findings[0].notes.at(1) == "Zu viel: „Helfer“");
  REQUIRE(findings[0].fixes.size() == 1);
  const finding::Fix& fix = findings[0].fixes[0];
  CHECK(fix.applicability == finding::Applicability::suggestion);
  std::string mended = text;
  mended.replace(fix.span.start.value, fix.span.size(), fix.replacement);
  CHECK(mended ==
        "Musteran.\n\nLesen Sie die Packung und fragen Sie Ihren Rat, Ihre Hilfe oder den Dienst. Danke!");
  CHECK(run(pack.rules, mended).empty());
  // Markup begins inside the passage: an exchange would break it.
  CHECK(run(pack.rules, "Musteran.\n\nLesen Sie **die Packung und fragen Sie Ihren Rat oder** Helfer.")
            .at(0)
            .fixes.empty());
}

TEST_CASE("require: of several texts the nearest is compared") {
  const auto pack = compile_rule("    kind: require\n    when: [\"Musteran\"]\n"
                                 "    text: [\"Lesen Sie die Packung und fragen Sie nach\", "
                                 "\"Lesen Sie das Etikett und fragen Sie nach\"]\n");
  const auto findings = run(pack.rules, "Musteran. Lesen Sie das Etikett und fragen nach.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].notes.at(0) == "Es fehlt: „Sie“");
}

TEST_CASE("require: a text with an open part") {
  const auto pack =
      compile_rule("    kind: require\n    when: [Musterblatt]\n"
                   "    text: [\"Pflanzliches Mittel bei {Beschwerden} auf Grund langer Anwendung\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Musterblatt.\n\nPflanzliches Mittel bei Unruhe auf Grund langer Anwendung.");
  FINDS(pack.rules,
        "Musterblatt.\n\nPflanzliches Mittel bei innerer Unruhe, z. B. abends, auf Grund langer Anwendung.");
  FINDS(pack.rules, "Musterblatt.\n\n[[Pflanzliches Mittel bei auf Grund langer Anwendung]].");
  const std::string text = "Musterblatt.\n\nPflanzliches Mittel bei innerer Unruhe wegen langer Anwendung.";
  const auto findings = run(pack.rules, text);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].notes.at(0) == "Es fehlt: „auf Grund“");
  const auto gendered = run(
      pack.rules, "Musterblatt.\n\nPflanzliches gutes Mittel bei innerer Unruhe auf Grund langer Anwendung.");
  REQUIRE(gendered.size() == 1);
  CHECK(gendered[0].notes.at(0) == "Zu viel: „gutes“");
  REQUIRE(gendered[0].fixes.size() == 1);
  CHECK(gendered[0].fixes[0].replacement ==
        "Pflanzliches Mittel bei innerer Unruhe auf Grund langer Anwendung");
}

TEST_CASE("require: a text whose open part is not between words is a mistake") {
  for (const char* text :
       {"Mittel bei {Beschwerden}", "{a} {b} bei Unruhe", "Mittel {bei Unruhe", "Mittel {a} {b} gut"}) {
    CAPTURE(text);
    const auto pack = compile_rule("    kind: require\n    text: [\"" + std::string(text) + "\"]\n");
    CHECK(pack.diagnostics.size() == 1);
  }
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

TEST_CASE("require: near asks of each sentence, paragraph and section by itself, once") {
  const auto pack = compile_rule(
      "    kind: require\n    when: [\"Krebs\"]\n    near: section\n    terms: [\"Hilfe\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "# A\n\n[[Krebs]] und Krebs.\n\n# B\n\nKrebs, Hilfe.\n\n# C\n\nMehr [[Krebs]].");
  const auto words = compile_rule("    kind: require\n    when: [Krebs]\n    near: 2\n    terms: [Hilfe]\n");
  FINDS(words.rules, "[[Krebs]] ist hier und dort und da. Und [[Krebs]] ist dort. Krebs: Hilfe.");
}
