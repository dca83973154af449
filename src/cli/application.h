// The application: picks the command, runs it, and says how it went. No process state is touched here, so
// that tests can run it in memory.
#pragma once

#include "cli/exit_status.h"
#include "cli/output.h"

#include <string>
#include <vector>

namespace taktvoll::cli {

// `arguments` without the program's name. Never throws.
[[nodiscard]] ExitStatus run(const std::vector<std::string>& arguments, const Streams& streams);

// The status after standard output was flushed: a closed pipe (EPIPE) is no trouble and ends with `clean`;
// any other write error is said on `err` and is trouble.
[[nodiscard]] ExitStatus after_output(ExitStatus status, int write_error, std::ostream& err,
                                      const std::vector<std::string>& arguments);

} // namespace taktvoll::cli
