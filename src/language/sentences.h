// Sentences of one block, and what stands between its words.
//
// Own rules on the gaps between words. They follow UAX #29 where it is right for German, and know what it
// does not: abbreviations (abbreviations.h), ordinals and dates ("am 3. März"), direct speech („Nein!“, rief
// er.), emoji and hashtags behind the end mark, lines of a letter. A colon ends nothing.
#pragma once

#include "language/reading.h"

#include <cstdint>
#include <span>

namespace taktvoll::language {

// A line end inside a paragraph that the author meant, because the next word would have had room in the line:
// the place of its space in the prose. See line_breaks.h.
struct SentenceHints {
  std::span<const text::ProseOffset> line_breaks; // sorted
};

// For the words [first_word, limit_word) of block number `block`, which must be the last words of the
// reading: sets their gaps and sentences and appends the sentences. Linear in the block.
void find_sentences(Reading& reading, std::uint32_t block, const SentenceHints& hints);

} // namespace taktvoll::language
