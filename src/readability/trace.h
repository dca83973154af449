// Trace: the words and sentences that a figure comes from, so that every number can be counted again by hand.
#pragma once

#include "base/ui_language.h"
#include "language/reading.h"
#include "readability/formulas.h"
#include "readability/statistics.h"

#include <cstdint>
#include <vector>

namespace taktvoll::readability {

struct TraceItem {
  std::uint32_t first_word = 0; // half-open, into Reading::words; of a sentence all its words
  std::uint32_t limit_word = 0;
  std::uint32_t sentence = 0; // index into Reading::sentences
  bool whole_sentence = false;
  std::uint32_t amount =
      1; // what it adds to a count: 2 syllables, 1 passive; for the longest sentence its length
  base::LocalText note; // "4 Silben"; may be empty
};

// In text order. For a count, the amounts add up to its value (of the longest and the deepest: each has it).
// For a share or mean, what is counted in its numerator. For a formula, every sentence with what the formula
// takes from it. `metric` is one of metrics(). O(words).
[[nodiscard]] std::vector<TraceItem> trace(const language::Reading& reading, const Statistics& statistics,
                                           const Metric& metric);

} // namespace taktvoll::readability
