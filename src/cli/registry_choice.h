// Registry choice: from --registry and the configuration to the approved claims of a run.
#pragma once

#include "claims/registry.h"
#include "cli/command_line.h"
#include "pack/configuration.h"

#include <memory>
#include <optional>

namespace taktvoll::cli {

// What --registry names, else what the configuration names; nullptr if neither names any. Read once per run;
// with whatever diagnostics it has.
[[nodiscard]] std::shared_ptr<const claims::Registry>
registry_for(const Options& options, const std::optional<pack::Configuration>& configuration);

} // namespace taktvoll::cli
