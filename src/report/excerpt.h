// Excerpt: the source lines under a finding, with the carets beneath, as a terminal shows them.
//
//   Heute ist es vielleicht zu spät für dich.
//                           ^^^^^^^
#pragma once

#include "finding/run_report.h"
#include "text/offsets.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taktvoll::report {

struct ExcerptLine {
  std::uint32_t number = 0; // one-based line of the file; 0 stands for lines left out
  std::string text;         // tabs expanded to stops of four cells, control characters made visible
  std::string carets;       // spaces and ^ by display width, without trailing spaces; at least one ^
};

// The line of the span; for a span over several lines its first and its last, with a line of number 0 between
// them if there are more. A line wider than `cells` (at least 20) is cut around the span with "…". An empty
// span gets one caret where it stands. Only the neighbourhood of the span is looked at, however long the line
// is.
[[nodiscard]] std::vector<ExcerptLine> excerpt(const finding::CheckedFile& file, text::SourceSpan span,
                                               std::size_t cells);

} // namespace taktvoll::report
