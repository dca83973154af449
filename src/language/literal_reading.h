// Reads a wording as it stands, without Markdown: an approved claim, a mandatory text.
#pragma once

#include "language/reading.h"

#include <string_view>

namespace taktvoll::language {

// As the paragraph of a document would be read; stars, underscores and number signs stand for themselves.
// O(length), about 10 µs for a sentence. Not UTF-8, or NUL bytes: an empty reading.
[[nodiscard]] Reading literal_reading(std::string_view text);

} // namespace taktvoll::language
