// Pack choice: from --packs and the configuration to compiled rules.
#pragma once

#include "checks/rule_set.h"
#include "cli/command_line.h"
#include "finding/diagnostic.h"
#include "pack/configuration.h"

#include <optional>
#include <vector>

namespace taktvoll::cli {

struct ChosenPacks {
  std::optional<checks::RuleSet> rules;         // nullopt if no pack could be used at all
  std::vector<finding::Diagnostic> diagnostics; // of the configuration and of all chosen packs
  bool trouble = false;                         // some diagnostic is an error
  std::optional<pack::Configuration> configuration;
};

// --packs: names of built-in packs and presets, paths of pack folders or files (pack::is_pack_path); else
// what the configuration names; else all built-in packs. Packs with mistakes run with the rules that are
// right.
[[nodiscard]] ChosenPacks choose_packs(const Options& options);

// The configuration that the options name, or the nearest one; nullopt if there is none or none is wanted.
[[nodiscard]] std::optional<pack::Configuration> configuration_for(const Options& options);

} // namespace taktvoll::cli
