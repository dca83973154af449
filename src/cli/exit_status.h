// The exit codes of taktvoll, a contract with scripts and CI.
#pragma once

namespace taktvoll::cli {

enum class ExitStatus : int {
  clean = 0,    // nothing at or above --fail-on
  findings = 1, // something was found
  trouble =
      2, // arguments, configuration, a pack or an input is at fault; some of it may still have been checked
};

} // namespace taktvoll::cli
