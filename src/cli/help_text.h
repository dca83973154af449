// The words of --help, in German and English, for people who write texts and not programs.
#pragma once

#include "base/ui_language.h"
#include "cli/command_line.h"

#include <string>

namespace taktvoll::cli {

// `taktvoll --help`: what it is, the commands, three examples. Ends with a line feed.
[[nodiscard]] std::string overview(base::UiLanguage language);
// `taktvoll pack`: its commands. Ends with a line feed.
[[nodiscard]] std::string pack_overview(base::UiLanguage language);
// "taktvoll 0.1.0\n"
[[nodiscard]] std::string version_line();
// One or two sentences on a command.
[[nodiscard]] std::string command_summary(Command command, base::UiLanguage language);
// Examples and exit codes of a command.
[[nodiscard]] std::string command_footer(Command command, base::UiLanguage language);
// CLI11's help for a command with the words that it has in English only replaced.
[[nodiscard]] std::string command_help(std::string generated, base::UiLanguage language);

} // namespace taktvoll::cli
