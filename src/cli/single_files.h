// Files for the commands that look at texts one by one: segment and metrics.
#pragma once

#include "cli/command_line.h"
#include "cli/output.h"
#include "text/source_text.h"

#include <functional>

namespace taktvoll::cli {

// Reads every path of the options (folders are walked, "-" is standard input) and hands it over, in order.
// What cannot be read is said on streams.err; returns false if there was any.
[[nodiscard]] bool for_each_source(const Options& options, const Streams& streams,
                                   const std::function<void(const text::SourceText&)>& take);

} // namespace taktvoll::cli
