// Term gap: `<0-2>`, what stands between two words of a term.
#pragma once

#include "match/term.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace taktvoll::match {

struct TermGap {
  std::size_t limit = 0; // behind the `>`
  std::uint8_t min = 0;  // words
  std::uint8_t max = 0;
};

// The gap that opens at byte `start` of the term. `<5>` is short for `<0-5>`.
[[nodiscard]] base::Result<TermGap, TermError> read_gap(std::string_view term, std::size_t start);

} // namespace taktvoll::match
