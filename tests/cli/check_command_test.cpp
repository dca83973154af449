#include "catch.h"
#include "cli/command_runner.h"

#include <string>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

constexpr const char* pack =
    "pack: probe\nversion: 1.0.0\ntitle: Probe\nrules:\n"
    "  - {id: fehler, kind: terms, severity: error, message: \"„{match}“ nicht.\", terms: [schlimm]}\n"
    "  - {id: warnung, kind: terms, message: \"„{match}“ besser nicht.\", terms: [naja]}\n";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("exit codes: clean, findings, trouble") {
  const TestFolder folder;
  folder.write("probe.yaml", pack);
  folder.write("gut.md", "Alles gut.\n");
  folder.write("warnung.md", "Naja.\n");
  folder.write("fehler.md", "Das ist schlimm.\n");
  CHECK(run_taktvoll({"check", "gut.md", "--packs", "probe.yaml"}).status == 0);
  CHECK(run_taktvoll({"check", "warnung.md", "--packs", "probe.yaml"}).status == 0);
  CHECK(run_taktvoll({"check", "warnung.md", "--packs", "probe.yaml", "--fail-on", "warning"}).status == 1);
  CHECK(run_taktvoll({"check", "fehler.md", "--packs", "probe.yaml"}).status == 1);
  CHECK(run_taktvoll({"check", "fehler.md", "--packs", "probe.yaml", "--fail-on", "never"}).status == 0);
  CHECK(run_taktvoll({"check", "fehlt.md", "--packs", "probe.yaml"}).status == 2);
}

TEST_CASE("check is the default command") {
  const TestFolder folder;
  folder.write("probe.yaml", pack);
  folder.write("a.md", "Das ist schlimm.\n");
  const CommandResult result = run_taktvoll({"--packs", "probe.yaml", "a.md"});
  CHECK(result.status == 1);
  CHECK(has(result.out, "a.md:1:9"));
}

TEST_CASE("one bad file never stops the others") {
  const TestFolder folder;
  folder.write("probe.yaml", pack);
  folder.write("a.md", "kaputt \xFF hier schlimm\n");
  folder.write("b.md", std::string("\xFF\xFE"
                                   "a\0b\0",
                                   6));
  folder.write("c.md", std::string("schlimm \0 nul", 13));
  folder.write("d.md", "Das ist schlimm.\n");
  folder.write("e.md", "---\naudience: [laien\n---\nschlimm\n");
  const CommandResult result =
      run_taktvoll({"check", ".", "fehlt.md", "--packs", "probe.yaml", "--format", "json"});
  CHECK(result.status == 2);
  CHECK(has(result.out, "\"path\":\"d.md\""));
  CHECK(has(result.err, "a.md:1:8: Fehler: Die Datei ist kein gültiges UTF-8 (Byte 7)."));
  CHECK(has(result.err, "b.md: Fehler: Die Datei ist in UTF-16"));
  CHECK(has(result.err, "c.md:1:9: Fehler: Die Datei enthält ein NUL-Zeichen"));
  CHECK(has(result.err, "e.md:"));
  CHECK(has(result.err, "fehlt.md: Fehler: Diese Datei gibt es nicht."));
}

TEST_CASE("a folder without Markdown is said and is trouble") {
  const TestFolder folder;
  folder.write("probe.yaml", pack);
  folder.write("leer/text.txt", "schlimm");
  const CommandResult result = run_taktvoll({"check", "leer", "--packs", "probe.yaml"});
  CHECK(result.status == 2);
  CHECK(has(result.err, "In diesem Ordner liegt kein Markdown."));
}

TEST_CASE("folders are walked in order, hidden files passed over") {
  const TestFolder folder;
  folder.write("probe.yaml", pack);
  folder.write("b/z.markdown", "schlimm\n");
  folder.write("b/a.MD", "schlimm\n");
  folder.write("a.md", "schlimm\n");
  folder.write(".git/x.md", "schlimm\n");
  folder.write("c.txt", "schlimm\n");
  const CommandResult result = run_taktvoll({"check", ".", "--packs", "probe.yaml", "--brief"});
  const std::size_t first = result.out.find("a.md:1:1");
  const std::size_t second = result.out.find("b/a.MD:1:1");
  const std::size_t third = result.out.find("b/z.markdown:1:1");
  REQUIRE(third != std::string::npos);
  CHECK((first < second && second < third));
  CHECK_FALSE(has(result.out, ".git"));
  CHECK_FALSE(has(result.out, "c.txt"));
}

TEST_CASE("the same bytes for any number of jobs") {
  const TestFolder folder;
  folder.write("probe.yaml", pack);
  for (int i = 0; i < 60; ++i)
    folder.write("posts/" + std::to_string(i) + ".md",
                 "Text " + std::to_string(i) + " ist **schlimm**, naja.\n");
  folder.write("posts/kaputt.md", "\xFF");
  for (const char* format : {"text", "json", "sarif", "github"}) {
    const CommandResult one =
        run_taktvoll({"check", "posts", "--packs", "probe.yaml", "--format", format, "--jobs", "1"});
    const CommandResult two =
        run_taktvoll({"check", "posts", "--packs", "probe.yaml", "--format", format, "--jobs", "2"});
    const CommandResult eight =
        run_taktvoll({"check", "posts", "--packs", "probe.yaml", "--format", format, "-j", "8"});
    CHECK(one.out == two.out);
    CHECK(one.out == eight.out);
    CHECK(one.err == eight.err);
    CHECK(one.status == 2);
    CHECK(eight.status == 2);
  }
}

TEST_CASE("--output writes the file whole, and says when it cannot") {
  const TestFolder folder;
  folder.write("probe.yaml", pack);
  folder.write("a.md", "schlimm\n");
  const CommandResult result =
      run_taktvoll({"check", "a.md", "--packs", "probe.yaml", "--format", "json", "-o", "aus.json"});
  CHECK(result.status == 1);
  CHECK(result.out.empty());
  CHECK(has(folder.read("aus.json"), "probe/fehler"));
  CHECK(run_taktvoll({"check", "a.md", "--packs", "probe.yaml", "-o", "fehlt/aus.json"}).status == 2);
}

TEST_CASE("--set overrides the front matter") {
  const TestFolder folder;
  folder.write("probe.yaml", std::string(pack) + "    \n");
  folder.write("fach.yaml", "pack: fach\nversion: 1.0.0\ntitle: Fach\nrules:\n"
                            "  - {id: nur-laien, kind: terms, severity: error, message: M, terms: [wort], "
                            "applies: {audience: [laien]}}\n");
  folder.write("a.md", "---\naudience: laien\n---\nEin Wort.\n");
  CHECK(run_taktvoll({"check", "a.md", "--packs", "fach.yaml"}).status == 1);
  CHECK(run_taktvoll({"check", "a.md", "--packs", "fach.yaml", "--set", "audience=fachkreise"}).status == 0);
  CHECK(run_taktvoll({"check", "a.md", "--packs", "fach.yaml", "--set", "zielgruppe=fachkreise"}).status ==
        0);
  const CommandResult wrong = run_taktvoll({"check", "a.md", "--set", "audience=leien"});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, "Meinten Sie „laien“?"));
  CHECK(has(run_taktvoll({"check", "a.md", "--set", "audiense=laien"}).err, "Meinten Sie „audience“?"));
}

TEST_CASE("wrong arguments are explained with the nearest name") {
  const TestFolder folder;
  folder.write("a.md", "Text\n");
  const CommandResult format = run_taktvoll({"check", "a.md", "--format", "jsn"});
  CHECK(format.status == 2);
  CHECK(has(format.err, "Meinten Sie „json“?"));
  const CommandResult option = run_taktvoll({"check", "a.md", "--fromat", "json"});
  CHECK(option.status == 2);
  CHECK(has(option.err, "Meinten Sie „--format“?"));
  const CommandResult packs = run_taktvoll({"check", "a.md", "--packs", "faer"});
  CHECK(packs.status == 2);
  CHECK(has(packs.err, "Meinten Sie „fear“?"));
  const CommandResult rule = run_taktvoll({"explain", "fear/fear-to-late"});
  CHECK(rule.status == 2);
  CHECK(has(rule.err, "Meinten Sie „fear/fear-too-late“?"));
  CHECK(run_taktvoll({"check", "a.md", "--jobs", "viele"}).status == 2);
  CHECK(run_taktvoll({"check", "a.md", "--fail-on", "hinweis"}).status == 2);
}

TEST_CASE("a pack with mistakes shows all of them and still lints with the rest") {
  const TestFolder folder;
  folder.write("probe.yaml", std::string(pack) +
                                 "  - {id: kaputt, kind: terms, mesage: M, terms: [x]}\n"
                                 "  - {id: muster, kind: pattern, message: M, patterns: ['a(']}\n");
  folder.write("a.md", "schlimm\n");
  const CommandResult result = run_taktvoll({"check", "a.md", "--packs", "probe.yaml"});
  CHECK(result.status == 2);
  CHECK(has(result.err, "probe.yaml:7:"));
  CHECK(has(result.err, "message"));
  CHECK(has(result.err, "probe.yaml:8:"));
  CHECK(has(result.out, "probe/fehler"));
}

TEST_CASE("text from a document cannot reach the terminal or a workflow") {
  const TestFolder folder;
  folder.write("probe.yaml", pack);
  folder.write("a.md", "schlimm \x1B[31mrot\x1B[0m\n\nschlimm\n::error::boo\n");
  const CommandResult text = run_taktvoll({"check", "a.md", "--packs", "probe.yaml", "--color", "never"});
  CHECK_FALSE(has(text.out, "\x1B"));
  const CommandResult github = run_taktvoll({"check", "a.md", "--packs", "probe.yaml", "--format", "github"});
  CHECK_FALSE(has(github.out, "\n::error::"));
}

TEST_CASE("what was assumed of texts that do not tell who reads them is said once, to people only") {
  const TestFolder folder;
  folder.write("a.md", "Trinken Sie viel.\n");
  folder.write("b.md", "---\ntitel: Wasser\n---\nTrinken Sie viel. Handeln Sie, bevor es zu spät ist!\n");
  folder.write("c.md", "---\ndoc_type: page\n---\nTrinken Sie viel.\n");
  const CommandResult text = run_taktvoll({"check", "--packs", "fear"});
  const std::string line =
      "2 Dateien sagen nicht, wer liest: geprüft als Posts für Laien. Was gilt: taktvoll context a.md\n";
  CHECK(text.status == 1); // with useful findings all the same
  CHECK(text.out.find("Fehler[fear/fear-too-late]") != std::string::npos);
  CHECK(text.out.find(line) != std::string::npos);
  CHECK(text.out.find(line) == text.out.rfind("sagen nicht, wer liest") - std::string("2 Dateien ").size());
  CHECK(text.err.empty());

  for (const char* format : {"json", "sarif", "github"})
    CHECK(run_taktvoll({"check", "--format", format}).out.find("wer liest") == std::string::npos);
  CHECK(run_taktvoll({"check", "--brief"}).out.find("wer liest") == std::string::npos);
  CHECK(run_taktvoll({"check", "c.md"}).out.find("wer liest") == std::string::npos);
  CHECK(run_taktvoll({"check", "a.md", "--set", "audience=laien"}).out.find("wer liest") ==
        std::string::npos);
  CHECK(run_taktvoll({"check", "a.md", "--lang", "en"})
            .out.find("1 file does not say who reads: checked as a post for lay readers.") !=
        std::string::npos);
  folder.write("taktvoll.yaml", "context: [{paths: [\"**\"], set: {doc_type: post}}]\n");
  CHECK(run_taktvoll({"check"}).out.find("wer liest") == std::string::npos);
}
