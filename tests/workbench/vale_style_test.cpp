// A project in Vale's format, with every key of every kind of rule, and what its rules find once carried
// over.
#include "catch.h"
#include "lint/linter.h"
#include "made_bench.h"
#include "workbench/vale_import.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

using namespace taktvoll;
using workbench::ValeImport;

namespace {

const std::filesystem::path project = std::filesystem::path(TAKTVOLL_SOURCE_DIR) / "tests/workbench/vale";

const workbench::ValeImports& imported() {
  static const workbench::ValeImports all = workbench::import_vale_styles(project);
  return all;
}

std::vector<std::pair<std::string, std::string>> packs() {
  std::vector<std::pair<std::string, std::string>> files;
  for (const ValeImport& style : imported().styles)
    if (!style.pack_yaml.empty()) files.emplace_back(style.pack_id + ".yaml", style.pack_yaml);
  return files;
}

std::string trimmed(const std::string& text) {
  const std::size_t start = text.find_first_not_of(' ');
  return start == std::string::npos ? "" : text.substr(start, text.find_last_not_of(' ') - start + 1);
}

// The matches of a rule and its parts, in text order; "*" for any finding at all.
std::string found(lint::Linter& linter, const std::string& rule, const std::string& text, bool any) {
  const auto result = linter.lint("a.md", text + "\n");
  std::string all;
  for (const finding::Finding& one : std::get<finding::CheckedFile>(result).findings) {
    if (one.rule->id != rule && one.rule->check != rule) continue;
    if (any) return "*";
    all += (all.empty() ? "" : " | ") + trimmed(one.match);
  }
  return all;
}

const ValeImport& style(const std::string& name) {
  for (const ValeImport& one : imported().styles)
    if (one.style == name) return one;
  FAIL("no style " + name);
  return imported().styles.front();
}

} // namespace

TEST_CASE("what is carried over loads, passes its tests and is not remarked on as an error") {
  made::Packs bench(packs());
  std::string problems;
  for (const auto& diagnostic : bench.bench().diagnostics())
    if (diagnostic.level == finding::DiagnosticLevel::error)
      problems += format(diagnostic, base::UiLanguage::en);
  CHECK(problems.empty());
  for (std::size_t i = 0; i < bench.bench().pieces().size(); ++i)
    for (const workbench::Remark& remark : bench.remarks(i))
      if (remark.diagnostic.level == finding::DiagnosticLevel::error)
        problems += format(remark.diagnostic, base::UiLanguage::en);
  CHECK(problems.empty());
  language::Reader reader;
  for (const workbench::Bench::Piece& piece : bench.bench().pieces())
    CHECK(test_pack(bench.bench(), piece, {}, reader).failures() == 0);
}

TEST_CASE("the carried rules find what Vale finds") {
  made::Packs bench(packs());
  const lint::LintSettings settings;
  lint::Linter linter(bench.bench().rules(), settings);
  std::ifstream file(project / "sentences.txt");
  std::size_t cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.size() < 3 || std::string("=+-").find(line[0]) == std::string::npos || line[1] != ' ') continue;
    const std::size_t colon = line.find(": ");
    const std::size_t arrow = line.rfind("->");
    REQUIRE(colon < arrow);
    const std::string rule = line.substr(2, colon - 2);
    const std::string wanted = trimmed(line.substr(arrow + 2));
    INFO(line);
    CHECK(found(linter, rule, trimmed(line.substr(colon + 2, arrow - colon - 2)), wanted == "*") == wanted);
    ++cases;
  }
  CHECK(cases > 60);
}

TEST_CASE("every file of the style is told of, with its line") {
  const ValeImport& house = style("Haus");
  std::map<std::string, int> files;
  for (const auto& carried : house.carried) {
    files[carried.file] |= 1;
    CHECK(carried.line > 0);
    for (const auto& note : carried.notes) {
      CHECK(note.line > 0);
      CHECK_FALSE(note.text.de == note.text.en);
    }
  }
  for (const auto& refused : house.refused) {
    CHECK((files[refused.file] & 1) == 0);
    files[refused.file] |= 2;
    CHECK(refused.line > 0);
    CHECK_FALSE(refused.reason.empty());
  }
  for (const auto& diagnostic : house.diagnostics) files[diagnostic.path] |= 4;
  std::size_t on_disk = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(project / "styles/Haus"))
    if (entry.path().extension() == ".yml") ++on_disk;
  CHECK(files.size() + house.others == on_disk);
  CHECK(house.others == 1); // meta.yml
  CHECK(files["Kaputt.yml"] == 4);
  for (const char* refused :
       {"Abgeschaltet.yml", "Folge.yml", "Formel.yml", "Kreis.yml", "Lesbar.yml", "Quelltext.yml",
        "Recht.yml", "Skript.yml", "Titel.yml", "Unmöglich.yml", "Verwaist.yml"}) {
    INFO(refused);
    CHECK(files[refused] == 2);
  }
}

TEST_CASE("nothing is silently changed: each entry that is left out has its line and reason") {
  const ValeImport& house = style("Haus");
  const auto refused = std::find_if(house.refused.begin(), house.refused.end(),
                                    [](const auto& one) { return one.file == "Unmöglich.yml"; });
  REQUIRE(refused != house.refused.end());
  REQUIRE(refused->notes.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(refused->notes[i].line == 4 + i);
  const auto notes_of = [&](const std::string& file) {
    for (const auto& carried : house.carried)
      if (carried.file == file && carried.part_of.empty()) return carried.notes;
    return std::vector<ValeImport::Note>{};
  };
  CHECK(notes_of("Leise.yml").size() == 2); // limit, action
  CHECK(notes_of("Form.yml").size() == 2);  // level, a token that is a map
  CHECK(notes_of("Anker.yml").size() == 2); // an unknown key, a token that is its own exception
  CHECK(notes_of("Laut.yml").empty());      // its action is carried
  CHECK(notes_of("Ueberschrift.yml").empty());
  CHECK(imported().config.notes.size() == 3);
}

TEST_CASE("a folder without rules, or with files that are none, is no style") {
  for (const ValeImport& one : imported().styles) CHECK(one.style != "Leer");
  CHECK(workbench::import_vale_styles(project / "styles/Leer").styles.empty());
  const auto missing = workbench::import_vale_styles(project / "fehlt");
  CHECK(missing.styles.empty());
  CHECK(missing.diagnostics.size() == 1);
  CHECK(workbench::import_vale_style("S", {{"a.yml", "- liste\n"}, {"b.yml", "nur text"}, {"c.yml", ""}})
            .others == 3);
}

TEST_CASE("one style of several finds the rules it extends beside it") {
  const auto one = workbench::import_vale_styles(project / "styles/Haus");
  REQUIRE(one.styles.size() == 2); // and the vocabulary
  const auto& carried = one.styles[0].carried;
  CHECK(
      std::any_of(carried.begin(), carried.end(), [](const auto& rule) { return rule.file == "Erbe.yml"; }));
}

TEST_CASE("five thousand replacements, and nine thousand words") {
  std::string swap = "extends: substitution\nmessage: \"'%s' statt '%s'\"\nignorecase: true\nswap:\n";
  std::string tokens = "extends: existence\nmessage: \"'%s'\"\ntokens:\n";
  for (int i = 0; i < 5000; ++i)
    swap += "  falsch" + std::to_string(i) + ": richtig" + std::to_string(i) + "\n";
  for (int i = 0; i < 9000; ++i) tokens += "  - wort" + std::to_string(i) + "\n";
  const ValeImport import =
      workbench::import_vale_style("Viel", {{"Swap.yml", swap}, {"Tokens.yml", tokens}});
  REQUIRE(import.carried.size() == 2);
  made::Packs bench(import.pack_yaml);
  CHECK_FALSE(bench.bench().has_errors());
  CHECK(bench.bench().pieces().at(0).pack->rules.at(0).replacements.size() == 5000);
  CHECK(bench.bench().pieces().at(0).pack->rules.at(1).terms.size() == 9000);
}
