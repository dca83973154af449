// Term brackets: which round brackets of a term hold alternatives.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace taktvoll::match {

struct TermBracket {
  std::size_t open = 0;  // of the `(`, in bytes
  std::size_t close = 0; // of its `)`; the length of the term if there is none
  bool has_bar = false;  // a `|` of its own, not of a bracket inside: it holds alternatives
};

// Sorted by `open`. A bracket that is never closed reaches to the end. The brackets of "Patient(inn)en" are
// part of the word. O(length).
[[nodiscard]] std::vector<TermBracket> brackets_of(std::string_view term);

} // namespace taktvoll::match
