// Golden files: whole outputs kept under tests/golden/, compared byte by byte.
//
// tests/golden/approve rewrites them; read the change before you commit it.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace taktvoll::golden {

// Empty if `actual` equals tests/golden/<name>, else the lines that differ, with control characters made
// visible. With TAKTVOLL_APPROVE=1 in the environment it writes the file instead and returns "".
[[nodiscard]] std::string difference(std::string_view name, const std::string& actual);

// The files below tests/golden/<folder> that `expected` (names as given to difference()) does not hold, one a
// line: goldens that no test compares. With TAKTVOLL_APPROVE=1 they are deleted.
[[nodiscard]] std::string stale(std::string_view folder, const std::set<std::string>& expected);

} // namespace taktvoll::golden
