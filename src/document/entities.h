// Character references of HTML and Markdown: `&auml;`, `&#228;`, `&#xE4;`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taktvoll::document {

// The UTF-8 text of one reference, "&" and ";" included. Numeric references outside Unicode, to surrogates or
// to NUL give U+FFFD, as CommonMark asks. Nothing for an unknown name: the reference is then plain text.
// O(log names).
[[nodiscard]] std::optional<std::string> decode_entity(std::string_view reference);

} // namespace taktvoll::document
