#include "catch.h"
#include "checks/rule_runner.h"

using taktvoll::testing::compile_rule;
using taktvoll::testing::marked;
using taktvoll::testing::run;

// The text comes back with its marks: exactly the marked places were found.
#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

TEST_CASE("terms are found where they stand, across emphasis, line breaks and spellings") {
  const auto pack =
      compile_rule("    kind: terms\n    terms: [\"tödlich~\", \"tickend~ Zeitbombe~\", \"*angst\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Das ist [[tödlich]]. Eine [[tödliche]] Gefahr.");
  FINDS(pack.rules, "Das ist **[[töd**lich]] und *[[Todesangst]]*.");
  FINDS(pack.rules, "Eine [[tickende\nZeitbombe]].");
  FINDS(pack.rules, "> Eine [[tickende\n> Zeitbombe]].");
  FINDS(pack.rules, "[[TÖDLICH]]! [[To\xCC\x88"
                    "dliches]] und to\xCC\x88"
                    "dlicherweise");
  FINDS(pack.rules, "Unzertödlich und tödlicherweise nicht.");
}

TEST_CASE("exceptions silence a match that they overlap") {
  const auto pack =
      compile_rule("    kind: terms\n    terms: [\"tödlich~\"]\n"
                   "    except: [\"nicht tödlich~\", \"Tödliche Doris\", '/tödlich[a-z]* Film/']\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Das ist nicht tödlich, aber jenes [[tödlich]].");
  FINDS(pack.rules, "Die Tödliche Doris sah einen tödlichen Film.");
}

TEST_CASE("negated and quoted matches are treated as the rule says") {
  const auto skip =
      compile_rule("    kind: terms\n    terms: [\"Angst\"]\n    negated: skip\n    quoted: skip\n");
  FINDS(skip.rules, "Sie haben [[Angst]]. Sie müssen keine Angst haben. Das Wort „Angst“ meiden wir.");
  FINDS(skip.rules, "> Ich habe Angst.\n\nSie haben [[Angst]].");
  const auto only = compile_rule("    kind: terms\n    terms: [\"Angst\"]\n    quoted: only\n");
  FINDS(only.rules, "Sie haben Angst. Das Wort „[[Angst]]“ meiden wir.");
  const auto flag = compile_rule("    kind: terms\n    terms: [\"Angst\"]\n");
  FINDS(flag.rules, "Keine [[Angst]]. „[[Angst]]“.");
}

TEST_CASE("unless looks at the sentence, the paragraph or the document") {
  const std::string rule = "    kind: terms\n    terms: [\"tödlich~\"]\n    unless: ";
  const auto sentence = compile_rule(rule + "{sentence: [\"Quelle\"]}\n");
  FINDS(sentence.rules, "Das ist tödlich (Quelle: RKI). Das ist [[tödlich]].");
  const auto paragraph = compile_rule(rule + "{paragraph: [\"Quelle\"]}\n");
  FINDS(paragraph.rules, "Das ist tödlich. Quelle: RKI.\n\nDas ist [[tödlich]].");
  const auto document = compile_rule(rule + "{document: [\"Quelle\"]}\n");
  FINDS(document.rules, "Das ist tödlich.\n\nQuelle: RKI.");
}

TEST_CASE("scopes add and restrict") {
  const std::string text =
      "# Wunder\n\nWunder hier.\n\n- Wunder\n\n> Wunder\n\n![Wunder](a.jpg) [Wunder](b) #Wunder\n";
  const auto count = [&](const char* scope) {
    const auto pack = compile_rule(std::string("    kind: terms\n    terms: [\"Wunder\"]\n") + scope);
    REQUIRE(pack.diagnostics.empty());
    return run(pack.rules, text).size();
  };
  CHECK(count("") == 5); // heading, paragraph, list, quote, link text
  CHECK(count("    scope: [heading]\n") == 1);
  CHECK(count("    scope: [prose]\n") == 4);
  CHECK(count("    scope: [list, quote]\n") == 2);
  CHECK(count("    scope: [alt]\n") == 1);
  CHECK(count("    scope: [hashtag]\n") == 1);
  CHECK(count("    scope: [link-text]\n") == 1);
  CHECK(count("    scope: [prose, heading, alt, hashtag]\n") == 7);
}

TEST_CASE("first-lines ends after 125 characters") {
  const auto pack = compile_rule("    kind: terms\n    terms: [\"Wunder\"]\n    scope: [first-lines]\n");
  const std::string filler(120, 'x');
  CHECK(run(pack.rules, filler + " Wunder").size() == 1);
  CHECK(run(pack.rules, filler + "xxxxxx Wunder").empty());
}

TEST_CASE("a rule applies only in its context") {
  const auto pack = compile_rule("    kind: terms\n    terms: [\"Wunder\"]\n"
                                 "    applies: {audience: [laien], product_status: [otc, unknown]}\n");
  REQUIRE(pack.diagnostics.empty());
  CHECK(run(pack.rules, "Wunder").size() == 1);
  CHECK(run(pack.rules, "---\nproduct_status: otc\n---\nWunder").size() == 1);
  CHECK(run(pack.rules, "---\nproduct_status: rx\n---\nWunder").empty());
  CHECK(run(pack.rules, "---\naudience: fachkreise\n---\nWunder").empty());
}

TEST_CASE("a term can name a value of the front matter") {
  const auto pack = compile_rule("    kind: terms\n    terms: [\"{brand}\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "---\nbrand: Folia Mama\n---\nNeu: [[Folia Mama]]. Folia allein nicht.");
  FINDS(pack.rules, "Ohne Marke nichts.");
}

TEST_CASE("the message quotes the match") {
  const auto pack = compile_rule("    kind: terms\n    terms: [\"töd~\", \"sehr lange* <0-20> Ende\"]\n");
  const auto findings = run(pack.rules, "Das ist **töd**es.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "tödes");
  CHECK(findings[0].sentence == "Das ist tödes.");
}

TEST_CASE("loose spelling finds umlauts spelled out, if the rule asks for it") {
  const std::string rule = "    kind: terms\n    terms: [\"gefährlich~\", \"Übelkeit\"]\n";
  const auto strict = compile_rule(rule);
  FINDS(strict.rules, "[[Gefährlich]], gefaehrliche Uebelkeit");
  const auto loose = compile_rule(rule + "    spellings: loose\n");
  REQUIRE(loose.diagnostics.empty());
  FINDS(loose.rules, "[[Gefährlich]], [[gefaehrliche]] [[Uebelkeit]], [[Übelkeit]]");
}

TEST_CASE("terms: with fix, the first of instead takes the place of the match") {
  using taktvoll::finding::Applicability;
  const auto pack = compile_rule("    kind: terms\n    terms: [\"z.B.\", \"beispielhalber~\"]\n"
                                 "    instead: [zum Beispiel, etwa]\n    fix: safe\n");
  REQUIRE(pack.diagnostics.empty());
  const auto found = run(pack.rules, "Nur z.B. hier. Beispielhalber dort.");
  REQUIRE(found.size() == 2);
  REQUIRE(found[0].fixes.size() == 1);
  CHECK(found[0].fixes[0].replacement == "zum Beispiel");
  CHECK(found[0].fixes[0].applicability == Applicability::safe);
  REQUIRE(found[1].fixes.size() == 1);
  CHECK(found[1].fixes[0].replacement == "Zum Beispiel");
  CHECK(found[1].fixes[0].applicability == Applicability::safe); // the very form, at the start of a sentence
  const auto usual = compile_rule("    kind: terms\n    terms: [\"z.B.\"]\n    instead: [zum Beispiel]\n");
  CHECK(run(usual.rules, "Nur z.B. hier.")[0].fixes.empty());
}
