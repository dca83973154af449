// The words around a place, and places as matches.
#pragma once

#include "checks/check_input.h"
#include "pack/pack.h"

namespace taktvoll::checks {

// The words of the extent around a range: its sentence(s), block, section or the whole document. O(1).
[[nodiscard]] WordRange surroundings(const CheckInput& input, WordRange words, pack::Extent extent);
// The same with so many words before and behind, up to the ends of the document.
[[nodiscard]] WordRange words_around(const CheckInput& input, WordRange words, std::uint32_t count);
// All words of the document.
[[nodiscard]] WordRange all_words(const CheckInput& input);

// A match from words, and from a prose span. An empty range, which stands for marks behind a word, becomes
// that word.
[[nodiscard]] Match match_of(const language::Reading& reading, WordRange words);
[[nodiscard]] Match match_of(const language::Reading& reading, text::ProseSpan span);

} // namespace taktvoll::checks
