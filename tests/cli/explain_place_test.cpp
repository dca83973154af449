// `taktvoll explain RULE FILE:LINE`.
#include "catch.h"
#include "cli/command_runner.h"

#include <string>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

const std::string pack =
    "pack: haus\nversion: 1.0.0\ntitle: Haus\nrules:\n"
    "  - id: glanz\n    kind: terms\n    terms: [\"Glanz~\"]\n    message: \"„{match}“ glänzt.\"\n"
    "    applies: {audience: [laien]}\n    scope: [paragraph]\n    negated: skip\n    quoted: skip\n    "
    "except: [\"Glanz und Gloria\"]\n"
    "    unless: {sentence: [Metall]}\n    yields-to: [alles]\n    examples: {bad: [Glanz], good: [Licht]}\n"
    "  - id: alles\n    kind: terms\n    terms: [\"Glanzlack\", \"Glanz pur\"]\n    message: M\n    "
    "examples: {bad: [Glanz pur], good: [x]}\n"
    "  - id: kurz\n    kind: limit\n    count: words\n    max: 3\n    per: sentence\n    message: \"{value} "
    "über {limit}\"\n    examples: {bad: [a b c d], good: [x]}\n"
    "  - id: dank\n    kind: require\n    when: [Antwort]\n    terms: [\"danke\"]\n    message: M\n    "
    "examples: {bad: [Antwort], good: [x]}\n";

bool has(const CommandResult& result, const char* words) {
  INFO(result.out << result.err);
  CHECK(result.out.find(words) != std::string::npos);
  return result.out.find(words) != std::string::npos;
}

CommandResult explain(const char* rule, const char* text, const char* place) {
  const TestFolder folder;
  folder.write("haus.yaml", pack);
  folder.write("a.md", text);
  return run_taktvoll({"explain", rule, place, "--packs", "./haus.yaml", "--no-config"});
}

} // namespace

TEST_CASE("every reason for silence is named, with what caused it") {
  CHECK(has(explain("glanz", "Viel Glanz.\n", "a.md"), "Befund 1:6 „Glanz“: „Glanz“ glänzt."));
  CHECK(has(explain("glanz", "Kein Glanz hier.\n", "a.md"),
            "1:6 „Glanz“ zählt nicht: verneint („negated“) (1:1 „Kein“)"));
  CHECK(has(explain("glanz", "Er sagt „Glanz“ dazu.\n", "a.md"), "fremde Worte („quoted“)"));
  CHECK(has(explain("glanz", "Mit Glanz und Gloria.\n", "a.md"), "eine Ausnahme („except“)"));
  CHECK(has(explain("glanz", "Glanz auf Metall.\n", "a.md"), "was dabei stehen darf"));
  CHECK(has(explain("glanz", "# Glanz\n", "a.md"), "sieht hier nicht hin („scope“)"));
  CHECK(has(explain("glanz", "Glanz pur.\n", "a.md"), "schweigt hier, weil diese Regel spricht: haus/alles"));
}

TEST_CASE("conditions are held against the text") {
  const CommandResult result = explain("glanz", "---\naudience: fachkreise\n---\nGlanz.\n", "a.md");
  CHECK(has(result, "✗ audience: laien – der Text hat fachkreise"));
  CHECK(has(result, "Die Regel gilt für diesen Text nicht."));
}

TEST_CASE("a line shows what stands there, and how it was read") {
  const char* text = "Viel Glanz.\n\n- Nichts hier.\n";
  const CommandResult first = explain("glanz", text, "a.md:1");
  CHECK(has(first, "Befund 1:6"));
  CHECK(has(first, "gelesen als Absatz: Viel · Glanz"));
  const CommandResult third = explain("glanz", text, "a.md:3");
  CHECK(has(third, "Hier steht nichts, wonach die Regel sucht."));
  CHECK(has(third, "gelesen als Listenpunkt: Nichts · hier"));
  CHECK(third.out.find("1:6") == std::string::npos);
  CHECK(has(explain("glanz", text, "a.md:2"), "Die Zeile hat keine Wörter."));
}

TEST_CASE("counts and requirements are told") {
  CHECK(has(explain("kurz", "Eins zwei drei.\n", "a.md"), "gezählt 3, Grenze 3"));
  CHECK(has(explain("dank", "Nichts.\n", "a.md"), "Der Auslöser („when“) kommt im Text nicht vor."));
  CHECK(has(explain("dank", "Unsere Antwort: danke!\n", "a.md"), "erfüllt durch 1:17 „danke“"));
}

TEST_CASE("a file that is not there is trouble; a rule that is not known gets the nearest") {
  const CommandResult missing = explain("glanz", "x\n", "fehlt.md:3");
  CHECK(missing.status == 2);
  CHECK(missing.err.find("fehlt.md: Fehler: Diese Datei gibt es nicht.") != std::string::npos);
  const CommandResult unknown = explain("glans", "x\n", "a.md");
  CHECK(unknown.status == 2);
  CHECK(unknown.err.find("Meinten Sie „glanz“?") != std::string::npos);
}

TEST_CASE("a line that is not there, and words that are not") {
  const CommandResult result = explain("glanz", "Kein Licht.\n", "a.md:7");
  CHECK(result.status == 2);
  CHECK(result.err.find("Zeile 7 gibt es nicht: Die Datei hat") != std::string::npos);
  CHECK(has(explain("glanz", "Ein Glanzstück.\n", "a.md"), "Keines der Wörter kommt vor: „Glanz~“."));
  CHECK(has(explain("glanz", "Ein Glanzstück.\n", "a.md"),
            "Am nächsten kommt „Glanz~“ dem Wort „Glanzstück“."));
}
