// `taktvoll explain RULE FILE[:LINE]`: why a rule fires there, or stays silent.
#pragma once

#include "checks/rule_set.h"
#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/output.h"
#include "cli/pack_choice.h"

namespace taktvoll::cli {

// For each of options.paths: "file" or "file:12".
[[nodiscard]] ExitStatus explain_places(const Options& options, const ChosenPacks& packs,
                                        const checks::CompiledRule& rule, const Streams& streams);

} // namespace taktvoll::cli
