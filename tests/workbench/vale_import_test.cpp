#include "catch.h"
#include "checks/rule_compiler.h"
#include "pack/loader.h"
#include "workbench/vale_import.h"

#include <string>

using namespace taktvoll;

namespace {

workbench::ValeImport import(const std::string& rule, const std::string& name = "NoWonders.yml") {
  return workbench::import_vale_style("Haus Stil", {{name, rule}});
}

// The pack must load, and compile.
pack::Pack loaded(const workbench::ValeImport& import) {
  const pack::LoadedPack pack =
      pack::load_pack(std::vector<pack::PackFile>{{"haus-stil/pack.yaml", import.pack_yaml}});
  INFO(import.pack_yaml);
  std::string messages;
  for (const auto& diagnostic : pack.diagnostics)
    if (diagnostic.level == finding::DiagnosticLevel::error)
      messages += finding::format(diagnostic, base::UiLanguage::de);
  CHECK(messages.empty());
  checks::RuleCompiler compiler;
  std::vector<finding::Diagnostic> diagnostics;
  compiler.add(pack, diagnostics);
  for (const auto& diagnostic : diagnostics) messages += finding::format(diagnostic, base::UiLanguage::de);
  CHECK(messages.empty());
  return pack.pack;
}

pack::Rule only_rule(const std::string& vale) {
  const workbench::ValeImport result = import(vale);
  REQUIRE(result.carried.size() == 1);
  const pack::Pack pack = loaded(result);
  REQUIRE(pack.rules.size() == 1);
  return pack.rules[0];
}

} // namespace

TEST_CASE("existence: words become terms, the rest patterns; message, level, link and exceptions stay") {
  const pack::Rule rule = only_rule(
      "extends: existence\nmessage: \"Vermeiden Sie '%s'.\"\nlevel: error\nlink: https://example.org/stil\n"
      "ignorecase: true\ntokens:\n  - Wunder(?:mittel)?\n  - in \\d+ Tagen\nexceptions:\n  - Kein Wunder\n");
  CHECK(rule.id == "no-wonders");
  CHECK(rule.kind == pack::Kind::terms);
  CHECK(rule.message.de == "Vermeiden Sie '{match}'.");
  CHECK(rule.severity == finding::Severity::error);
  CHECK(rule.basis.at(0).text == "https://example.org/stil");
  CHECK_FALSE(rule.case_sensitive);
  REQUIRE(rule.terms.size() == 3);
  CHECK(rule.terms[0].value == "Wunder");
  CHECK(rule.terms[1].value == "Wundermittel");
  CHECK(rule.terms[2].value == "/in [0-9]+ Tagen/");
  CHECK(rule.except.at(0).value == "Kein Wunder");
}

TEST_CASE("existence: nonword and raw are patterns without edges") {
  const pack::Rule rule = only_rule("extends: existence\nmessage: M\nnonword: true\ntokens: ['!!+']\n");
  CHECK(rule.kind == pack::Kind::pattern);
  CHECK(rule.whole_words); // there is no word to be inside of
  CHECK(rule.case_sensitive);
  CHECK_FALSE(only_rule("extends: existence\nmessage: M\nnonword: true\ntokens: [ismus]\n").whole_words);
  CHECK(rule.severity == finding::Severity::warning);
}

TEST_CASE("substitution becomes replace; message in Vale's order") {
  const workbench::ValeImport result = import(
      "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlevel: suggestion\nignorecase: true\n"
      "swap:\n  e-?mail: E-Mail\n  '(?:applizieren|verabreichen)': geben|anwenden\n  '\\d+ mal': oft\n");
  REQUIRE(result.carried.size() == 2);
  CHECK(result.carried[1].part_of == result.carried[0].rule);
  const pack::Pack pack = loaded(result);
  REQUIRE(pack.rules.size() == 2);
  CHECK(pack.rules[0].kind == pack::Kind::replace);
  CHECK(pack.rules[0].message.de == "Use '{instead}' instead of '{match}'.");
  CHECK(pack.rules[0].severity == finding::Severity::info);
  REQUIRE(pack.rules[0].replacements.size() == 3);
  CHECK(pack.rules[0].replacements[0].with == std::vector<std::string>{"geben", "anwenden"});
  CHECK(pack.rules[0].replacements[2].term.value == "/[0-9]+ mal/");
  REQUIRE(pack.rules[1].replacements.size() == 1);
  CHECK(pack.rules[1].replacements[0].term.value == "/e-?mail/");
  CHECK(pack.rules[1].except.at(0).value == "/(?-i:E-Mail)/");
}

TEST_CASE("occurrence, consistency, repetition, conditional") {
  const pack::Rule occurrence =
      only_rule("extends: occurrence\nmessage: M\nscope: sentence\ntoken: ','\nmax: 3\n");
  CHECK(occurrence.kind == pack::Kind::limit);
  CHECK(occurrence.countable == pack::Countable::hits);
  CHECK(occurrence.extent == pack::Extent::sentence);
  CHECK(occurrence.max.at(0).value == 3);

  const pack::Rule consistency = only_rule(
      "extends: consistency\nmessage: \"'%s' or '%s'?\"\nignorecase: true\neither:\n  Grafik: Graphik\n");
  CHECK(consistency.kind == pack::Kind::consistency);
  CHECK(consistency.variants.size() == 2);
  CHECK(consistency.message.de == "'{match}' or '{other}'?");

  const pack::Rule repetition =
      only_rule("extends: repetition\nmessage: \"'%s' twice\"\nalpha: true\ntokens: ['[^\\s]+']\n");
  CHECK(repetition.structure == pack::Structure::doubled_word);

  const pack::Rule conditional = only_rule(
      "extends: conditional\nmessage: \"'%s' needs a note\"\nfirst: Musteran\nsecond: Packungsbeilage\n");
  CHECK(conditional.kind == pack::Kind::require);
  const pack::Rule abbreviation =
      only_rule("extends: conditional\nmessage: \"Explain '%s'.\"\nfirst: '\\b([A-Z]{3,5})\\b'\n"
                "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [HIV]\n");
  CHECK(abbreviation.explained == pack::Treatment::skip);
  CHECK(abbreviation.except.at(0).value == "HIV");
}

TEST_CASE("what cannot be carried over is listed with the reason") {
  for (const char* kind :
       {"capitalization", "readability", "metric", "spelling", "sequence", "script", "Other.Rule", "magic"}) {
    const workbench::ValeImport result = import(std::string("extends: ") + kind + "\nmessage: M\n");
    INFO(kind);
    CHECK(result.carried.empty());
    REQUIRE(result.refused.size() == 1);
    CHECK_FALSE(result.refused[0].reason.de.empty());
    CHECK(result.refused[0].reason.de != result.refused[0].reason.en);
    CHECK(result.pack_yaml.empty());
  }
  const workbench::ValeImport partly = import(
      "extends: existence\nmessage: M\ntokens: [gut, '(heil)\\1']\nscope: raw\naction: {name: remove}\n");
  REQUIRE(partly.carried.size() == 1);
  CHECK(partly.carried[0].notes.size() == 3);
}

TEST_CASE("a file that is no YAML does not stop the others") {
  const workbench::ValeImport result =
      workbench::import_vale_style("S", {{"A.yml", "extends: [\n"},
                                         {"B.yml", "extends: existence\nmessage: M\ntokens: [x]\n"},
                                         {"C.yml", "\xff"}});
  CHECK(result.diagnostics.size() == 2);
  CHECK(result.carried.size() == 1);
}
