// Term ways: the ways in which the words of a bracket may run, brackets inside it multiplied out.
#pragma once

#include "match/term.h"

#include <cstddef>
#include <vector>

namespace taktvoll::match {

// What may stand between two words of a term.
struct Joint {
  std::uint8_t gap_min = 0;
  std::uint8_t gap_max = 0;
  bool punctuation = false;
};

// Both, one after the other, with nothing between them.
[[nodiscard]] Joint joined(Joint a, Joint b);

struct Way {
  std::vector<TermWord> words; // each with its gap; that of the first is what stands before the way
  Joint behind;                // left over by optional parts behind the last word
};
using Ways = std::vector<Way>;

// Words in all ways together.
[[nodiscard]] std::size_t count_words(const Ways& ways);

// Every way of `head`, then the joint, then every way of `tail` (an empty one: left out). At the edge of a
// way the joint falls away. False, and `head` as it was, if that would be more than `most` words or ways.
[[nodiscard]] bool append(Ways& head, Joint joint, const Ways& tail, std::size_t most);

} // namespace taktvoll::match
