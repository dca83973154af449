// Runs the examples of rules: every bad one must be found by its rule, every good one must not.
#pragma once

#include "checks/rule_set.h"
#include "language/reader.h"
#include "pack/pack.h"

#include <string>
#include <vector>

namespace taktvoll::workbench {

struct ExampleFailure {
  std::string rule; // "pack/rule"
  bool bad = false; // a bad example was not found; else a good one was
  std::string text;
  std::string detail; // what was found instead, for people (English; for tests)
};

struct ExampleTotals {
  std::size_t rules = 0;
  std::size_t bad = 0;
  std::size_t good = 0;
  std::vector<ExampleFailure> failures;
};

// The context of an example: for each key of `applies` and of the first alternative of `applies-any` its
// first named value (not "unknown", not "any"), then the example's own. An example that begins with front
// matter speaks for itself: `applies` adds nothing.
[[nodiscard]] document::Context example_context(const pack::Rule& rule, const pack::Example& example);

[[nodiscard]] ExampleTotals run_examples(const checks::RuleSet& rules, language::Reader& reader);

} // namespace taktvoll::workbench
