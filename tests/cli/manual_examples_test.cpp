// What the manual shows works as pasted: every YAML example loads, and the tutorial runs from top to bottom.
#include "catch.h"
#include "cli/command_runner.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

std::string source_file(const std::string& name) {
  std::ifstream in(std::string(TAKTVOLL_SOURCE_DIR) + "/" + name, std::ios::binary);
  std::stringstream whole;
  whole << in.rdbuf();
  return whole.str();
}

struct Block {
  std::string kind; // "yaml", "console"
  std::string text;
};

// The fenced blocks of a Markdown text, without the indentation of their fence.
std::vector<Block> fenced(const std::string& markdown) {
  std::vector<Block> blocks;
  std::istringstream in(markdown);
  std::string line;
  bool open = false;
  std::size_t indentation = 0;
  while (std::getline(in, line)) {
    const std::size_t fence = line.find_first_not_of(' ');
    if (fence != std::string::npos && line.compare(fence, 3, "```") == 0) {
      if (!open) {
        blocks.push_back({line.substr(fence + 3), {}});
        indentation = fence;
      }
      open = !open;
    } else if (open) {
      blocks.back().text += (line.size() > indentation ? line.substr(indentation) : "") + "\n";
    }
  }
  return blocks;
}

// The displays of a manual page that are YAML.
std::vector<Block> displays(const std::string& page) {
  std::vector<Block> blocks;
  std::istringstream in(page);
  std::string line;
  bool open = false;
  while (std::getline(in, line)) {
    if (line.starts_with(".Bd")) {
      open = true;
      blocks.push_back({"yaml", {}});
    } else if (line.starts_with(".Ed")) {
      open = false;
      if (blocks.back().text.find(": ") == std::string::npos) blocks.pop_back(); // a list of endings
    } else if (open) {
      for (std::size_t at = line.find("\\e"); at != std::string::npos; at = line.find("\\e", at))
        line.replace(at, 2, "\\");
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

std::string indented(const std::string& text, const std::string& by) {
  std::istringstream in(text);
  std::string out;
  std::string line;
  while (std::getline(in, line)) out += (line.empty() ? "" : by + line) + "\n";
  return out;
}

// An example as part of a whole pack, where it is not one itself.
std::string as_pack(const std::string& example) {
  if (example.starts_with("pack:")) return example;
  const std::string head = "pack: probe\nversion: 1.0.0\ntitle: Probe\n";
  const bool extends = example.find("extends: [") == 0;
  const std::string base = extends ? "" : "extends: [fear, testimonials, ../basis]\n";
  const std::size_t word = example.find_first_not_of(' ');
  if (example.compare(word, 2, "- ") == 0)
    return head + base + "rules:\n" + indented(example, word == 0 ? "  " : "");
  if (example.starts_with("lists:") || example.starts_with("rules:") || extends) return head + base + example;
  const bool has_kind = example.find("kind: ") != std::string::npos;
  return head + base + "rules:\n  - id: probe\n" + (has_kind ? "" : "    kind: require\n    terms: [x]\n") +
         indented(example, "    ");
}

void check_example(const std::string& example) {
  const TestFolder folder;
  folder.write("basis/pack.yaml",
               "pack: basis\nversion: 1.0.0\ntitle: Basis\nlists: {person: [Anna, Berta]}\nrules:\n"
               "  - {id: a, kind: terms, terms: [\"{list:person}\"], message: M}\n");
  folder.write("probe/pack.yaml", as_pack(example));
  const CommandResult result = run_taktvoll({"pack", "check", "./probe", "--format", "json", "--lang", "de"});
  INFO(as_pack(example) << result.out << result.err);
  const auto json = nlohmann::json::parse(result.out);
  for (const auto& diagnostic : json.at("diagnostics")) {
    const std::string message = diagnostic.at("message");
    // The lints judge what a rule is worth; an example may leave out what it does not speak of.
    if (diagnostic.contains("lint") || message.find("Hier fehlt") != std::string::npos) continue;
    if (message.find("hat kein Beispiel") != std::string::npos ||
        message.find("keine Regeln") != std::string::npos)
      continue;
    FAIL_CHECK(message);
  }
}

} // namespace

TEST_CASE("every YAML example of the manual loads as it stands") {
  std::size_t count = 0;
  const std::string readme = source_file("rules/README.md");
  for (const Block& block : fenced(readme))
    if (block.kind == "yaml") {
      check_example(block.text);
      ++count;
    }
  for (const Block& block : displays(source_file("man/taktvoll-pack.5"))) {
    check_example(block.text);
    ++count;
  }
  CHECK(count > 15);
}

TEST_CASE("the tutorial works from top to bottom") {
  const std::string readme = source_file("rules/README.md");
  const std::size_t start = readme.find("## Your first rule in ten minutes");
  REQUIRE(start != std::string::npos);
  const std::size_t limit = readme.find("| Sie möchten", start);
  const TestFolder folder;
  std::vector<std::string> commands;
  std::string all;
  for (const Block& block : fenced(readme.substr(start, limit - start))) {
    if (block.kind == "yaml") folder.write("haus/rules.yaml", folder.read("haus/rules.yaml") + block.text);
    if (block.kind == "markdown") folder.write("entwurf.md", block.text);
    if (block.kind != "console") continue;
    std::istringstream in(block.text);
    std::string line;
    while (std::getline(in, line)) {
      REQUIRE(line.starts_with("$ taktvoll "));
      std::istringstream words(line.substr(11));
      std::vector<std::string> arguments;
      for (std::string word; words >> word;) arguments.push_back(word);
      const CommandResult result = run_taktvoll(arguments);
      INFO(line << "\n" << result.out << result.err);
      CHECK(result.status == 0);
      CHECK(result.err.empty());
      commands.push_back(arguments[0] == "pack" ? "pack " + arguments[1] : arguments[0]);
      if (commands.back() == "pack check")
        CHECK(result.out.find("0 Fehler, 0 Warnungen, 0 Hinweise") != std::string::npos);
      if (commands.back() == "pack test")
        CHECK(result.out.find("Alle Beispiele bestehen.") != std::string::npos);
      if (commands.back() == "check")
        CHECK(result.out.find("entwurf.md:3:7: Warnung[haus/wundermittel]") != std::string::npos);
      if (commands.back() == "explain") {
        CHECK(result.out.find("Befund 3:7 „Wundermittel“") != std::string::npos);
        CHECK(result.out.find("verneint") != std::string::npos);
      }
    }
  }
  CHECK(commands == std::vector<std::string>{"pack new", "pack check", "pack test", "check", "explain"});
}
