// Is what stands here denied? "keine Angst", "nicht heilbar", "Angst müssen Sie nicht haben".
//
// Not denied: "nicht nur … sondern auch", "nie wieder Schmerzen" (a promise), "nicht zuletzt", "ohne dass"
// before an unrelated clause. A negation never reaches over a sentence end, nor over a clause border (comma
// with conjunction, semicolon, colon).
#pragma once

#include "language/clause.h"
#include "language/reading.h"

#include <cstdint>

namespace taktvoll::language {

// The words [first_word, limit_word) of `reading`. O(words of the clause), bounded. `borders`: of this
// reading; the other form begins with new ones. Thread-safe but for `borders`.
[[nodiscard]] bool is_negated(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word,
                              ClauseBorders& borders);
[[nodiscard]] bool is_negated(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word);

} // namespace taktvoll::language
