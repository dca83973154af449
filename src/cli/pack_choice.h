// Pack choice: from --packs to compiled rules.
#pragma once

#include "checks/rule_set.h"
#include "finding/diagnostic.h"

#include <optional>
#include <string>
#include <vector>

namespace taktvoll::cli {

struct ChosenPacks {
  std::optional<checks::RuleSet> rules;         // nullopt if no pack could be used at all
  std::vector<finding::Diagnostic> diagnostics; // of all chosen packs
  bool trouble = false;                         // some diagnostic is an error
};

// `choice`: names of built-in packs, paths of pack folders or files; empty: all built-in packs. A name with a
// slash or with the extension .yaml or .yml is a path. Packs with mistakes run with the rules that are right.
[[nodiscard]] ChosenPacks choose_packs(const std::vector<std::string>& choice);

} // namespace taktvoll::cli
