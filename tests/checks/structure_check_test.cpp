#include "catch.h"
#include "checks/link_text.h"
#include "checks/rule_runner.h"
#include "checks/styled_letters.h"

using namespace taktvoll;
using testing::compile_rule;
using testing::marked;
using testing::run;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

namespace {

checks::RuleSet rules_for(const std::string& structure, const std::string& more = "") {
  testing::CompiledPack pack = compile_rule("    kind: structure\n    structure: " + structure + "\n" + more);
  REQUIRE(pack.diagnostics.empty());
  return std::move(pack.rules);
}

std::string fixed(const checks::RuleSet& rules, std::string text) {
  const auto findings = run(rules, text);
  for (auto found = findings.rbegin(); found != findings.rend(); ++found)
    for (auto fix = found->fixes.rbegin(); fix != found->fixes.rend(); ++fix)
      text.replace(fix->span.start.value, fix->span.size(), fix->replacement);
  return text;
}

} // namespace

TEST_CASE("structure: alt texts, headings, empty links, gender stars") {
  FINDS(rules_for("image-without-alt"), "Bild [[![](a.jpg)]] und ![Eine Frau misst Blutdruck](b.jpg).");
  FINDS(rules_for("image-with-poor-alt"),
        "![[[IMG_4711.jpg]]](a.jpg) ![[[Bild 2]]](b.jpg) ![Bild einer Katze](c.jpg)");
  FINDS(rules_for("heading-jump"), "# Eins\n\n### [[Drei]]\n\n## Zwei\n");
  FINDS(rules_for("gender-star-emphasis"), "Patient[[*innen und Ärzt*]]innen. Ein*e Patient.");
  FINDS(rules_for("gender-star-emphasis"), "Patient\\*innen und Ärzt\\*innen und Apotheker*innen.");
  FINDS(rules_for("empty-link-text"), "[[[](https://beispiel.de)]] und [Text](https://beispiel.de).");
  FINDS(rules_for("image-with-poor-alt", "    except: [\"Logo\"]\n"), "![Logo](a.jpg) ![[[Bild]]](b.jpg)");
}

TEST_CASE("structure: link texts that say nothing") {
  const auto rules = rules_for("poor-link-text", "    terms: [\"Klick mich\"]\n");
  FINDS(rules, "Infos [[[hier]]](https://a.de), [[[Mehr erfahren]]](https://a.de), "
               "[[[klicken Sie hier]]](https://a.de), [[[Klick mich]]](https://a.de)");
  FINDS(rules, "[Broschüre Schlaf als PDF, 2 MB](https://a.de) und [mehr zum Schlaf](https://a.de), hier.");
  FINDS(rules, "---\ndoc_type: reply\n---\n> Schau [hier](https://a.de)\n\nDanke.");
}

TEST_CASE("structure: Markdown that a platform shows as it is") {
  const auto rules = rules_for("visible-markup");
  FINDS(rules, "[[**Wichtig:**]] Jetzt lesen");
  FINDS(rules, "[[## Tipp 1]]\n\nText");
  FINDS(rules, "- eins\n- zwei\n\n1. drei\n\nNormaler Text: „Tipp 1“, Patient*innen");
  FINDS(rules, "[[* eins]]\n[[* zwei]]");
  FINDS(rules, "Text\n\n| [[a]] | b |\n|---|---|\n| c | d |\n");
  FINDS(rules, "[[> Ein Zitat]]\n> und weiter");
  FINDS(rules, "---\ndoc_type: reply\n---\n> **Ein** Kommentar\n\nDanke.");
  CHECK(fixed(rules, "**Wichtig:** Jetzt *bitte* lesen\n\n## Tipp 1\n\n* a") ==
        "Wichtig: Jetzt bitte lesen\n\nTipp 1\n\n- a");
}

TEST_CASE("structure: letters that only look like letters") {
  const auto rules = rules_for("styled-letters");
  FINDS(rules, "[[𝗝𝗲𝘁𝘇𝘁 𝗹𝗲𝘀𝗲𝗻]] und dann ÄÖÜ und é.");
  FINDS(rules, "Das ist [[w i c h t i g]]: Hepatitis A B C D E und z. B. x y z.");
  FINDS(rules, "[[ʇɔǝɹ𝛊𝗍]] heißt das.");
  FINDS(rules, "Die Menge ℝ und 5 ℃, ™ und ² und H₂O, Größe Ⓜ.");
  FINDS(rules, "[[Ⓦⓘⓡ]]? Gesprochen: ˈʃpʁaːxə.");
  CHECK(fixed(rules, "𝗝𝗲𝘁𝘇𝘁 𝗹𝗲𝘀𝗲𝗻!") == "Jetzt lesen!");
  const std::string zalgo = "h\xCC\x81\xCC\x82\xCC\x83\xCC\x84i";
  CHECK(checks::find_styled_letters("so " + zalgo).size() == 1);
  CHECK(checks::find_styled_letters("Gro\xCC\x88ße 1️⃣ 👩‍⚕️").empty());
}

TEST_CASE("structure: hashtags and emoji in the middle of a sentence") {
  const auto tags = rules_for("hashtag-in-sentence");
  FINDS(tags, "#[[Rheuma]] macht viele #[[Gelenke]] steif");
  FINDS(tags, "Infos zum Welttag der Niere #WelttagDerNiere #Niere");
  FINDS(tags, "Text.\n\n#Rheuma #Gelenke");
  FINDS(tags, "#Anzeige Mein Weg mit Rheuma");
  const auto emoji = rules_for("emoji-in-sentence");
  FINDS(emoji, "Trinken Sie viel [[💧]] jeden Tag. Ihr [[🫀]] braucht Bewegung.");
  FINDS(emoji, "Trinken Sie viel. 💧 Ihr Herz braucht Bewegung 🫀");
  FINDS(emoji, "💧 Trinken hilft\n\nDanke 💙💙 Bis bald");
}

TEST_CASE("structure: hashtags that cannot be read aloud") {
  const auto rules = rules_for("lowercase-hashtag");
  FINDS(rules, "#[[lebenmitrheuma]] #LebenMitRheuma #leben_mit_rheuma #Migräne #Rheuma2026tag");
  FINDS(rules, "#[[seltenerkrankungentag]] #Bluthochdruck");
  const auto gender = rules_for("gender-sign-in-tag");
  FINDS(gender, "[[#Patient*innen]] und [[#Patient:innen]], #PatientinnenUndPatienten");
  FINDS(gender, "[[#Patient_innen]] und Patient*innen #Rheuma");
}

TEST_CASE("structure: many places are told in one note") {
  const auto rules = rules_for("visible-markup");
  const auto findings = run(rules, "**a** **b** **c** **d** **e** **f** **g**");
  REQUIRE(findings.size() == 5);
  CHECK(findings[4].notes == std::vector<std::string>{"Ebenso an 2 weiteren Stellen: Zeile 1"});
}

TEST_CASE("structure: a word twice in a row") {
  const auto rules = rules_for("doubled-word");
  FINDS(rules, "Wir helfen [[und und]] hören zu. Die, die die Tablette nehmen, sind sehr sehr froh.");
  FINDS(rules, "Nimm die [[Tablette\nTablette]]. Und. Und „Haben“ haben, ha ha, #eins #eins.");
  CHECK(fixed(rules, "Wir helfen und und hören zu.") == "Wir helfen und hören zu.");
  const auto some = rules_for("doubled-word", "    terms: [\"mit\"]\n");
  FINDS(some, "Und und, [[mit mit]] allem.");
}

TEST_CASE("structure: the rule says whether its fixes are offered, and as what") {
  using taktvoll::finding::Applicability;
  const std::string body = "    kind: structure\n    structure: styled-letters\n";
  const std::string text = "Das ist 𝗻𝗲𝘂.";
  const auto usual = compile_rule(body);
  CHECK(run(usual.rules, text).at(0).fixes.at(0).applicability == Applicability::safe);
  const auto suggest = compile_rule(body + "    fix: suggest\n");
  CHECK(run(suggest.rules, text).at(0).fixes.at(0).applicability == Applicability::suggestion);
  const auto none = compile_rule(body + "    fix: none\n");
  CHECK(run(none.rules, text).at(0).fixes.empty());
}

TEST_CASE("structure: gender stars can be escaped") {
  const auto pack = compile_rule("    kind: structure\n    structure: gender-star-emphasis\n");
  const auto found = run(pack.rules, "Patient*innen und Ärzt*innen");
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].fixes.size() == 2);
  CHECK(found[0].fixes[0].span.start.value == 7);
  CHECK(found[0].fixes[0].span.empty());
  CHECK(found[0].fixes[0].replacement == "\\");
}
