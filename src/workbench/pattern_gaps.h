// Pattern gaps: which alternative keeps a pattern from having a fixed part.
#pragma once

#include "match/pattern.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace taktvoll::workbench {

// Bytes of a pattern, half-open.
struct PatternPart {
  std::size_t start = 0;
  std::size_t limit = 0;
};

// Of a pattern without literals (match/pattern.h): the first alternative of one of its outermost groups that
// gives it none, where others would ("db" in '\d+ ?(?:dioptrien|db)'). nullopt if no single group is to
// blame. Costs a compilation for each alternative, at most 100.
[[nodiscard]] std::optional<PatternPart> alternative_without_literal(std::string_view pattern,
                                                                     const match::PatternOptions& options);

} // namespace taktvoll::workbench
