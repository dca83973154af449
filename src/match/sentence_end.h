// Sentence end: is what follows a match a question or an exclamation?
#pragma once

#include "language/reading.h"
#include "match/term.h"

#include <cstdint>

namespace taktvoll::match {

// Whether the next question or exclamation mark behind word `word` - 1 is (or is among) those that `end` asks
// for: „Hilft das?“, fragte er. Marks in brackets that open behind that word do not count. Looks no farther
// than the sentence whose last word is `limit` - 1. O(length of what it looks at).
[[nodiscard]] bool ends_like(const language::Reading& reading, std::uint32_t word, std::uint32_t limit,
                             SentenceEnd end);

} // namespace taktvoll::match
