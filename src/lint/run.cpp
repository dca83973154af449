#include "lint/run.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <thread>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

namespace taktvoll::lint {
namespace {

Result lint_one(const Input& input, Linter& linter) {
  base::Result<std::string, base::FileError> bytes = read(input);
  if (!bytes) return finding::FailedFile{input.shown, explain_file_error(input.shown, bytes.error())};
  return linter.lint(input.shown, std::move(*bytes));
}

} // namespace

finding::Diagnostic explain_file_error(const std::string& shown, const base::FileError& error) {
  finding::Diagnostic diagnostic;
  diagnostic.path = shown;
  switch (error.problem) {
  case base::FileProblem::not_found:
    diagnostic.message = {"Diese Datei gibt es nicht.", "There is no such file."};
    diagnostic.help = {"Prüfen Sie den Pfad.", "Check the path."};
    break;
  case base::FileProblem::no_permission:
    diagnostic.message = {"Die Datei darf nicht gelesen werden.", "The file may not be read."};
    diagnostic.help = {"Prüfen Sie die Zugriffsrechte.", "Check its permissions."};
    break;
  case base::FileProblem::too_large:
    diagnostic.message = {"Die Datei ist größer als 256 MB.", "The file is larger than 256 MB."};
    break;
  case base::FileProblem::is_directory:
    diagnostic.message = {"Das ist ein Ordner, keine Datei.", "This is a folder, not a file."};
    break;
  case base::FileProblem::changed:
  case base::FileProblem::read_only:
  case base::FileProblem::other:
    diagnostic.message = {"Die Datei lässt sich nicht lesen: " + error.detail,
                          "The file cannot be read: " + error.detail};
    break;
  }
  return diagnostic;
}

base::Result<std::string, base::FileError> read(const Input& input) {
  return input.path.empty() ? base::read_standard_input() : base::read_file(input.path);
}

void run(const std::vector<Input>& inputs, const checks::RuleSet& rules, const LintSettings& settings,
         std::size_t jobs, const std::function<bool(Result)>& take) {
  run_each<Result>(inputs, rules, settings, jobs, lint_one, take);
}

void detail::run_each(const std::vector<Input>& inputs, const checks::RuleSet& rules,
                      const LintSettings& settings, std::size_t jobs,
                      const std::function<std::shared_ptr<void>(const Input&, Linter&)>& work,
                      const std::function<bool(const std::shared_ptr<void>&)>& take) {
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  jobs = std::min(jobs, inputs.size());
  if (jobs <= 1) {
    std::optional<Linter> linter;
    for (const Input& input : inputs) {
      if (!linter) linter.emplace(rules, settings);
      if (!take(work(input, *linter))) return;
    }
    return;
  }

  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::enumerable_thread_specific<std::unique_ptr<Linter>> linters;
  std::atomic<bool> stopped{false};
  std::size_t next = 0;
  const auto produce = [&](tbb::flow_control& control) -> std::size_t {
    if (next == inputs.size() || stopped) {
      control.stop();
      return 0;
    }
    return next++;
  };
  const auto work_on = [&](std::size_t index) {
    std::unique_ptr<Linter>& linter = linters.local();
    if (!linter) linter = std::make_unique<Linter>(rules, settings);
    return work(inputs[index], *linter);
  };
  const auto deliver = [&](const std::shared_ptr<void>& result) {
    if (!stopped && !take(result)) stopped = true;
  };
  tbb::parallel_pipeline(
      4 * jobs,
      tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, produce) &
          tbb::make_filter<std::size_t, std::shared_ptr<void>>(tbb::filter_mode::parallel, work_on) &
          tbb::make_filter<std::shared_ptr<void>, void>(tbb::filter_mode::serial_in_order, deliver));
}

void add_to(finding::Summary& summary, const Result& result) {
  if (std::holds_alternative<finding::FailedFile>(result)) {
    ++summary.failed;
    return;
  }
  const auto& checked = std::get<finding::CheckedFile>(result);
  ++summary.files;
  for (const finding::Finding& found : checked.findings) {
    switch (found.severity) {
    case finding::Severity::error:
      ++summary.errors;
      break;
    case finding::Severity::warning:
      ++summary.warnings;
      break;
    case finding::Severity::info:
      ++summary.infos;
      break;
    }
  }
}

} // namespace taktvoll::lint
