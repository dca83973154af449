// What the commands `taktvoll pack check` and `pack test` share: which packs, and where the results go.
#pragma once

#include "cli/command_line.h"
#include "cli/output.h"
#include "workbench/bench.h"

#include <memory>
#include <string>
#include <string_view>

namespace taktvoll::cli {

// The packs that the options name; without any the one in the present folder, else all built-in packs.
[[nodiscard]] std::unique_ptr<workbench::Bench> bench_for(const Options& options);

// Writes to --output, else to standard output. False after a message on streams.err.
[[nodiscard]] bool deliver(const std::string& text, const Options& options, const Streams& streams);

// Whether results are to be coloured.
[[nodiscard]] bool in_colour(const Options& options, const Streams& streams);

} // namespace taktvoll::cli
