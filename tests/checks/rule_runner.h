// Runs the rules of a small pack over a text and says what was found. Expected places are marked in the text
// itself:
//
//   CHECK(marked(rules, "Das ist [[tödlich]].") == "Das ist [[tödlich]].");
//
// `marked` strips the marks, runs the rules over the plain text and puts marks around every finding's bytes.
#pragma once

#include "checks/rule_compiler.h"
#include "finding/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::testing {

// The rules of a YAML pack; the mistakes of rules that cannot be compiled go to `diagnostics`.
struct CompiledPack {
  checks::RuleSet rules;
  std::vector<finding::Diagnostic> diagnostics;
};
[[nodiscard]] CompiledPack compile(std::string_view yaml, checks::CompileOptions options = {});

// A pack with one rule: `body` holds its keys, each line indented by four spaces ("    kind: terms\n…").
[[nodiscard]] CompiledPack compile_rule(std::string_view body);

[[nodiscard]] std::vector<finding::Finding> run(const checks::RuleSet& rules, std::string_view text);

// Findings on the whole document add "[[document]]" at the end.
[[nodiscard]] std::string marked(const checks::RuleSet& rules, std::string_view text_with_marks);

} // namespace taktvoll::testing
