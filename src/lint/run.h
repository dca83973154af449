// Runs the linter over many inputs, in parallel, and hands the results over in the order of the inputs.
#pragma once

#include "base/files.h"
#include "base/result.h"
#include "checks/rule_set.h"
#include "finding/run_report.h"
#include "lint/linter.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace taktvoll::lint {

// One thing to lint: a file, or standard input.
struct Input {
  std::string shown;          // the name for people and reports
  std::filesystem::path path; // empty: standard input
};

using Result = std::variant<finding::CheckedFile, finding::FailedFile>;

// Reads and lints every input with up to `jobs` threads (0: one per core) and calls `take` for each result,
// one at a time and in the order of the inputs: the same calls for any number of threads. At most a few
// inputs per thread are in memory. `take` returns false to stop early (a closed pipe).
void run(const std::vector<Input>& inputs, const checks::RuleSet& rules, const LintSettings& settings,
         std::size_t jobs, const std::function<bool(Result)>& take);

// Adds a result to the totals.
void add_to(finding::Summary& summary, const Result& result);

// The diagnostic for an input that cannot be read.
[[nodiscard]] finding::Diagnostic explain_file_error(const std::string& shown, const base::FileError& error);

} // namespace taktvoll::lint
