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
#include <memory>
#include <string>
#include <utility>
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

// The same for other work than linting: `work` is called on the threads, with a linter of the thread, and
// what it returns is handed to `take` in the order of the inputs.
template <class Value>
void run_each(const std::vector<Input>& inputs, const checks::RuleSet& rules, const LintSettings& settings,
              std::size_t jobs, const std::function<Value(const Input&, Linter&)>& work,
              const std::function<bool(Value)>& take);

// The bytes of a file or of standard input.
[[nodiscard]] base::Result<std::string, base::FileError> read(const Input& input);

// Adds a result to the totals.
void add_to(finding::Summary& summary, const Result& result);

// The diagnostic for an input that cannot be read.
[[nodiscard]] finding::Diagnostic explain_file_error(const std::string& shown, const base::FileError& error);

namespace detail {
// Values are handed through as shared_ptr<void>, so that the threads stay in run.cpp.
void run_each(const std::vector<Input>& inputs, const checks::RuleSet& rules, const LintSettings& settings,
              std::size_t jobs, const std::function<std::shared_ptr<void>(const Input&, Linter&)>& work,
              const std::function<bool(const std::shared_ptr<void>&)>& take);
} // namespace detail

template <class Value>
void run_each(const std::vector<Input>& inputs, const checks::RuleSet& rules, const LintSettings& settings,
              std::size_t jobs, const std::function<Value(const Input&, Linter&)>& work,
              const std::function<bool(Value)>& take) {
  detail::run_each(
      inputs, rules, settings, jobs,
      [&](const Input& input, Linter& linter) -> std::shared_ptr<void> {
        return std::make_shared<Value>(work(input, linter));
      },
      [&](const std::shared_ptr<void>& value) { return take(std::move(*static_cast<Value*>(value.get()))); });
}

} // namespace taktvoll::lint
