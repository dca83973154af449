// What a project decides in taktvoll.yaml, and as of which day.
#include "catch.h"
#include "cli/command_runner.h"

#include <string>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

const std::string house =
    "pack: haus\nversion: 1.0.0\ntitle: Haus\nrules:\n"
    "  - id: wohl\n    kind: terms\n    terms: [\"Wohlfühlmoment~\"]\n    message: \"„{match}“ passt "
    "nicht.\"\n"
    "    basis: [{norm: \"Hausregel 1\", from: 2026-01-01, until: 2026-12-31}]\n"
    "    examples: {bad: [Wohlfühlmomente], good: [Moment]}\n"
    "  - id: entwurf\n    kind: terms\n    terms: [Glanz]\n    message: M\n    status: draft\n"
    "    examples: {bad: [Glanz], good: [Licht]}\n";

bool has(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("the nearest configuration counts, from below as well") {
  const TestFolder folder;
  folder.write("taktvoll.yaml", "packs: [./haus.yaml]\nfail-on: warning\n");
  folder.write("haus.yaml", house);
  folder.write("posts/a.md", "Ein Wohlfühlmoment.\n");
  const CommandResult above = run_taktvoll({"check", "--as-of", "2026-06-01"});
  CHECK(above.status == 1);
  CHECK(has(above.out, "posts/a.md:1:5: Warnung[haus/wohl]"));
  CHECK(has(above.err, "Eine Regel ruht: haus/entwurf (Entwurf, läuft nur mit --drafts)"));
  CHECK(run_taktvoll({"check", "--as-of", "2026-06-01", "--fail-on", "error"}).status == 0); // stronger
  CHECK_FALSE(has(run_taktvoll({"check", "--no-config", "--as-of", "2026-06-01"}).out, "haus/wohl"));
  const CommandResult elsewhere = run_taktvoll({"check", "posts", "--config", "fehlt.yaml"});
  CHECK(elsewhere.status == 2);
  CHECK(has(elsewhere.err, "fehlt.yaml: Fehler: Diese Konfiguration gibt es nicht."));
}

TEST_CASE("rules speak while a norm of theirs is in force") {
  const TestFolder folder;
  folder.write("haus.yaml", house);
  folder.write("a.md", "Ein Wohlfühlmoment mit Glanz.\n");
  const auto check = [](const char* day) {
    return run_taktvoll({"check", "a.md", "--no-config", "--packs", "./haus.yaml", "--as-of", day}).out;
  };
  CHECK_FALSE(has(check("2025-12-31"), "haus/wohl"));
  CHECK(has(check("2026-01-01"), "haus/wohl"));
  CHECK(has(check("2026-12-31"), "haus/wohl"));
  CHECK_FALSE(has(check("2027-01-01"), "haus/wohl"));
  CHECK_FALSE(has(check("2026-06-01"), "haus/entwurf"));
  CHECK(has(run_taktvoll({"check", "a.md", "--no-config", "--packs", "./haus.yaml", "--drafts"}).out,
            "haus/entwurf"));
  const CommandResult wrong = run_taktvoll({"check", "a.md", "--as-of", "31.12.2026"});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, "--as-of erwartet ein Datum"));
}

TEST_CASE("overrides, context by path and exclusions of a configuration") {
  const TestFolder folder;
  folder.write("taktvoll.yaml",
               "packs: [./haus.yaml]\nrules: {haus/wohl: {severity: error, basis: [Hausregel 2]}}\n"
               "context: [{paths: [\"rx/**\"], set: {audience: fachkreise}}]\nexclude: [\"alt/\"]\n");
  folder.write("haus.yaml", house);
  folder.write("rx/a.md", "Ein Wohlfühlmoment.\n");
  folder.write("alt/b.md", "Ein Wohlfühlmoment.\n");
  const CommandResult result = run_taktvoll({"check", "--format", "json"});
  CHECK(result.status == 1);
  CHECK(has(result.out, "\"severity\":\"error\""));
  CHECK(has(result.out, "\"audience\":\"fachkreise\""));
  CHECK_FALSE(has(result.out, "alt/b.md"));
  CHECK(has(run_taktvoll({"check", "alt/b.md"}).out, "alt/b.md:1:5")); // named, so it is meant
}

TEST_CASE("a broken configuration is trouble, and the rest still runs") {
  const TestFolder folder;
  folder.write("taktvoll.yaml", "packs: [./haus.yaml]\nfail-onn: warning\n");
  folder.write("haus.yaml", house);
  folder.write("a.md", "Ein Wohlfühlmoment.\n");
  const CommandResult result = run_taktvoll({"check", "a.md", "--as-of", "2026-06-01"});
  CHECK(result.status == 2);
  CHECK(has(result.err, "taktvoll.yaml:2:1: Fehler: Unbekannter Schlüssel „fail-onn“"));
  CHECK(has(result.out, "haus/wohl"));
}

TEST_CASE("presets stand for packs, on the command line and in the configuration") {
  const TestFolder folder;
  folder.write("a.md",
               "Wer das liest und dabei an die vielen Dinge denkt, die heute noch zu tun sind, legt es weg, "
               "weil der Satz nicht enden will und weil niemand so lange warten mag, bis er endet.\n");
  folder.write("taktvoll.yaml", "packs: [nur-klare-sprache]\n");
  const CommandResult lenient = run_taktvoll({"check"});
  CHECK(lenient.status == 0);
  CHECK(has(lenient.out, "Warnung[readability-lay/rd-sentence-length]"));
  CHECK(run_taktvoll({"check", "--packs", "plain-language-only,strict"}).status == 1);

  folder.write("taktvoll.yaml", "packs: [plain-language-only, strict]\n");
  const CommandResult strict = run_taktvoll({"check"});
  CHECK(strict.status == 1);
  CHECK(has(strict.out, "Fehler[readability-lay/rd-sentence-length]"));
  CHECK(run_taktvoll({"pack", "lock"}).status == 0);
  CHECK(has(folder.read("taktvoll.lock"), "- {id: strict, version: 1.0.0"));
  CHECK(run_taktvoll({"check", "--locked"}).status == 1);

  folder.write("taktvoll.yaml", // the project's own word is the last
               "packs: [plain-language-only, strict]\n"
               "rules: {readability-lay/rd-sentence-length: {max: {info: 40}}}\n");
  CHECK_FALSE(has(run_taktvoll({"check"}).out, "rd-sentence-length"));
  const CommandResult mistyped = run_taktvoll({"check", "--packs", "brnad"});
  CHECK(mistyped.status == 2);
  CHECK(has(mistyped.err, "Meinten Sie „brand“?"));
}
