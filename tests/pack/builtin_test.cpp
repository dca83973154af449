// The packs that the build embeds are those in rules/, whole and in order.
#include "catch.h"
#include "checks/rule_compiler.h"
#include "lint/linter.h"
#include "pack/builtin.h"
#include "pack/library.h"
#include "pack/loader.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

using namespace taktvoll;
namespace fs = std::filesystem;

namespace {

std::map<std::string, fs::path> source_folders() {
  std::map<std::string, fs::path> folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(TAKTVOLL_SOURCE_DIR) / "rules"))
    if (fs::exists(entry.path() / "pack.yaml"))
      folders.emplace(entry.path().filename().string(), entry.path());
  return folders;
}

} // namespace

TEST_CASE("every pack folder is embedded, sorted by id, as it stands in rules/") {
  const pack::Archive archive = pack::read_archive(pack::builtin_archive_bytes());
  const auto folders = source_folders();
  REQUIRE(archive.packs.size() == folders.size());
  CHECK(std::is_sorted(archive.packs.begin(), archive.packs.end(),
                       [](const pack::Pack& a, const pack::Pack& b) { return a.id < b.id; }));
  for (const pack::Pack& embedded : archive.packs) {
    INFO(embedded.id);
    const auto folder = folders.find(embedded.id);
    REQUIRE(folder != folders.end()); // a pack's folder is called like the pack
    const pack::LoadedPack loaded = pack::load_pack(folder->second);
    CHECK_FALSE(loaded.has_errors());
    CHECK(embedded.digest == loaded.pack.digest);
    CHECK(embedded.version == loaded.pack.version);
    REQUIRE(embedded.rules.size() == loaded.pack.rules.size());
    for (std::size_t i = 0; i < embedded.rules.size(); ++i) {
      CHECK(embedded.rules[i].id == loaded.pack.rules[i].id);
      CHECK(embedded.rules[i].terms == loaded.pack.rules[i].terms);
    }
    for (const std::string& name : embedded.files) CHECK(name.starts_with(embedded.id + "/"));
  }
}

TEST_CASE("the literals of every pattern are embedded") {
  const pack::Archive archive = pack::read_archive(pack::builtin_archive_bytes());
  for (const pack::Pack& embedded : archive.packs)
    for (const pack::PatternLiterals& expected : checks::literals_of(embedded)) {
      INFO(expected.pattern);
      const auto found = std::find_if(
          archive.literals.begin(), archive.literals.end(), [&](const pack::PatternLiterals& entry) {
            return entry.pattern == expected.pattern && entry.case_sensitive == expected.case_sensitive;
          });
      REQUIRE(found != archive.literals.end());
      CHECK(found->literals == expected.literals);
    }
}

TEST_CASE("what is compiled beforehand is what the packs in rules/ are compiled to") {
  std::vector<pack::Pack> packs; // sorted, as the folders are
  for (const auto& [name, folder] : source_folders()) {
    packs.push_back(pack::load_pack(folder).pack);
    REQUIRE(packs.back().id == name);
  }
  std::uint32_t number = 0;
  for (pack::Pack& pack : packs)
    for (pack::Rule& rule : pack.rules) rule.number = number++;
  const std::string image = checks::image_of(packs, {});
  REQUIRE(image.size() == pack::builtin_image_bytes().size());
  CHECK(image == pack::builtin_image_bytes());
}

TEST_CASE("rules find the same with their lists as with what these were compiled to") {
  const std::string only = GENERATE(std::string(), std::string("fear"));
  const auto rules_of = [&](const pack::Archive& archive, bool compiled) {
    checks::RuleCompiler compiler(archive.literals, {.as_of = {}, .drafts = true},
                                  compiled ? checks::CompiledPacks{pack::builtin_image_bytes()}
                                           : checks::CompiledPacks{});
    for (const pack::Pack& pack : archive.packs)
      if (only.empty() || pack.id == only) compiler.add_builtin(pack);
    return compiler.build();
  };
  const std::string_view bytes = pack::builtin_archive_bytes();
  const pack::Archive whole = pack::read_archive(bytes);
  const checks::RuleSet expected = rules_of(whole, false);
  const checks::RuleSet rules = rules_of(pack::read_archive(bytes, pack::Detail::outline), true);
  REQUIRE(rules.rules().size() == expected.rules().size());
  const lint::LintSettings settings;
  lint::Linter linter(rules, settings);
  lint::Linter expecting(expected, settings);
  std::size_t findings = 0;
  const auto compare = [&](const std::string& text) {
    const auto found = std::get<finding::CheckedFile>(linter.lint("a.md", text)).findings;
    const auto wanted = std::get<finding::CheckedFile>(expecting.lint("a.md", text)).findings;
    INFO(text);
    REQUIRE(found.size() == wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].rule->id == wanted[i].rule->id);
      CHECK(found[i].span == wanted[i].span);
      CHECK(found[i].message == wanted[i].message);
      CHECK(found[i].instead == wanted[i].instead);
      CHECK(found[i].fingerprint == wanted[i].fingerprint);
    }
    findings += found.size();
  };
  for (const pack::Pack& pack : whole.packs)
    for (const pack::Rule& rule : pack.rules) {
      if (!rule.bad.empty()) compare(rule.bad.front().text);
      if (!rule.good.empty()) compare(rule.good.front().text);
    }
  CHECK(findings > (only.empty() ? 400U : 20U));
}

TEST_CASE("every preset can be chosen") {
  const pack::Archive archive = pack::read_archive(pack::builtin_archive_bytes());
  REQUIRE_FALSE(archive.presets.empty());
  for (const pack::Preset& preset : archive.presets) {
    INFO(preset.id);
    pack::PackLibrary library(archive);
    library.choose(preset.id);
    CHECK(library.diagnostics().empty());
    CHECK_FALSE(library.chosen().empty());
  }
  CHECK(pack::find_preset(archive.presets, "agentur") != nullptr);
}
