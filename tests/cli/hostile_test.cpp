// What bad input gets, on the whole program with the built-in packs: a clear message, the exit code that the
// manual names, and every other file still checked. Sizes are such that anything quadratic runs into the
// test's time-out, which is the only clock here.
#include "catch.h"
#include "cli/command_runner.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <vector>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

constexpr const char* good_text = "Das ist tödlich.\n";

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + unit.size());
  while (text.size() < bytes) text += unit;
  return text;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++found;
  return found;
}

} // namespace

TEST_CASE("a file that is no text is told, and the next one is checked") {
  using namespace std::string_literals;
  const TestFolder folder;
  folder.write("gut.md", good_text);
  const auto [bytes, message] = GENERATE(table<std::string, std::string>({
      {"\xFF\xFE"s + "D\0a\0s\0"s, "UTF-16"},
      {"\xFE\xFF"s + "\0D\0a\0s"s, "UTF-16"},
      {"D\0a\0s\0 \0i\0s\0t\0"s, "UTF-16"},
      {"\0D\0a\0s\0 \0i\0s\0t"s, "UTF-16"},
      {"abc\xFF def\n"s, "UTF-8 (Byte 3)"},
      {"abc\xC3"s, "UTF-8 (Byte 3)"},
      {"abc\0def"s, "NUL"},
  }));
  folder.write("schlecht.md", bytes);
  const CommandResult result = run_taktvoll({"check", "schlecht.md", "gut.md"});
  CHECK(result.status == 2);
  CHECK(has(result.out, message));
  CHECK(has(result.out, "gut.md:1:9"));
}

TEST_CASE("what is no file is told, and the next one is checked") {
  const TestFolder folder;
  folder.write("gut.md", good_text);
  std::filesystem::create_directory("ordner.md");
  std::filesystem::create_symlink("nirgends", "verweis.md");
  const std::string name = GENERATE("ordner.md", "verweis.md", "fehlt.md", "");
  const CommandResult result = run_taktvoll({"check", name, "gut.md"});
  INFO(name << result.err << result.out);
  CHECK(result.status == 2);
  CHECK(has(result.err + result.out, "Fehler:"));
  CHECK(has(result.out, "gut.md:1:9"));
}

TEST_CASE("pipes in a folder are passed over") {
  const TestFolder folder;
  folder.write("gut.md", good_text);
  REQUIRE(::mkfifo("rohr.md", 0600) == 0);
  const CommandResult result = run_taktvoll({"check", "."});
  CHECK(result.status == 0);
  CHECK(has(result.out, "1 Datei geprüft"));

  std::filesystem::create_directory("paket");
  REQUIRE(::mkfifo("paket/rohr.yaml", 0600) == 0);
  CHECK(run_taktvoll({"check", "gut.md", "--packs", "./paket"}).status == 2);
}

TEST_CASE("output to a device leaves the device alone") {
  const TestFolder folder;
  folder.write("gut.md", good_text);
  if (std::filesystem::is_character_file("/dev/null")) {
    // Through a link in a folder of our own: if the device were replaced, only the link would be harmed.
    std::filesystem::create_symlink("/dev/null", "nichts");
    CHECK(run_taktvoll({"check", "gut.md", "--output", "nichts"}).status == 0);
    CHECK(std::filesystem::is_character_file("/dev/null"));
  }
}

TEST_CASE("names of files cannot write to the terminal or into the log") {
  const TestFolder folder;
  folder.write("rot\x1B[31m.md", good_text);
  folder.write("zwei\n::error::zeilen.md", good_text);
  CHECK_FALSE(has(run_taktvoll({"check", "."}).out, "\x1B"));
  const CommandResult github = run_taktvoll({"check", ".", "--format", "github"});
  CHECK_FALSE(has(github.out, "\x1B"));
  CHECK_FALSE(has(github.out, "\n::error::zeilen"));
  CHECK(count(github.out, "\n::") + 1 == 2);
}

TEST_CASE("nesting a hundred thousand levels deep") {
  const TestFolder folder;
  const std::string opening = GENERATE(">", "- ", "1. ", "[", "*", "![", "`", "<", "_");
  folder.write("tief.md", repeated(opening, 100000) + "tödlich\n");
  folder.write("gut.md", good_text);
  const CommandResult result = run_taktvoll({"check", "tief.md", "gut.md"});
  CHECK(result.status <= 1);
  CHECK(has(result.out, "gut.md:1:9"));
  CHECK(has(result.out, "2 Dateien geprüft"));
}

TEST_CASE("one line of a megabyte") {
  const TestFolder folder;
  const std::string unit =
      GENERATE("Das ist ein Wort ", "a", "1", "*", "*a ", "[", "[a](", "#", "#a ", "!", "a.b@c.", "😀",
               "\u0301", "\u00AD", "„a ", "nicht ", "\"", "\\", "&amp;", "|", "z. B. ");
  folder.write("zeile.md", repeated(unit, 1000000));
  const CommandResult result = run_taktvoll({"check", "zeile.md"});
  INFO(unit);
  CHECK(result.status <= 1);
  CHECK(result.err.empty());
}

TEST_CASE("ten thousand findings in one sentence are ten thousand findings") {
  const TestFolder folder;
  constexpr std::size_t times = 10000;
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += "nicht tödlich, sondern heftig tödlich und ";
  folder.write("satz.md", text);
  folder.write("probe.yaml",
               "pack: probe\nversion: 1.0.0\ntitle: Probe\nrules:\n"
               "  - {id: tod, kind: terms, message: \"„{match}“\", terms: [tödlich], negated: skip,"
               " except: [\"/sehr tödlich/\"], unless: {paragraph: [ungefährlich]}}\n"
               "  - {id: wut, kind: terms, message: \"„{match}“\", terms: [heftig tödlich]}\n");
  const CommandResult result =
      run_taktvoll({"check", "satz.md", "--packs", "probe.yaml", "--format", "json"});
  INFO(result.err);
  CHECK(count(result.out, "\"rule\":\"probe/wut\"") == times);
  CHECK(count(result.out, "\"rule\":\"probe/tod\"") == times); // every second one is denied
  CHECK(result.out.size() < times * 2 * 3000);                 // the sentence is not repeated whole
}

TEST_CASE("ten thousand headings, a table of a thousand columns, half a million empty lines") {
  const TestFolder folder;
  folder.write("leer.md", std::string(500000, '\n'));
  folder.write("koepfe.md", repeated("# Das ist tödlich\n\nEin Satz steht hier.\n\n", 400000));
  folder.write("tabelle.md", repeated("|a", 2000) + "|\n" + repeated("|-", 2000) + "|\n" +
                                 repeated("|tödlich", 9000) + "|\n");
  const CommandResult result = run_taktvoll({"check", "."});
  CHECK(result.status == 0);
  CHECK(has(result.out, "3 Dateien geprüft"));
}

TEST_CASE("broken front matter is told and the text still checked") {
  const TestFolder folder;
  const std::string head = GENERATE("---\na: b\n", "---\n- a\n---\n", "---\na: b: c\n---\n",
                                    "---\na: *nope\n---\n", "---\na: \"x\n---\n", "---\na: &a [*a]\n---\n");
  folder.write("kopf.md", head + "\n" + good_text);
  const CommandResult result = run_taktvoll({"check", "kopf.md"});
  INFO(head << result.out);
  CHECK(result.status == 2);
  CHECK(has(result.out, "kopf.md:"));
}

TEST_CASE("front matter of a megabyte, and one that multiplies itself") {
  const TestFolder folder;
  std::string many = "---\n";
  for (int i = 0; i < 60000; ++i) many += "key" + std::to_string(i) + ": value\n";
  folder.write("viele.md", many + "---\n" + good_text);
  std::string bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c < 'k'; ++c)
    bomb += std::string(1, c) + ": &" + c + " [" +
            repeated(std::string("*") + static_cast<char>(c - 1) + ",", 24) + "]\n";
  folder.write("bombe.md", bomb + "---\n" + good_text);
  folder.write("gut.md", good_text);
  const CommandResult result = run_taktvoll({"check", "."});
  CHECK(result.status == 2);
  CHECK(has(result.out, "gut.md:1:9"));
  CHECK(has(result.out, "viele.md:60003:9"));
}

TEST_CASE("packs that are none") {
  const TestFolder folder;
  folder.write("gut.md", good_text);
  const std::string bytes = GENERATE(
      std::string(), std::string("\xFF\xFE\x00\x01", 4), std::string(1000, '\0'), std::string("[a, b]\n"),
      std::string("hallo\n"), std::string("pack: &a [*a]\n"), std::string("\tpack: x\n"),
      "a: " + std::string(100000, '['), "pack: " + std::string(1000000, 'x') + "\n");
  folder.write("paket.yaml", bytes);
  const CommandResult result = run_taktvoll({"check", "gut.md", "--packs", "./paket.yaml"});
  CHECK(result.status == 2);
  CHECK(has(result.err, "paket.yaml"));
}

TEST_CASE("patterns that would cost a backtracking engine the age of the universe") {
  const TestFolder folder;
  folder.write("lang.md", repeated("xa ab ", 200000));
  const std::string pattern =
      GENERATE("(a+)+c", "(.*){20}x", "[a-z ]*y", "(?:a|b|ab)*c", ".{1,500}d", "(?:.*a){10}y");
  folder.write("paket.yaml",
               "pack: probe\nversion: 1.0.0\ntitle: Probe\nrules:\n"
               "  - {id: muster, kind: pattern, message: \"„{match}“\", over: document, patterns: ['" +
                   pattern + "']}\n");
  const CommandResult result = run_taktvoll({"check", "lang.md", "--packs", "./paket.yaml"});
  INFO(pattern << result.err);
  // Whether RE2 takes the pattern or finds its program too large: a clear answer, and nothing is found in
  // this text.
  if (result.status == 2)
    CHECK(has(result.err, "paket.yaml:5:"));
  else
    CHECK(has(result.out, "1 Datei geprüft: keine Befunde."));
  CHECK(result.status != 1);
}

TEST_CASE("arguments nobody means") {
  const TestFolder folder;
  folder.write("gut.md", good_text);
  using Arguments = std::vector<std::string>;
  const auto arguments = GENERATE(values<Arguments>({{"--jobs", "-1"},
                                                     {"--jobs", "x"},
                                                     {"--jobs", "99999999999999"},
                                                     {"--set", "audience"},
                                                     {"--set", "=x"},
                                                     {"--set", "audience=niemand"},
                                                     {"--set", "paid=vielleicht"},
                                                     {"--set", "nichts=da"},
                                                     {"--format", "xyz"},
                                                     {"--packs", "gibtesnicht"},
                                                     {"--lang", "fr"},
                                                     {"--fail-on", "nie"},
                                                     {"--color", "bunt"},
                                                     {"--output", "/gibt/es/nicht"},
                                                     {"--gibtesnicht"}}));
  Arguments all{"check", "gut.md"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const CommandResult result = run_taktvoll(all);
  CHECK(result.status == 2);
  CHECK(has(result.err, "Fehler"));
}

TEST_CASE("any number of jobs, and a file given twice") {
  const TestFolder folder;
  folder.write("gut.md", good_text);
  const std::string jobs = GENERATE("0", "1", "64");
  const CommandResult result = run_taktvoll({"check", "gut.md", "./gut.md", "gut.md", "--jobs", jobs});
  CHECK(result.status == 0);
  CHECK(has(result.out, "1 Datei geprüft"));
}
