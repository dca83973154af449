// The words of --help, in German and English, for people who write texts and not programs. What it says of a
// single command stands in the table of commands.
#pragma once

#include "base/ui_language.h"
#include "cli/command_table.h"

#include <string>

namespace taktvoll::cli {

// `taktvoll --help`: what it is, the commands, three examples. Ends with a line feed.
[[nodiscard]] std::string overview(base::UiLanguage language);
// `taktvoll pack`: the commands of a group. Ends with a line feed.
[[nodiscard]] std::string group_overview(const CommandGroup& group, base::UiLanguage language);
// "taktvoll 0.1.0\n"
[[nodiscard]] std::string version_line();
// CLI11's help for a command with the words that it has in English only replaced.
[[nodiscard]] std::string command_help(std::string generated, base::UiLanguage language);

} // namespace taktvoll::cli
