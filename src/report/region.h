// Region: a source span as readers count it, for every format that names places.
#pragma once

#include "finding/run_report.h"
#include "text/line_index.h"
#include "text/offsets.h"

#include <cstddef>

namespace taktvoll::report {

// Lines and columns are one-based and count code points; `limit` is the column after the last character.
struct Region {
  text::LineColumn start;
  text::LineColumn limit;
  std::size_t start_offset = 0; // zero-based bytes of the file, a BOM included
  std::size_t limit_offset = 0;
};

// Precondition: the span lies within the file.
[[nodiscard]] inline Region region_of(const finding::CheckedFile& file, text::SourceSpan span) {
  return {file.lines->position(span.start), file.lines->position(span.limit), span.start.value,
          span.limit.value};
}

} // namespace taktvoll::report
