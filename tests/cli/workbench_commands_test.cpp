// pack docs, diff, lock, import-vale, and check --locked.
#include "catch.h"
#include "cli/command_runner.h"

#include <string>

#include <nlohmann/json.hpp>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

std::string pack(const std::string& version, const std::string& terms, const std::string& severity) {
  return "pack: haus\nversion: " + version +
         "\ntitle: \"Haus <b>\"\nrules:\n  - id: glanz\n    kind: terms\n    terms: " + terms +
         "\n    severity: " + severity +
         "\n    message: \"„{match}“ & <i>\"\n    examples: {bad: [Glanz], good: [\"<script>\"]}\n";
}

bool has(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("pack diff: rules, severities, and findings over texts") {
  const TestFolder folder;
  folder.write("alt/pack.yaml", pack("1.0.0", "[Glanz]", "warning"));
  folder.write("neu/pack.yaml", pack("1.1.0", "[Licht]", "error"));
  folder.write("posts/a.md", "Glanz und Licht.\n");
  const CommandResult result = run_taktvoll({"pack", "diff", "./alt", "./neu", "posts"});
  INFO(result.out << result.err);
  CHECK(result.status == 1);
  CHECK(has(result.out, "haus 1.0.0 → haus 1.1.0"));
  CHECK(has(result.out, "~ haus/glanz (Warnung → Fehler)"));
  CHECK(has(result.out, "    - terms: Glanz\n    + terms: Licht\n"));
  CHECK(has(result.out, "- posts/a.md:1:1: Warnung[haus/glanz] Glanz"));
  CHECK(has(result.out, "+ posts/a.md:1:11: Fehler[haus/glanz] Licht"));
  CHECK(has(result.out, "Befunde: 1 mehr, 1 weniger."));
  CHECK(run_taktvoll({"pack", "diff", "./alt", "./alt", "posts"}).status == 0);
  const auto json = nlohmann::json::parse(
      run_taktvoll({"pack", "diff", "./alt", "./neu", "posts", "--format", "json"}).out);
  CHECK(json.at("rules").at(0).at("new_severity") == "error");
  CHECK(json.at("findings").size() == 2);
  CHECK(run_taktvoll({"pack", "diff", "./alt"}).status == 2);
  CHECK(run_taktvoll({"pack", "diff", "./alt", "./fehlt"}).status == 2);
}

TEST_CASE("pack docs escapes what the pack says") {
  const TestFolder folder;
  folder.write("haus.yaml", pack("1.0.0", "[Glanz, \"a*\"]", "warning"));
  const CommandResult html = run_taktvoll({"pack", "docs", "./haus.yaml"});
  CHECK(html.status == 0);
  CHECK(has(html.out, "<title>Haus &lt;b&gt;</title>"));
  CHECK(has(html.out, "„…“ &amp; &lt;i&gt;"));
  CHECK(has(html.out, "&lt;script&gt;"));
  CHECK_FALSE(has(html.out, "<script"));
  CHECK_FALSE(has(html.out, "http"));
  const CommandResult markdown =
      run_taktvoll({"pack", "docs", "./haus.yaml", "--format", "markdown", "--lang", "en"});
  CHECK(has(markdown.out, "# Haus \\<b\\>"));
  CHECK(has(markdown.out, "- `terms`: `Glanz`, `a*`"));
  CHECK(has(markdown.out, "This is found:"));
  const CommandResult both = run_taktvoll({"pack", "docs", "fear", "evidence"});
  CHECK(both.status == 0);
  CHECK(has(both.out, "<a href=\"#evidence\">"));
  CHECK(has(both.out, "id=\"fear/fear-too-late\""));
  CHECK(has(both.out, "<h2 id=\"norms\">"));
  CHECK(both.out == run_taktvoll({"pack", "docs", "fear", "evidence"}).out);
  CHECK(run_taktvoll({"pack", "docs", "fear", "-o", "fear.html"}).out.empty());
  CHECK(has(folder.read("fear.html"), "fear/fear-too-late"));
}

TEST_CASE("pack diff knows a rule by what it says, not by its name") {
  const TestFolder folder;
  folder.write("alt/pack.yaml", pack("1.0.0", "[Glanz]", "warning"));
  std::string renamed = pack("1.1.0", "[Glanz]", "warning");
  const std::size_t id = renamed.find("id: ");
  renamed.replace(id + 4, renamed.find('\n', id) - id - 4, "anders");
  folder.write("neu/pack.yaml", renamed);
  folder.write("a.md", "Ein Glanz.\n");
  const CommandResult result = run_taktvoll({"pack", "diff", "./alt", "./neu", "a.md"});
  CHECK(result.status == 1);
  CHECK(has(result.out, " → haus/anders ("));
  CHECK(has(result.out, "Befunde: 0 mehr, 0 weniger."));
}

TEST_CASE("a lock that is broken says how") {
  const TestFolder folder;
  folder.write("taktvoll.yaml", "packs: [./haus.yaml]\n");
  folder.write("haus.yaml", pack("1.0.0", "[Glanz]", "warning"));
  folder.write("a.md", "Nichts.\n");
  const auto told = [&](const std::string& lock) {
    folder.write("taktvoll.lock", lock);
    const CommandResult result = run_taktvoll({"check", "--locked", "a.md"});
    CHECK(result.status == 2);
    return result.err;
  };
  CHECK(has(told("lock: 1\n<<<<<<< HEAD\npacks: []\n=======\npacks: []\n>>>>>>> b\n"), "taktvoll.lock:2:1"));
  CHECK(has(told("lock: 1\n"), "abgeschnitten"));
  CHECK(has(told("\n"), "leer"));
}

TEST_CASE("pack check: the rule leads for built-in packs, repeated remarks are one, kinds are counted") {
  const TestFolder folder;
  folder.write("haus.yaml", pack("1.0.0", "[\"*glanz\", Abglanz, Hochglanz]", "warning"));
  const CommandResult own = run_taktvoll({"pack", "check", "./haus.yaml"});
  CHECK(has(own.out, "Ebenso in dieser Regel:"));
  CHECK(has(own.out, "    2  shadowed-term"));
  const nlohmann::json list =
      nlohmann::json::parse(run_taktvoll({"pack", "check", "./haus.yaml", "--format", "json"}).out);
  for (const auto& one : list.at("diagnostics"))
    if (one.at("lint") == "shadowed-term") CHECK(one.at("rule").get<std::string>().starts_with("haus/"));
}

TEST_CASE("a lock holds packs and configuration to the byte") {
  const TestFolder folder;
  folder.write("taktvoll.yaml", "packs: [./haus.yaml]\n");
  folder.write("haus.yaml", pack("1.0.0", "[Glanz]", "warning"));
  folder.write("a.md", "Nichts.\n");
  CHECK(run_taktvoll({"check", "a.md", "--locked"}).status == 2); // nothing is locked yet
  CHECK(run_taktvoll({"pack", "lock"}).status == 0);
  const std::string lock = folder.read("taktvoll.lock");
  CHECK(has(lock, "{id: haus, version: 1.0.0, digest: \"sha256:"));
  CHECK(run_taktvoll({"check", "a.md", "--locked"}).status == 0);
  CHECK(run_taktvoll({"pack", "lock"}).status == 0);
  CHECK(folder.read("taktvoll.lock") == lock);

  folder.write("haus.yaml", pack("1.0.0", "[Glanz, Licht]", "warning"));
  const CommandResult same_version = run_taktvoll({"check", "a.md", "--locked"});
  CHECK(same_version.status == 2);
  CHECK(has(same_version.err, "hat sich geändert, und seine Version ist noch 1.0.0"));
  CHECK(same_version.out.empty());
  folder.write("haus.yaml", pack("1.1.0", "[Glanz]", "warning"));
  CHECK(has(run_taktvoll({"check", "a.md", "--locked"}).err, "in Version 1.1.0 vor, festgehalten ist 1.0.0"));
  folder.write("haus.yaml", pack("1.0.0", "[Glanz]", "warning"));
  folder.write("taktvoll.yaml", "packs: [./haus.yaml, fear]\n");
  const CommandResult more = run_taktvoll({"check", "a.md", "--locked"});
  CHECK(has(more.err, "„fear“ ist nicht festgehalten"));
  CHECK(has(more.err, "Konfiguration ist nicht die festgehaltene"));
  CHECK(has(run_taktvoll({"check", "a.md", "--locked", "--packs", "fear"}).err,
            "„haus“ ist festgehalten, läuft hier aber nicht mit"));
  for (const char* broken :
       {"lock: 2\npacks: []\n", "packs: [\n", "lock: 1\npacks: [{id: x}]\n", "nonsense"}) {
    folder.write("taktvoll.lock", broken);
    INFO(broken);
    CHECK(run_taktvoll({"check", "a.md", "--locked"}).status == 2);
  }
}

TEST_CASE("a Vale style becomes a pack, and what could not be is listed") {
  const TestFolder folder;
  folder.write("styles/Haus/Wunder.yml", "extends: existence\nmessage: \"Kein '%s'.\"\nlevel: "
                                         "error\nignorecase: true\ntokens: [Wunder, Sensation]\n");
  folder.write("styles/Haus/Doppelt.yml",
               "extends: existence\nmessage: M\ntokens:\n  - '(heil)\\1'\n  - '\\Bheil'\n");
  folder.write("styles/Haus/Skript.yml", "extends: script\nmessage: M\nscript: x\n");
  const CommandResult result = run_taktvoll({"pack", "import-vale", "styles/Haus"});
  INFO(result.out << result.err);
  CHECK(result.status == 0);
  CHECK(has(result.out, "✓ Wunder.yml → wunder"));
  CHECK(has(result.out, "✗ Doppelt.yml:1: nichts davon"));
  CHECK(has(result.out, "    Doppelt.yml:4: „(heil)\\1“ ist nicht übertragen: Rückverweise"));
  CHECK(has(result.out, "    Doppelt.yml:5: „\\Bheil“ ist nicht übertragen"));
  CHECK(has(result.out, "✗ Skript.yml:1: Skripte führt taktvoll nicht aus"));
  CHECK(has(result.out, "    Statt dessen: Zählen können"));
  CHECK(has(result.out, "Übertragene Regeln: 1. Regeln, die nicht gingen: 2."));
  folder.write("a.md", "Ein wunder Punkt? Ein Wunder!\n");
  CHECK(has(run_taktvoll({"check", "a.md", "--packs", "./haus"}).out,
            "a.md:1:23: Fehler[haus/wunder]: Kein 'Wunder'."));
  CHECK(run_taktvoll({"pack", "test", "./haus"}).status == 0);
  CHECK(run_taktvoll({"pack", "import-vale", "styles/Leer"}).status == 2);
  CHECK(run_taktvoll({"pack", "import-vale", "fehlt"}).status == 2);
}

TEST_CASE("importing again overwrites nothing that somebody wrote") {
  const TestFolder folder;
  folder.write("styles/Haus/Wunder.yml", "extends: existence\nmessage: M\ntokens: [Wunder]\n");
  folder.write("styles/Ton/Du.yml", "extends: existence\nmessage: M\ntokens: [du]\n");
  CHECK(run_taktvoll({"pack", "import-vale", "styles"}).status == 0);
  CHECK(run_taktvoll({"pack", "import-vale", "styles"}).status == 0); // the same once more
  const std::string edited = folder.read("haus/pack.yaml") + "# von Hand\n";
  folder.write("haus/pack.yaml", edited);
  folder.write("styles/Ton/Du.yml", "extends: existence\nmessage: M\ntokens: [du, dein]\n");
  const std::string before = folder.read("ton/pack.yaml");
  const CommandResult again = run_taktvoll({"pack", "import-vale", "styles"});
  CHECK(again.status == 2);
  CHECK(has(again.err, "nichts wird überschrieben"));
  CHECK(has(again.err, "taktvoll pack diff ./haus neu/haus"));
  CHECK(folder.read("haus/pack.yaml") == edited);
  CHECK(folder.read("ton/pack.yaml") == before); // all or nothing
  CHECK(run_taktvoll({"pack", "import-vale", "styles", "--dir", "neu"}).status == 0);
  CHECK(run_taktvoll({"pack", "diff", "./ton", "neu/ton"}).status == 1); // they differ
}

TEST_CASE("an import as JSON") {
  const TestFolder folder;
  folder.write("styles/Haus/Wunder.yml", "extends: existence\nmessage: M\nlimit: 1\ntokens: [Wunder]\n");
  folder.write("styles/Haus/Aus.yml", "extends: existence\nmessage: M\ntokens: [aus]\n");
  folder.write(".vale.ini", "StylesPath = styles\n[*]\nHaus.Aus = NO\n");
  const CommandResult result = run_taktvoll({"pack", "import-vale", ".", "--format", "json"});
  INFO(result.out << result.err);
  CHECK(result.status == 0);
  CHECK(has(result.out, "\"schema\": \"taktvoll-vale-import/2\""));
  CHECK(has(result.out, "\"pack\": \"haus\""));
  CHECK(has(result.out, "\"line\": 3"));
  CHECK(has(result.out, "in .vale.ini abgeschaltet (Zeile 3)"));
}
