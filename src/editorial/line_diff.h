// Line diff: one change of a file, as `diff -u` shows it.
#pragma once

#include <string>
#include <string_view>

namespace taktvoll::editorial {

// Unified, three lines of context, one hunk from the first line that differs to the last one; "" if nothing
// differs. Line ends stay out of it.
[[nodiscard]] std::string line_diff(std::string_view path, std::string_view before, std::string_view after);

} // namespace taktvoll::editorial
