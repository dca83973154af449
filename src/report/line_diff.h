// Line diff: what changed in a file, as `diff -u` shows it and `patch` reads it.
#pragma once

#include <string>
#include <string_view>

namespace taktvoll::report {

// Exact: the bytes of the lines as they are, for programs. Coloured: for a terminal, line ends left out and
// control characters made visible.
enum class DiffStyle { exact, coloured };

// Unified, three lines of context, as few lines changed as possible (of texts that differ in thousands of
// lines: one block from the first to the last that differs); "" if nothing differs. A missing line end at the
// end of the text is told as `diff` tells it. O((lines + changed lines) * changed lines).
[[nodiscard]] std::string line_diff(std::string_view path, std::string_view before, std::string_view after,
                                    DiffStyle style = DiffStyle::exact);

} // namespace taktvoll::report
