// What `taktvoll fix` tells: what it changed, what it left alone and why, what is left to do.
#pragma once

#include "cli/command_line.h"
#include "cli/output.h"
#include "finding/diagnostic.h"
#include "lint/fixer.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace taktvoll::cli {

// One input after the work on it.
struct FixOutcome {
  std::variant<finding::FailedFile, lint::FixedFile> result;
  std::optional<finding::Diagnostic> not_written; // why the fixed text could not be put in place
  bool written = false;
  bool from_standard_input = false;
  std::string unread; // of standard input that is no text: its bytes
};

struct FixTotals {
  std::size_t files = 0; // read
  std::size_t failed = 0;
  std::size_t changed = 0; // or would be
  std::size_t not_written = 0;
  std::size_t applied = 0;
  std::size_t refused = 0;
  std::size_t errors = 0; // left
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t suggestible = 0; // of those, what --suggested offers a fix for

  void add(const FixOutcome& outcome, const lint::FixChoice& choice);
};

// Calls come in this order: begin, an outcome for every input in order of path, then finish. With --diff the
// text report writes the diffs; with standard input among the inputs, the fixed text goes to standard output
// and what there is to tell to standard error.
class FixReport {
public:
  virtual ~FixReport() = default;
  virtual void begin() {}
  virtual void outcome(const FixOutcome& outcome) = 0;
  virtual void finish(const FixTotals& totals) = 0;
};

struct FixReportOptions {
  const Options& options;
  const lint::FixChoice& choice;
  bool colour = false;         // on standard output
  bool standard_input = false; // among the inputs
};

[[nodiscard]] std::unique_ptr<FixReport> make_fix_text_report(const Streams& streams,
                                                              const FixReportOptions& options);
// schema/taktvoll-fix.schema.json, one file and one entry a line
[[nodiscard]] std::unique_ptr<FixReport> make_fix_json_report(const Streams& streams,
                                                              const FixReportOptions& options);

// "introduces", "contradicts", "stays", "unfinished"
[[nodiscard]] std::string_view name(lint::Refusal reason);

} // namespace taktvoll::cli
