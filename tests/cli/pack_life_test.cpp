// Packs of one's own in daily use: rules that rest, packs that build on others, what a run says of them.
#include "catch.h"
#include "cli/command_runner.h"

#include <string>

#include <nlohmann/json.hpp>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

bool has(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

std::string rule(const std::string& id, const std::string& more) {
  return "  - id: " + id + "\n    kind: terms\n    terms: [\"" + id + "~\", Wunderkerze]\n    message: M\n" +
         more + "    examples: {bad: [" + id + "], good: [x]}\n";
}

const std::string haus =
    "pack: haus\nversion: 1.0.0\ntitle: Haus\nowner: Redaktion\nextends: [fear]\nrules:\n" + rule("neu", "") +
    rule("entwurf", "    status: draft\n") +
    rule("alt", "    basis: [{norm: \"HWG § 4\", until: 2023-12-26}]\n"
                "    owner: Recht\n    review-due: 2024-01-01\n") +
    rule("abgelegt", "    status: deprecated\n    successor: neu\n") +
    "  - {change: fear/fear-emoji, enabled: false}\n";

} // namespace

TEST_CASE("rules that rest are told as such, not as unknown") {
  const TestFolder folder;
  folder.write("haus/pack.yaml", haus);
  folder.write("a.md", "Entwurf abgelegt.\n");
  const auto explain = [](const char* rule) {
    return run_taktvoll({"explain", rule, "--packs", "./haus", "--no-config", "--as-of", "2026-11-22"});
  };
  CHECK(has(explain("haus/entwurf").out, "Zustand: ruht: Entwurf, läuft nur mit --drafts"));
  CHECK(has(explain("haus/alt").out, "ruht: HWG § 4 galt bis 2023-12-26"));
  CHECK(has(explain("fear/fear-emoji").out, "abgeschaltet in ./haus/pack.yaml:"));
  CHECK(has(explain("abgelegt").out, "abgelöst durch haus/neu"));
  CHECK(explain("haus/entwurf").status == 0);
  const CommandResult place =
      run_taktvoll({"explain", "haus/entwurf", "a.md:1:2", "--packs", "./haus", "--no-config"});
  CHECK(place.status == 0);
  CHECK(has(place.out, "ruht: Entwurf"));
  CHECK(has(run_taktvoll({"explain", "haus/entwurf", "a.md:1:2", "--packs", "./haus", "--drafts"}).out,
            "a.md:1 – haus/entwurf"));

  const CommandResult check =
      run_taktvoll({"check", "a.md", "--packs", "./haus", "--no-config", "--as-of", "2026-11-22"});
  CHECK(has(check.err,
            "2 Regeln ruhen: haus/entwurf (Entwurf, läuft nur mit --drafts); haus/alt (HWG § 4 galt bis "));
  CHECK_FALSE(has(check.err, "neu geprüft")); // a rule out of force is not overdue
  CHECK_FALSE(has(check.err, "fear-emoji"));  // that was meant
  CHECK(has(check.out, "abgelöst durch: neu"));
  CHECK(has(check.out, "taktvoll explain haus/abgelegt --packs ./haus --no-config"));

  const CommandResult rules = run_taktvoll({"rules", "haus/", "--packs", "./haus", "--as-of", "2026-11-22"});
  CHECK(has(rules.out, "[ruht: Entwurf"));
  CHECK(has(rules.out, "[abgelöst durch haus/neu]"));
  CHECK(has(rules.out, "4 Regeln, 2 davon ruhen"));
}

TEST_CASE("explain tells what a rule looks for; rules finds terms") {
  const TestFolder folder;
  std::string many;
  for (int i = 0; i < 30; ++i) many += (i > 0 ? ", " : "") + ("wort" + std::to_string(i));
  folder.write("haus.yaml",
               "pack: haus\nversion: 1.0.0\ntitle: Haus\nrules:\n  - id: viel\n    kind: terms\n    "
               "terms: [" +
                   many +
                   "]\n    message: M\n    except: [Ausnahme]\n    examples: {bad: [wort1], good: [x]}\n");
  const CommandResult card = run_taktvoll({"explain", "haus/viel", "--packs", "./haus.yaml"});
  CHECK(has(card.out, "Wonach die Regel sucht"));
  CHECK(has(card.out, "terms: wort0 · wort1"));
  CHECK(has(card.out, "… und 18 weitere (--all)"));
  CHECK_FALSE(has(card.out, "wort29"));
  CHECK(has(card.out, "except: Ausnahme"));
  CHECK(has(run_taktvoll({"explain", "haus/viel", "--packs", "./haus.yaml", "--all"}).out, "wort29"));
  const auto json = nlohmann::json::parse(
      run_taktvoll({"explain", "haus/viel", "--packs", "./haus.yaml", "--format", "json"}).out);
  CHECK(json.at("fields").at("terms").size() == 30);
  const CommandResult found = run_taktvoll({"rules", "WORT29", "--packs", "./haus.yaml"});
  CHECK(has(found.out, "haus/viel"));
  CHECK(has(found.out, "wort29"));
  CHECK(has(run_taktvoll({"explain", "haus/viel"}).err, "--packs ./haus"));
}

TEST_CASE("what only maintainers can mend is said by pack check alone") {
  const TestFolder folder;
  folder.write("haus.yaml", "pack: haus\nversion: 1.0.0\ntitle: Haus\nextends: [fear]\nrules:\n"
                            "  - {id: a, kind: terms, terms: [Wunder], message: M}\n"
                            "  - {change: fear/fear-death-wording, terms+: [\"tödlich~\"]}\n");
  folder.write("a.md", "Nichts.\n");
  CHECK(run_taktvoll({"check", "a.md", "--packs", "./haus.yaml"}).err.empty());
  const CommandResult pack_check = run_taktvoll({"pack", "check", "./haus.yaml"});
  CHECK(has(pack_check.out, "kein Beispiel, das sie findet"));
  CHECK(has(pack_check.out, "„terms+“ bewirkt hier nichts"));
}

TEST_CASE("pack test does not praise a pack that is broken") {
  const TestFolder folder;
  folder.write("haus/pack.yaml", "pack: haus\nversion: 1.0.0\ntitle: Haus\n");
  folder.write("haus/rules.yaml", "rules:\n  - id: a\n   kind: terms\n");
  const CommandResult result = run_taktvoll({"pack", "test", "./haus"});
  CHECK(result.status == 2);
  CHECK_FALSE(has(result.out, "bestehen"));
  CHECK(has(result.out, "Nicht alles ist gelaufen"));
  CHECK_FALSE(has(result.out, "100 %"));
  CHECK(has(run_taktvoll({"pack", "check", "./haus/rules.yaml"}).out, "Einrückung"));
  folder.write("haus/rules.yaml", "rules:\n" + rule("a", ""));
  CHECK(has(run_taktvoll({"pack", "check", "./haus/rules.yaml"}).out, "Nennen Sie den Ordner"));
  CHECK(has(run_taktvoll({"pack", "check", "haus"}).out, "./haus"));
}

TEST_CASE("an inherited example that no longer holds is quoted, and can be dropped") {
  const TestFolder folder;
  folder.write("basis.yaml",
               "pack: basis\nversion: 1.0.0\ntitle: B\nrules:\n  - {id: a, kind: terms, terms: [Glanz, "
               "Licht], message: M, examples: {bad: [Viel Glanz., Licht.], good: [x]}}\n");
  const std::string head = "pack: haus\nversion: 1.0.0\ntitle: H\nextends: [./basis.yaml]\nrules:\n"
                           "  - change: basis/a\n    terms-: [Glanz]\n";
  folder.write("haus.yaml", head);
  const CommandResult failing = run_taktvoll({"pack", "test", "./haus.yaml"});
  INFO(failing.out << failing.err);
  CHECK(failing.status == 1);
  CHECK(has(failing.out, "übernommenen schlechten Beispiel „Viel Glanz.“"));
  CHECK(has(failing.out, "examples-: {bad: [\"…\"]}"));
  CHECK(has(failing.out, "1 übernommene Begriffe"));
  folder.write("haus.yaml", head + "    examples-: {bad: [Viel Glanz.]}\n");
  CHECK(run_taktvoll({"pack", "test", "./haus.yaml"}).status == 0);
}

TEST_CASE("pack check knows {request:word}") {
  const TestFolder folder;
  folder.write(
      "haus.yaml",
      "pack: haus\nversion: 1.0.0\ntitle: H\nrules:\n  - {id: a, kind: terms, terms: [\"{request:word}\", "
      "\"*{reqest:word}~\"], message: M}\n");
  const CommandResult result = run_taktvoll({"pack", "check", "./haus.yaml"});
  CHECK_FALSE(has(result.out, "„{request:word}“ gibt es nicht"));
  CHECK(has(result.out, "Meinten Sie „{request:word}“?"));
}

TEST_CASE("a new pack names a schema that is there, in every file") {
  const TestFolder folder;
  REQUIRE(run_taktvoll({"pack", "new", "haus"}).status == 0);
  for (const char* name : {"haus/pack.yaml", "haus/rules.yaml"}) {
    const std::string text = folder.read(name);
    const std::string mark = "$schema=";
    const std::size_t start = text.find(mark) + mark.size();
    const std::filesystem::path schema = text.substr(start, text.find('\n') - start);
    INFO(name << " " << schema);
    CHECK(std::filesystem::is_regular_file(schema.is_absolute() ? schema : folder.path() / "haus" / schema));
  }
  CHECK(run_taktvoll({"pack", "check", "./haus"}).status == 0);
}
