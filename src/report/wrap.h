// Line breaking for the notes under a finding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::report {

// Breaks `text` at spaces, tabs and line ends into lines of at most `first_width` and then `width` cells.
// White space between words becomes one space; a word that is too long keeps a line of its own; no-break
// spaces hold. Width 0 means no limit. Terminal control characters are made visible. At least one line,
// possibly empty.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t first_width,
                                            std::size_t width);

} // namespace taktvoll::report
