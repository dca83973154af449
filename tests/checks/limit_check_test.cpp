#include "catch.h"
#include "checks/rule_runner.h"

using namespace taktvoll;
using testing::compile;
using testing::compile_rule;
using testing::marked;
using testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

TEST_CASE("limit: characters as the platform counts them, bound by the platform") {
  const auto pack = compile("pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n  - id: a\n    kind: limit\n"
                            "    count: platform-characters\n    max-by: {platform: {x: 30, bluesky: 40}}\n"
                            "    message: \"{value} von {limit}\"\n");
  REQUIRE(pack.diagnostics.empty());
  const std::string url = "https://beispiel.de/eine/sehr/lange/adresse";
  FINDS(pack.rules, "Ohne Angabe der Plattform bleibt die Regel stumm, so lang der Text auch ist.");
  FINDS(pack.rules, "---\nplatform: instagram\n---\nDort gibt es in dieser Regel keine Grenze, die gilt.");
  FINDS(pack.rules, "---\nplatform: x\n---\nHier: " + url);
  FINDS(pack.rules, "---\nplatform: bluesky\n---\nHier: " + url + "[[document]]");
  const auto findings = run(pack.rules, "---\nplatform: x\n---\nLänger als dort erlaubt ist das: " + url);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "56 von 30");
  CHECK(findings[0].notes.size() == 1);
}

TEST_CASE("limit: alt texts at their image, the title at its value") {
  const auto alt = compile_rule("    kind: limit\n    count: alt-characters\n    max: 10\n");
  REQUIRE(alt.diagnostics.empty());
  FINDS(alt.rules, "![[[Eine Frau misst]]](a.jpg) und ![Kurz](b.jpg) und ![](c.jpg)");
  const auto short_alt = compile_rule("    kind: limit\n    count: alt-characters\n    min: 5\n");
  FINDS(short_alt.rules, "![[[Kurz]]](b.jpg) und ![Eine Frau](a.jpg)");
  const auto title = compile_rule("    kind: limit\n    count: title-characters\n    max: 12\n");
  FINDS(title.rules, "---\ntitle: [[Ein viel zu langer Titel]]\n---\nText");
  FINDS(title.rules, "---\ntitle: Kurz\n---\nEin Text, der länger ist.");
}

TEST_CASE("limit: rows of emoji, paragraphs, images, graphemes") {
  const auto row = compile_rule("    kind: limit\n    count: emoji-row\n    max: 2\n");
  FINDS(row.rules, "Danke 💙💙 und 💙. [[🔥🔥 🔥]] Ende");
  FINDS(row.rules, "💙 ja 💙 ja 💙");
  const auto paragraphs = compile_rule("    kind: limit\n    count: paragraphs\n    max: 2\n");
  FINDS(paragraphs.rules, "Eins.\n\n- a\n- b\n\n#tag #tag");
  FINDS(paragraphs.rules, "Eins.\n\n- a\n- b\n\nDrei.[[document]]");
  const auto images = compile_rule("    kind: limit\n    count: images\n    max: 1\n");
  FINDS(images.rules, "![a](a.jpg)\n\n![b](b.jpg)[[document]]");
  const auto graphemes =
      compile_rule("    kind: limit\n    count: graphemes\n    per: sentence\n    max: 6\n");
  FINDS(graphemes.rules, "Ja 👩‍⚕️👩‍⚕️. [[Nein doch]].");
}

TEST_CASE("limit: hits of the rule's terms, marked where they are too many") {
  const auto hits =
      compile_rule("    kind: limit\n    count: hits\n    terms: [\"Betroffene~\", '/patient[a-z]*/']\n"
                   "    except: [\"Patientin Null\"]\n    max: 2\n");
  REQUIRE(hits.diagnostics.empty());
  FINDS(hits.rules, "Betroffene und Patienten.");
  FINDS(hits.rules, "Betroffene, Betroffenen, die Patientin Null und [[Patientinnen]], dann Patienten.");
  const auto distinct = compile_rule("    kind: limit\n    count: distinct-hits\n    per: paragraph\n"
                                     "    terms: [\"Ischämie~\", \"Hypotonie~\", \"Vertigo\"]\n    max: 1\n");
  FINDS(distinct.rules, "Ischämie, Ischämien, Ischämie.\n\n[[Ischämie und Hypotonie]] sind viel.");
  const auto few = compile_rule("    kind: limit\n    count: hits\n    terms: [\"Sie\"]\n    min: 1\n");
  FINDS(few.rules, "Wir sind da.[[document]]");
  FINDS(few.rules, "Sie sind da.");
}

TEST_CASE("limit: counts per word, sentence, paragraph and document") {
  const auto words =
      compile_rule("    kind: limit\n    count: words\n    per: sentence\n    max: {info: 3, warning: 5}\n");
  REQUIRE(words.diagnostics.empty());
  FINDS(words.rules,
        "Das ist kurz. [[Das ist doch schon länger]]. [[Das ist nun wirklich deutlich zu lang]].");
  const auto graded = run(words.rules, "Das ist doch schon länger. Das ist nun wirklich deutlich zu lang.");
  REQUIRE(graded.size() == 2);
  CHECK(graded[0].severity == finding::Severity::info);
  CHECK(graded[1].severity == finding::Severity::warning);
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
