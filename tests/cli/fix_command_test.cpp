// taktvoll fix: files, standard input, diff, JSON, and what it never does.
#include "catch.h"
#include "cli/command_runner.h"
#include "golden/golden.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <nlohmann/json.hpp>

using taktvoll::golden::difference;
using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;
namespace fs = std::filesystem;

namespace {

constexpr const char* pack = R"(pack: haus
version: 1.0.0
title: Haus
rules:
  - id: fach
    kind: replace
    fix: safe
    message: {de: "„{match}“ versteht nicht jeder.", en: "Not everybody understands “{match}”."}
    replace:
      "Hypertonie~": Bluthochdruck
      "Fraktur": Knochenbruch
    examples: {bad: ["Hypertonie."], good: ["Blutdruck."]}
  - id: rat
    kind: replace
    severity: error
    message: {de: "Lieber nicht „{match}“.", en: "Rather not “{match}”."}
    replace: {"Patientengut": Patientinnen und Patienten}
    examples: {bad: ["Patientengut."], good: ["Patienten."]}
  - id: blume
    kind: replace
    fix: safe
    message: {de: M, en: M}
    replace: {"Blume": Rose}
    examples: {bad: ["Blume."], good: ["Baum."]}
  - id: rose
    kind: replace
    fix: safe
    message: {de: M, en: M}
    replace: {"Rose": Blume}
    examples: {bad: ["Rose."], good: ["Baum."]}
)";

class Folder : public TestFolder {
public:
  Folder() { write("haus.yaml", pack); }
};

CommandResult fix(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "fix");
  arguments.insert(arguments.end(), {"--packs", "./haus.yaml", "--as-of", "2026-11-22"});
  return run_taktvoll(std::move(arguments));
}

// Standard input for as long as it lives.
class StandardInput {
public:
  explicit StandardInput(const std::string& bytes) : before_(::dup(STDIN_FILENO)) {
    std::ofstream("stdin.bytes", std::ios::binary) << bytes;
    REQUIRE(std::freopen("stdin.bytes", "rb", stdin) != nullptr);
  }
  ~StandardInput() {
    ::dup2(before_, STDIN_FILENO);
    ::close(before_);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;

private:
  int before_;
};

} // namespace

TEST_CASE("fix writes what is safe and says what is left") {
  const Folder folder;
  folder.write("posts/a.md", "Bei Hypertonie.\r\n\r\nUnser Patientengut.\r\n");
  folder.write("posts/b.md", "Nichts.\n");
  const CommandResult done = fix({"posts"});
  CHECK(done.out == "posts/a.md:1:5: „Hypertonie“ → „Bluthochdruck“ [haus/fach]\n\n"
                    "1 Korrektur in 1 Datei.\nOffen: 1 Fehler, 0 Warnungen, 0 Hinweise.\n"
                    "Für einen davon gibt es einen Vorschlag, den jemand gegenlesen sollte: --suggested "
                    "übernimmt ihn, --suggested --diff zeigt ihn.\n");
  CHECK(done.err.empty());
  CHECK(done.status == 1); // an error is left
  CHECK(folder.read("posts/a.md") == "Bei Bluthochdruck.\r\n\r\nUnser Patientengut.\r\n");
  const CommandResult rest = fix({"posts", "--suggested"});
  CHECK(rest.status == 0);
  CHECK(folder.read("posts/a.md") == "Bei Bluthochdruck.\r\n\r\nUnser Patientinnen und Patienten.\r\n");
  CHECK(fix({"posts", "--suggested"}).out == "Nichts geändert.\nOffen: keine Befunde.\n");
}

TEST_CASE("fix leaves the bytes of files alone that need nothing, and their times") {
  const Folder folder;
  folder.write("a.md", "\xEF\xBB\xBFNichts.\r");
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
  fs::last_write_time("a.md", old);
  CHECK(fix({"a.md"}).status == 0);
  CHECK(fs::last_write_time("a.md") == old);
  CHECK(folder.read("a.md") == "\xEF\xBB\xBFNichts.\r");
}

TEST_CASE("fix --diff shows and writes nothing") {
  const Folder folder;
  folder.write("a.md", "Eins.\nZwei.\nDrei.\nVier.\nBei Hypertonie.\nEine Fraktur");
  const CommandResult shown = fix({"a.md", "--diff"});
  CHECK(difference("fix/a.diff", shown.out).empty());
  CHECK(shown.err == "2 Korrekturen in 1 Datei möglich. Es wurde nichts geschrieben.\n"
                     "Offen: keine Befunde.\n");
  CHECK(shown.status == 1);
  CHECK(fix({"a.md", "--dry-run"}).out == shown.out);
  CHECK(folder.read("a.md") == "Eins.\nZwei.\nDrei.\nVier.\nBei Hypertonie.\nEine Fraktur");
  CHECK(difference("fix/a.colour.diff", fix({"a.md", "--diff", "--color", "always"}).out).empty());
  folder.write("b.md", "Unser Patientengut.\n");
  const CommandResult nothing = fix({"b.md", "--diff"});
  CHECK(nothing.status == 0); // as with ruff: a finding without a fix is for `check`
  CHECK(nothing.out.empty());
}

TEST_CASE("fix - writes the text to standard output and what there is to tell beside it") {
  const Folder folder;
  {
    const StandardInput input("Bei Hypertonie.\n");
    const CommandResult done = fix({"-", "--lang=en"});
    CHECK(done.out == "Bei Bluthochdruck.\n");
    CHECK(done.err ==
          "-:1:5: “Hypertonie” → “Bluthochdruck” [haus/fach]\n1 fix in 1 file.\nLeft: no findings.\n");
    CHECK(done.status == 0);
  }
  {
    const StandardInput input("Nichts.\n");
    CHECK(fix({"-"}).out == "Nichts.\n");
  }
  {
    const StandardInput input("Kein \xFF Text");
    const CommandResult done = fix({"-"});
    CHECK(done.out == "Kein \xFF Text"); // nothing is lost
    CHECK(done.status == 2);
  }
}

TEST_CASE("fix --rule makes the fixes of these rules only") {
  const Folder folder;
  folder.write("a.md", "Hypertonie und Patientengut.\n");
  CHECK(fix({"a.md", "--suggested", "--rule", "haus/rat"}).status == 0);
  CHECK(folder.read("a.md") == "Hypertonie und Patientinnen und Patienten.\n");
  CHECK(fix({"a.md", "--rule", "fach", "--rule", "haus/rat"}).status == 0);
  CHECK(folder.read("a.md") == "Bluthochdruck und Patientinnen und Patienten.\n");
  const CommandResult wrong = fix({"a.md", "--rule", "haus/fasch"});
  CHECK(wrong.status == 2);
  CHECK(wrong.err.find("haus/fach") != std::string::npos);
}

TEST_CASE("fix names rules that contradict each other and fixes that do harm") {
  const Folder folder;
  folder.write("a.md", "Eine Blume.\n");
  const CommandResult done = fix({"a.md"});
  CHECK(done.out == "a.md:1:6: „Blume“ → „Rose“ [haus/blume]\n    nicht übernommen: haus/rose würde es "
                    "zurücknehmen. Die beiden Regeln widersprechen sich.\n\nNichts geändert.\n"
                    "Offen: 0 Fehler, 1 Warnung, 0 Hinweise.\n");
  CHECK(folder.read("a.md") == "Eine Blume.\n");
}

TEST_CASE("fix does not write into a read-only file, and goes on with the others") {
  const Folder folder;
  folder.write("a.md", "Hypertonie.\n");
  folder.write("b.md", "Hypertonie.\n");
  folder.write("c.md", "Kein \xFF Text");
  fs::permissions("a.md", fs::perms::owner_read);
  const CommandResult done = fix({"a.md", "b.md", "c.md", "fehlt.md"});
  CHECK(done.status == 2);
  CHECK(done.err.find("a.md: Fehler: Die Datei ist schreibgeschützt") != std::string::npos);
  CHECK(done.err.find("c.md") != std::string::npos);
  CHECK(done.err.find("fehlt.md") != std::string::npos);
  CHECK(folder.read("a.md") == "Hypertonie.\n");
  CHECK(folder.read("b.md") == "Bluthochdruck.\n");
  CHECK(done.out.find("1 Korrektur in 1 Datei. 2 Dateien konnten nicht gelesen werden. 1 Datei konnte nicht "
                      "geschrieben werden.") != std::string::npos);
}

TEST_CASE("fix follows links, and works on a file with two names once") {
  const Folder folder;
  folder.write("real/a.md", "Hypertonie.\n");
  fs::create_symlink("real/a.md", "link.md");
  const CommandResult done = fix({".", "-j", "4"});
  CHECK(done.status == 0);
  CHECK(done.out.find("1 Korrektur in 1 Datei.") != std::string::npos);
  CHECK(fs::is_symlink("link.md"));
  CHECK(folder.read("real/a.md") == "Bluthochdruck.\n");
}

TEST_CASE("fix keeps the mode of a file and leaves nothing beside it") {
  const Folder folder;
  folder.write("sub/a.md", "Hypertonie.\n");
  fs::permissions("sub/a.md", static_cast<fs::perms>(0640));
  CHECK(fix({"sub/a.md"}).status == 0);
  CHECK(fs::status("sub/a.md").permissions() == static_cast<fs::perms>(0640));
  CHECK(std::distance(fs::directory_iterator("sub"), {}) == 1);
}

TEST_CASE("fix tells programs everything") {
  const Folder folder;
  folder.write("a.md", "---\nbrand: Ärzt\n---\nÄh, „Hypertonie“!\nEine Blume. Unser Patientengut.\n");
  const CommandResult dry = fix({"a.md", "--format", "json", "--diff"});
  CHECK(difference("fix/dry-run.json", dry.out).empty());
  const CommandResult done = fix({"a.md", "--format", "json", "--suggested"});
  CHECK(difference("fix/written.json", done.out).empty());
  const auto json = nlohmann::json::parse(done.out);
  CHECK(json["files"][0]["written"] == true);
  CHECK(json["files"][0]["applied"][0]["edits"][0]["range"]["start"]["column"] == 6);
}

TEST_CASE("fix writes the same for any number of threads") {
  std::vector<std::string> outputs;
  std::vector<std::string> texts;
  for (const char* jobs : {"1", "2", "8"}) {
    const Folder folder;
    std::string all;
    for (int i = 0; i < 40; ++i)
      folder.write("p/" + std::to_string(i) + ".md",
                   std::string(static_cast<std::size_t>(i % 7), '\n') +
                       (i % 3 == 0 ? "Eine Fraktur bei Hypertonie.\n" : "Eine Blume bei Hypertonien.\n"));
    const CommandResult done = fix({"p", "-j", jobs, "--suggested"});
    outputs.push_back(done.out + done.err + std::to_string(done.status));
    for (int i = 0; i < 40; ++i) all += folder.read("p/" + std::to_string(i) + ".md");
    texts.push_back(all);
  }
  CHECK(outputs[0] == outputs[1]);
  CHECK(outputs[0] == outputs[2]);
  CHECK(texts[0] == texts[1]);
  CHECK(texts[0] == texts[2]);
}

TEST_CASE("fix takes the packs, the context and the threshold as check does") {
  const Folder folder;
  folder.write("a.md", "Hypertonien.\n");
  CHECK(fix({"a.md"}).status == 0);
  CHECK(fix({"a.md", "--fail-on", "warning"}).status == 1);
  CHECK(run_taktvoll({"fix", "a.md", "--packs", "./keins.yaml"}).status == 2);
  CHECK(run_taktvoll({"fix", "a.md", "--set", "audiens=laien"}).status == 2);
  CHECK(run_taktvoll({"fix", "a.md", "--locked", "--packs", "./haus.yaml"}).status == 2);
}
