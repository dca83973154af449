// Whether output has colours: --color, NO_COLOR, and whether somebody looks at it.
#pragma once

#include "cli/command_line.h"
#include "cli/output.h"

namespace taktvoll::cli {

[[nodiscard]] bool use_colour(const Options& options, const Streams& streams);

} // namespace taktvoll::cli
