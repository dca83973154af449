// Graphemes: what a reader takes for one character (UAX #29): "é" however it is written, 👩‍⚕️,
// 🇩🇪.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taktvoll::text {

// Extended grapheme clusters of valid UTF-8. Opens ICU's segmentation on every call: for whole texts, not for
// words. Thread-safe. O(n).
[[nodiscard]] std::size_t count_graphemes(std::string_view text);

// Canonical composition (NFC): "a" and a combining diaeresis become "ä". O(n).
[[nodiscard]] std::string composed(std::string_view text);

} // namespace taktvoll::text
