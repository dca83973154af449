// The options of `taktvoll pack …`.
#pragma once

#include "base/ui_language.h"
#include "cli/command_line.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace taktvoll::cli {

// What the parser fills and read_pack_values() checks.
struct RawPackValues {
  std::string minimum_coverage;
};

// The options of the command that `options` names; the references outlive the parsing.
void add_pack_command_options(CLI::App& app, Options& options, RawPackValues& raw, std::string& fail_on);

// nullopt if all is well.
[[nodiscard]] std::optional<base::LocalText> read_pack_values(const RawPackValues& raw, Options& options);

} // namespace taktvoll::cli
