// Prepared check: packs, configuration and inputs of one run of `taktvoll check`, before the first text is
// read. `taktvoll record verify` prepares the same run again.
#pragma once

#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/inputs.h"
#include "cli/pack_choice.h"
#include "finding/run_report.h"
#include "lint/linter.h"
#include "lint/run.h"

#include <optional>

namespace taktvoll::cli {

struct PreparedCheck {
  Options options;   // what the command line leaves open, as the configuration has it
  ChosenPacks packs; // their diagnostics are not yet told; without rules there is nothing to run
  Inputs inputs;     // empty if there is nothing to run
  lint::LintSettings settings;
};

[[nodiscard]] PreparedCheck prepare_check(const Options& given);

// Whether a file has a finding of this severity or above.
[[nodiscard]] bool fails(const lint::Result& result, const std::optional<finding::Severity>& fail_on);
[[nodiscard]] bool fails(const finding::CheckedFile& file, const std::optional<finding::Severity>& fail_on);
// Whether it could not be read, or not wholly.
[[nodiscard]] bool is_trouble(const lint::Result& result);
[[nodiscard]] ExitStatus status_of(bool trouble, bool found_any);

} // namespace taktvoll::cli
