// Glob patterns over paths: `*` any characters but "/", `?` one of them, `**` any, also folders.
#pragma once

#include <string_view>

namespace taktvoll::base {

// Whether the whole path matches. "posts/**" matches everything below posts, "**/a.md" also "a.md" itself,
// and a pattern that ends in "/" everything below that folder. Bytes are compared as they are; `?` is one
// code point. O(|pattern| * |path|) for any pattern.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path);

} // namespace taktvoll::base
