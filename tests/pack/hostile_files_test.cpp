// What no person writes on purpose, and what some editors do: each gets one message at its place, or is read.
#include "base/yaml.h"
#include "catch.h"
#include "checks/rule_compiler.h"
#include "pack/loader.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace taktvoll;

namespace {

namespace fs = std::filesystem;

const std::string head = "pack: haus\nversion: 1.0.0\ntitle: Haus\nrules:\n";

std::string rule(const std::string& lines) {
  return head + "  - id: a\n    kind: terms\n    message: M\n    examples: {bad: [x], good: [y]}\n" + lines;
}

std::vector<finding::Diagnostic> errors_of(const std::string& bytes) {
  std::vector<finding::Diagnostic> errors;
  pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{{"haus/pack.yaml", bytes}});
  checks::RuleCompiler compiler;
  std::vector<finding::Diagnostic> compiled;
  compiler.add(loaded, compiled);
  for (const auto* list : {&loaded.diagnostics, &compiled})
    for (const finding::Diagnostic& one : *list)
      if (one.level == finding::DiagnosticLevel::error) errors.push_back(one);
  for (const finding::Diagnostic& one : errors) UNSCOPED_INFO(format(one, base::UiLanguage::de));
  return errors;
}

// Exactly one error, here, that says so in both languages.
void check_error(const std::string& bytes, std::uint32_t line, std::uint32_t column,
                 const std::string& word) {
  const auto errors = errors_of(bytes);
  REQUIRE(errors.size() == 1);
  REQUIRE(errors[0].place);
  CHECK(errors[0].place->line == line);
  CHECK(errors[0].place->column == column);
  CHECK(errors[0].message.de.find(word) != std::string::npos);
  CHECK_FALSE(errors[0].message.en.empty());
  CHECK_FALSE(errors[0].help.empty());
}

// Each of `depth` lines repeats the one before ten times.
std::string bomb(const std::string& seed, const std::string& open, const std::string& between,
                 const std::string& close, int depth) {
  std::string text = "a0: &a0 " + seed + "\n";
  for (int i = 1; i <= depth; ++i) {
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " " + open;
    for (int j = 0; j < 10; ++j) {
      std::string one = between;
      if (const std::size_t at = one.find('#'); at != std::string::npos)
        one.replace(at, 1, std::to_string(j));
      text += (j > 0 ? ", " : "") + one + "*a" + std::to_string(i - 1);
    }
    text += close + "\n";
  }
  return text;
}

} // namespace

TEST_CASE("anchors that explode are stopped early: lists, maps, keys, long texts") {
  for (const std::string& text :
       {bomb("[x, x, x]", "[", "", "]", 12),
        bomb("{k: x}", "{", "k#: ", "}", 12), "t: &t '" + std::string(1'000'000, 'x') + "'\nl: [" + [] {
          std::string list = "*t";
          for (int i = 0; i < 2000; ++i) list += ", *t";
          return list;
        }() + "]\n"}) {
    const auto read = base::parse_yaml(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().problem == base::YamlProblem::too_many_values);
    CHECK(read.error().offset > 0);
  }
  // What somebody repeats on purpose is no bomb.
  std::string honest = "a: &a [" + std::string(3000, 'x') + "]\nb: [*a";
  for (int i = 0; i < 1000; ++i) honest += ", *a";
  CHECK(base::parse_yaml(honest + "]\n").has_value());
}

TEST_CASE("tags ask for what nobody gets") {
  check_error(rule("    terms: [!!binary aGFsbG8=]\n"), 9, 13, "!!binary");
  check_error(rule("    terms: [!eilig]\n"), 9, 13, "!eilig");
  check_error(rule("    terms: !!python/object:os.system [x]\n"), 9, 12, "!!python");
  CHECK(errors_of(rule("    terms: [!!str 5, ! \"x\"]\n")).empty());
}

TEST_CASE("decomposed letters are the same letters: keys, terms, patterns, texts") {
  const std::string bytes =
      rule("    terms: [\"U\xCC\x88"
           "belkeit\", \"/gro\xCC\x88\xC3\x9F(?:e|er)/\"]\n    applies: {zielgruppe: [laien]}\n");
  CHECK(errors_of(bytes).empty());
  const pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{{"haus/pack.yaml", bytes}});
  REQUIRE(loaded.pack.rules.size() == 1);
  REQUIRE(loaded.pack.rules[0].terms.size() == 2);
  CHECK(loaded.pack.rules[0].terms[0].value == "Übelkeit");
  CHECK(loaded.pack.rules[0].terms[1].value == "/größ(?:e|er)/");
}

TEST_CASE("line ends of all systems, with and without a BOM") {
  for (const std::string end : {"\n", "\r\n", "\r"})
    for (const std::string start : {"", "\xEF\xBB\xBF"}) {
      std::string bytes = start;
      for (const char c : rule("    terms: [Übel]\n    trms: [x]\n"))
        bytes += c == '\n' ? end : std::string(1, c);
      INFO((end == "\r" ? "CR" : end.size() == 2 ? "CRLF" : "LF") << (start.empty() ? "" : " BOM"));
      check_error(bytes, 10, 5, "trms");
    }
}

TEST_CASE("merge keys are told what to use instead") {
  const auto errors =
      errors_of(head + "  - &x\n    id: a\n    kind: terms\n    terms: [x]\n    message: M\n"
                       "  - <<: *x\n    id: b\n    kind: terms\n    terms: [y]\n    message: M\n");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].place->line == 10);
  CHECK(errors[0].help.de.find("defaults") != std::string::npos);
}

TEST_CASE("patterns whose program would be huge, and terms as long as a book, are errors at their place") {
  for (const std::string& pattern : {std::string("(a{1000}){1000}"), std::string("((a{100}){100}){100}"),
                                     std::string("a{1001}"), std::string(100'000, 'a')}) {
    INFO(pattern.substr(0, 30));
    const auto errors = errors_of(head + "  - id: a\n    kind: pattern\n    message: M\n    patterns: ['" +
                                  pattern + "']\n    examples: {bad: [x], good: [y]}\n");
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].place->line == 8);
  }
  for (const std::string& term : {std::string(1'000'000, 'a'), [] {
                                    std::string words;
                                    for (int i = 0; i < 200'000; ++i) words += "a ";
                                    return words + "b";
                                  }()}) {
    const auto errors = errors_of(rule("    terms: ['" + term + "']\n"));
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].place->line == 9);
  }
}

TEST_CASE("a pack.yaml that is no file says so") {
  std::string name = (fs::temp_directory_path() / "taktvoll-hostile-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const fs::path folder = name;
  fs::create_directories(folder / "ordner" / "pack.yaml");
  fs::create_directories(folder / "kreis");
  fs::create_symlink("pack.yaml", folder / "kreis" / "pack.yaml");
  fs::create_directories(folder / "endlos");
  fs::create_symlink("/dev/zero", folder / "endlos" / "pack.yaml");
  fs::create_directories(folder / "leer");
  for (const char* kind : {"ordner", "kreis", "endlos"}) {
    const auto loaded = pack::load_pack(folder / kind);
    INFO(kind);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].path.find("pack.yaml") != std::string::npos);
    CHECK(loaded.diagnostics[0].message.de.find("keine Datei") != std::string::npos);
  }
  REQUIRE(pack::load_pack(folder / "leer").diagnostics.size() == 1);
  fs::remove_all(folder);
}
