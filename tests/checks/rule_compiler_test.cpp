#include "catch.h"
#include "checks/rule_compiler.h"
#include "checks/rule_runner.h"
#include "pack/loader.h"

#include <algorithm>

using namespace taktvoll;
using testing::compile;
using testing::compile_rule;
using testing::run;

namespace {

const std::string head = "pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n";

checks::RuleSet rules_of(const std::string& yaml, checks::CompileOptions options) {
  const pack::LoadedPack loaded = pack::load_pack({{"pack.yaml", yaml}});
  REQUIRE_FALSE(loaded.has_errors());
  std::vector<finding::Diagnostic> diagnostics;
  checks::RuleCompiler compiler({}, std::move(options));
  compiler.add(loaded, diagnostics);
  REQUIRE(diagnostics.empty());
  return compiler.build();
}

std::vector<std::string> ids(const checks::RuleSet& rules) {
  std::vector<std::string> all;
  for (const checks::CompiledRule& rule : rules.rules()) all.push_back(rule.source.id);
  return all;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("mistakes in terms, patterns and metrics are reported where they stand") {
  const auto term = compile_rule("    kind: terms\n    terms: [\"gut\", \"~\"]\n");
  REQUIRE(term.diagnostics.size() == 1);
  CHECK(term.diagnostics[0].place->line == 8);
  const auto pattern = compile_rule("    kind: pattern\n    patterns: ['gut', 'a(b']\n");
  REQUIRE(pattern.diagnostics.size() == 1);
  CHECK(pattern.diagnostics[0].place->line == 8);
  const auto word = compile_rule("    kind: pattern\n    patterns: ['gut\\b']\n");
  REQUIRE(word.diagnostics.size() == 1);
  CHECK(word.diagnostics[0].place->column == 20);
  const auto metric = compile_rule("    kind: metric\n    metric: flesch_amstat\n    min: 3\n");
  REQUIRE(metric.diagnostics.size() == 1);
  CHECK(metric.diagnostics[0].help.de.find("flesch_amstad") != std::string::npos);
}

TEST_CASE("drafts run only when they are asked for, deprecated rules run") {
  const std::string yaml = head + "  - {id: a, kind: terms, message: A, terms: [a], status: draft}\n"
                                  "  - {id: b, kind: terms, message: B, terms: [b], status: deprecated}\n";
  CHECK(ids(rules_of(yaml, {.as_of = "", .drafts = false})) == Ids{"b"});
  CHECK(ids(rules_of(yaml, {.as_of = "", .drafts = true})) == Ids{"a", "b"});
}

TEST_CASE("a rule runs while one of its norms is in force, and names only those") {
  const std::string yaml = head +
                           "  - {id: a, kind: terms, message: A, terms: [a], basis: [{norm: alt, until: "
                           "2023-12-26}, {norm: neu, from: 2023-12-27}]}\n"
                           "  - {id: b, kind: terms, message: B, terms: [b], basis: [{norm: kommt, from: "
                           "2026-09-27}]}\n"
                           "  - {id: c, kind: terms, message: C, terms: [c], basis: [immer]}\n";
  const auto basis = [](const checks::RuleSet& rules, const char* id) { return rules.find(id)->info->basis; };
  const auto before = rules_of(yaml, {.as_of = "2023-12-26", .drafts = false});
  CHECK(ids(before) == Ids{"a", "c"});
  CHECK(basis(before, "a") == Ids{"alt"});
  const auto after = rules_of(yaml, {.as_of = "2026-09-27", .drafts = false});
  CHECK(ids(after) == Ids{"a", "b", "c"});
  CHECK(basis(after, "a") == Ids{"neu"});
  const auto unknown = rules_of(yaml, {.as_of = "", .drafts = false});
  CHECK(ids(unknown) == Ids{"a", "b", "c"});
  CHECK(basis(unknown, "a") == Ids{"alt", "neu"});
}

TEST_CASE("of the alternatives of applies-any one must hold wholly, beside applies") {
  const auto pack =
      compile_rule("    kind: terms\n    terms: [Wunder]\n    applies: {audience: [laien]}\n"
                   "    applies-any: [{product_status: [otc], paid: true}, {doc_type: [ad]}]\n");
  REQUIRE(pack.diagnostics.empty());
  CHECK(run(pack.rules, "Wunder").empty());
  CHECK(run(pack.rules, "---\nproduct_status: otc\n---\nWunder").empty());
  CHECK(run(pack.rules, "---\nproduct_status: otc\npaid: true\n---\nWunder").size() == 1);
  CHECK(run(pack.rules, "---\ndoc_type: ad\n---\nWunder").size() == 1);
  CHECK(run(pack.rules, "---\ndoc_type: ad\naudience: fachkreise\n---\nWunder").empty());
  const pack::Rule& rule = pack.rules.rules().front().source;
  document::Context context;
  CHECK_FALSE(checks::RuleSet::applies(rule, context));
  context.set("doc_type", {{"ad"}, document::Origin::front_matter, {}});
  CHECK(checks::RuleSet::applies(rule, context));
}

TEST_CASE("the literals of a pack are those of the patterns of all its lists") {
  const pack::LoadedPack loaded = pack::load_pack(
      {{"pack.yaml",
        head + "  - {id: a, kind: pattern, message: A, patterns: [erste], except: ['/zweite/'], unless: "
               "{sentence: ['/dritte/']}}\n"
               "  - {id: b, kind: together, message: B, all: [['/vierte/'], [x]], absent: ['/fünfte/']}\n"
               "  - {id: c, kind: require, message: C, when: ['/sechste/'], terms: ['/siebte/'], patterns: "
               "[achte], status: draft}\n"
               "  - {id: d, kind: terms, message: D, terms: ['/neunte/']}\n"}});
  REQUIRE_FALSE(loaded.has_errors());
  Ids patterns;
  for (const pack::PatternLiterals& entry : checks::literals_of(loaded.pack)) {
    patterns.push_back(entry.pattern);
    CHECK(entry.literals == Ids{entry.pattern});
  }
  std::sort(patterns.begin(), patterns.end());
  CHECK(patterns ==
        Ids{"achte", "dritte", "erste", "fünfte", "neunte", "sechste", "siebte", "vierte", "zweite"});
}

TEST_CASE("a part of a check says whose part it is") {
  const auto pack =
      testing::compile(head + "  - {id: a, kind: terms, message: A, terms: [eins]}\n"
                              "  - {id: a-more, part-of: a, kind: terms, message: B, terms: [zwei]}\n");
  REQUIRE(pack.diagnostics.empty());
  const auto findings = run(pack.rules, "eins zwei");
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].rule->check.empty());
  CHECK(findings[1].rule->check == findings[0].rule->id);
  const auto wrong =
      testing::compile(head + "  - {id: a, kind: terms, message: A, terms: [eins]}\n"
                              "  - {id: b, part-of: c, kind: terms, message: B, terms: [zwei]}\n");
  REQUIRE(wrong.diagnostics.size() == 1);
  CHECK(wrong.diagnostics[0].message.de.find("„c“") != std::string::npos);
}

TEST_CASE("a mistake in an entry of a list is told at the list, once") {
  const auto load = [](const std::string& lists, const std::string& terms) {
    std::string yaml = "pack: test\nversion: 1.0.0\ntitle: Test\nlists:\n" + lists + "rules:\n";
    for (const char* id : {"a", "b"})
      yaml += std::string("  - {id: ") + id + ", kind: terms, terms: " + terms +
              ", message: M, examples: {bad: [x], good: [y]}}\n";
    const pack::LoadedPack loaded = pack::load_pack({{"pack.yaml", yaml}});
    REQUIRE_FALSE(loaded.has_errors());
    std::vector<finding::Diagnostic> diagnostics;
    checks::RuleCompiler compiler;
    compiler.add(loaded, diagnostics);
    return std::pair(diagnostics, ids(compiler.build()));
  };
  const auto [term, rules] = load("  l: [gut, \"schlecht~~\"]\n  m: [\"{list:l}\"]\n",
                                  "[\"{list:l}\", \"{list:m}\", \"sehr {list:l}\"]");
  REQUIRE(term.size() == 1);
  CHECK(term[0].place->line == 5);
  CHECK(term[0].place->column == 22);
  CHECK(rules == Ids{"a", "b"}); // they run with the other entries
  const auto [pattern, _] = load("  l: ['/a(b/']\n", "[\"{list:l}\"]");
  REQUIRE(pattern.size() == 1);
  CHECK(pattern[0].place->line == 5);
  // Neither is wrong alone: told where they meet, once for each use.
  const std::string words = "a b c d e f g h i j k";
  const auto [both, __] = load("  l: [\"" + words + "\"]\n", "[\"" + words + " {list:l}\", \"{list:l}\"]");
  REQUIRE(both.size() == 2);
  CHECK(both[0].place->line == 7);
  CHECK(both[0].message.de.find("aus „" + words + " {list:l}“") != std::string::npos);
}

TEST_CASE("equal entries of two lists are searched once") {
  const auto compiled = testing::compile(
      "pack: test\nversion: 1.0.0\ntitle: Test\nlists: {l: [gut, '/[0-9]+/'], m: [gut, '/[0-9]+/']}\nrules:\n"
      "  - {id: a, kind: terms, terms: [\"{list:l}\", \"{list:m}\"], message: M, examples: {bad: [gut], "
      "good: [y]}}\n");
  CHECK(testing::run(compiled.rules, "Alles gut, 12 Mal.").size() == 2);
}
