// Groups: wordings of a pattern rule with `\1` … `\9` for what its (groups) matched.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace taktvoll::checks {

// The wording with its references filled in; `\\` is a backslash, any other backslash stays. `groups[0]` is
// the whole match; a group that did not take part, or does not exist, is empty.
[[nodiscard]] std::string fill_groups(std::string_view wording, std::span<const std::string_view> groups);

// The highest number referred to; 0: none.
[[nodiscard]] std::size_t highest_group(std::string_view wording);

} // namespace taktvoll::checks
