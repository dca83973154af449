// `taktvoll check --record` and `taktvoll record verify` as an auditor would use them.
#include "catch.h"
#include "cli/command_runner.h"

#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

using namespace taktvoll::testing;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string rule_pack = R"(pack: haus
version: 1.0.0
title: {de: Haus, en: House}
rules:
  - id: wunder
    kind: terms
    terms: ["Wunder"]
    severity: error
    message: {de: "„{match}“ verspricht zu viel.", en: "“{match}” promises too much."}
)";

void write_project(const TestFolder& folder) {
  folder.write("taktvoll.yaml",
               "packs: [./haus.yaml]\ncontext:\n  - paths: [\"posts/**\"]\n    set: {platform: x}\n");
  folder.write("haus.yaml", rule_pack);
  folder.write("posts/a.md", "---\naudience: fachkreise\n---\nEin Wunder.\n");
  folder.write("posts/b.md", "Nichts Besonderes.\n");
}

CommandResult record(std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"check", "posts", "--record", "r.json", "--as-of", "2026-11-22"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_taktvoll(arguments);
}

CommandResult verify() {
  return run_taktvoll({"record", "verify", "r.json"});
}

} // namespace

TEST_CASE("a record says what was checked, with what, and what came of it") {
  const TestFolder folder;
  write_project(folder);
  const CommandResult checked = record({"--set", "doc_type=ad", "--format", "json"});
  CHECK(checked.status == 1);
  CHECK(Json::parse(checked.out)["schema"] == "taktvoll/1"); // the report is what it was
  const Json written = Json::parse(folder.read("r.json"));
  CHECK(written["run"]["as_of"] == "2026-11-22");
  CHECK(written["run"]["paths"] == Json{"posts"});
  CHECK(written["configuration"]["path"] == "taktvoll.yaml");
  CHECK(written["packs"][0]["id"] == "haus");
  REQUIRE(written["files"].size() == 2);
  const Json& text = written["files"][0];
  CHECK(text["path"] == "posts/a.md");
  CHECK(text["findings"][0]["rule"] == "haus/wunder");
  CHECK(text["findings"][0]["range"]["start"] == Json{{"line", 4}, {"column", 5}, {"offset", 33}});
  std::map<std::string, std::string> origins;
  for (const Json& entry : text["context"]) origins[entry["key"]] = entry["origin"];
  CHECK(origins["audience"] == "front-matter");
  CHECK(origins["platform"] == "configuration");
  CHECK(origins["doc_type"] == "command-line");
  CHECK(origins["market"] == "default");
  CHECK(text["suppressed"].empty());
  CHECK(written["summary"]["status"] == 1);
}

TEST_CASE("the same inputs give the same record, in another folder and with other threads too") {
  std::string records[3];
  for (int i = 0; i < 3; ++i) {
    const TestFolder folder;
    write_project(folder);
    for (int n = 0; n < 30; ++n)
      folder.write("posts/" + std::to_string(n) + ".md",
                   "Ein Wunder, das " + std::to_string(n) + ". Wunder.\n");
    record({"--jobs", std::to_string(1 + 3 * i), "--format", i == 1 ? "sarif" : "text"});
    records[i] = folder.read("r.json");
    CHECK(records[i].find(folder.path().filename().string()) == std::string::npos);
  }
  CHECK(records[0].size() > 10000);
  CHECK(records[0] == records[1]);
  CHECK(records[0] == records[2]);
}

TEST_CASE("verify says that nothing has changed, or what has") {
  const TestFolder folder;
  write_project(folder);
  CHECK(record({"--lang", "en"}).status == 1);
  const CommandResult equal = verify(); // the record's language, not this one's, is that of its messages
  CHECK(equal.status == 0);
  CHECK(equal.out == "Die Aufzeichnung stimmt: 2 Texte, Stand 2026-11-22.\n");
  CHECK(equal.err.empty());

  SECTION("a text") {
    folder.write("posts/b.md", "Nichts Besonderes.\n\nNur ein Wunder.\n");
    const CommandResult changed = verify();
    CHECK(changed.status == 1);
    CHECK(changed.out == "posts/b.md: Der Text hat sich geändert.\n"
                         "posts/b.md:3:9: neuer Befund: haus/wunder: “Wunder” promises too much.\n"
                         "Fehler: 1 → 2\n"
                         "Die Aufzeichnung stimmt nicht: 3 Unterschiede.\n");
    const Json json = Json::parse(run_taktvoll({"record", "verify", "r.json", "--format", "json"}).out);
    CHECK(json["equal"] == false);
    CHECK(json["differences"][1]["kind"] == "finding-new");
    CHECK(json["differences"][1]["line"] == 3);
  }
  SECTION("a new text in the folder") {
    folder.write("posts/c.md", "Neu.\n");
    const CommandResult changed = verify();
    CHECK(changed.status == 1);
    CHECK(changed.out.find("posts/c.md: Der Text ist neu im Lauf.") != std::string::npos);
  }
  SECTION("a pack") {
    std::string other = rule_pack;
    folder.write("haus.yaml", other.replace(other.find("error"), 5, "info"));
    const CommandResult changed = verify();
    CHECK(changed.status == 1);
    CHECK(changed.out.find("„haus“ hat sich geändert") != std::string::npos);
    CHECK(changed.out.find("posts/a.md:4:5: andere Schwere (error → info)") != std::string::npos);
    CHECK(changed.out.find("Rückgabewert: 1 → 0") != std::string::npos);
  }
  SECTION("the configuration") {
    folder.write("taktvoll.yaml", folder.read("taktvoll.yaml") + "# Notiz\n");
    const CommandResult changed = verify();
    CHECK(changed.status == 1);
    CHECK(changed.out.find("taktvoll.yaml: Die Konfiguration hat sich geändert.") != std::string::npos);
  }
  SECTION("a finding that somebody struck from the record") {
    std::string text = folder.read("r.json");
    const std::size_t start = text.find("{\"rule\"");
    folder.write("r.json", text.erase(start, text.find('\n', start) - 2 - start));
    const CommandResult changed = verify();
    CHECK(changed.status == 1);
    CHECK(changed.out.find("posts/a.md:4:5: neuer Befund") != std::string::npos);
  }
}

TEST_CASE("verify needs the record and what it names") {
  const TestFolder folder;
  write_project(folder);
  CHECK(verify().status == 2);
  record();
  const std::string whole = folder.read("r.json");

  fs::rename("posts/b.md", "b.md");
  const CommandResult missing = verify();
  CHECK(missing.status == 2);
  CHECK(missing.err.find("r.json:") != std::string::npos);
  CHECK(missing.err.find("„posts/b.md“ gibt es hier nicht") != std::string::npos);
  fs::rename("b.md", "posts/b.md");

  fs::rename("taktvoll.yaml", "t.yaml");
  CHECK(verify().err.find("„taktvoll.yaml“ gibt es hier nicht") != std::string::npos);
  fs::rename("t.yaml", "taktvoll.yaml");

  folder.write("r.json", whole.substr(0, whole.size() / 2));
  const CommandResult cut = verify();
  CHECK(cut.status == 2);
  CHECK(cut.out.empty());
  CHECK(cut.err.find("beschädigt") != std::string::npos);

  std::string other = whole;
  folder.write("r.json", other.replace(other.find("record/1"), 8, "record/7"));
  const CommandResult version = verify();
  CHECK(version.status == 2);
  CHECK(version.err.find("r.json:1:11: Fehler: Diese Aufzeichnung hat das Format „taktvoll-record/7“.") == 0);

  folder.write("r.json", whole);
  CHECK(verify().status == 0);
  other = whole;
  folder.write("r.json", other.replace(other.find("\"version\":\"") + 11, 1, "9"));
  const CommandResult tool = verify();
  CHECK(tool.status == 1);
  CHECK(tool.out.find("Aufgezeichnet hat taktvoll 9") == 0);
}

TEST_CASE("a record replaces records and nothing else") {
  const TestFolder folder;
  write_project(folder);
  folder.write("r.json", "{\"meine\": \"Notizen\"}\n");
  const CommandResult refused = record();
  CHECK(refused.status == 2);
  CHECK(refused.out.empty()); // nothing was checked
  CHECK(refused.err.find("keine Aufzeichnung") != std::string::npos);
  CHECK(folder.read("r.json") == "{\"meine\": \"Notizen\"}\n");
  fs::remove("r.json");
  CHECK(record().status == 1);
  const std::string first = folder.read("r.json");
  folder.write("posts/b.md", "Anders.\n");
  CHECK(record().status == 1);
  CHECK(folder.read("r.json") != first);
  CHECK(run_taktvoll({"check", "posts", "--record", "kein/ordner/r.json"}).status == 2);
  CHECK(run_taktvoll({"check", "-", "--record", "s.json"}).err.find("Standardeingabe") != std::string::npos);
  CHECK_FALSE(fs::exists("s.json"));
}

TEST_CASE("trouble is recorded as well") {
  const TestFolder folder;
  write_project(folder);
  folder.write("posts/c.md", "\xFF\xFE nicht UTF-8");
  folder.write("posts/d.md", "---\naudience: [\n---\nText.\n");
  fs::create_directory("leer");
  CHECK(run_taktvoll({"check", "posts", "leer", "--record", "r.json"}).status == 2);
  const Json written = Json::parse(folder.read("r.json"));
  CHECK(written["summary"]["status"] == 2);
  CHECK(written["failed"][0]["path"] == "posts/c.md");
  CHECK(written["files"][2]["trouble"].size() == 1);
  CHECK(written["trouble"].back()["path"] == "leer");
  CHECK(verify().status == 0); // the same trouble as before
  folder.write("leer/neu.md", "Text.\n");
  CHECK(verify().out.find("leer: behoben: In diesem Ordner liegt kein Markdown.") != std::string::npos);
}
