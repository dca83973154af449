// Main and subordinate clauses of a sentence, and how deep they nest: for figures of style. By commas,
// opening words and the ends of verbs, in one pass; clause.h is the finer and slower answer for negations.
#pragma once

#include "language/reading.h"

#include <cstdint>
#include <vector>

namespace taktvoll::language {

// Words [first, limit) between two borders: commas, colons, dashes, brackets, and "und" before an opening
// word.
struct Segment {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
  std::uint16_t clause = 0; // segments of one clause share a number: "Das Mittel, das hilft, wird verordnet"
  std::uint8_t level = 0;   // 0 main clause, 1 subordinate clause, 2 subordinate to that …
  bool opens = false;       // a subordinate clause or an infinitive with "zu" begins here
};

// The segments of a sentence, in order; together they are the sentence. A subordinate clause begins with a
// conjunction
// ("weil"), behind a comma with a relative or question word, alone or behind a preposition, if it ends like a
// verb; or it is an infinitive with "zu" behind a comma or "um". One behind a finished subordinate clause
// counts as part of that
// ("…, die glaubt, dass er kommt": 2) unless "und" joins them or the same word opens both. `out` is cleared
// first. O(words). Thread-safe.
void find_segments(const Reading& reading, const Sentence& sentence, std::vector<Segment>& out);

} // namespace taktvoll::language
