// LineIndex: from byte offsets to lines and columns, for the edges of the program only.
//
// Lines end with LF, CRLF or a lone CR; the line end belongs to its line. A BOM takes no column.
#pragma once

#include "text/offsets.h"
#include "text/source_text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace taktvoll::text {

// One-based, as people and SARIF count.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  constexpr auto operator<=>(const LineColumn&) const = default;
};

// What a column counts.
enum class ColumnUnit { code_points, utf16 };

class LineIndex {
public:
  // One pass over the bytes (memchr speed). Keeps a share in the source's bytes.
  explicit LineIndex(SourceText source);

  // Any offset from 0 to the source's size. An offset inside a code point counts as its start; one inside a
  // CRLF pair is on the line that the pair ends. O(log lines + min(column, 8 KiB)): a file of one line is no
  // trap.
  [[nodiscard]] LineColumn position(SourceOffset offset, ColumnUnit unit = ColumnUnit::code_points) const;

  // At least 1; a final line end does not open a further line, except that an empty file has one empty line.
  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }

  // The bytes of the one-based line, without its line end and without a BOM. Precondition: 1 <= line <=
  // line_count().
  [[nodiscard]] SourceSpan line(std::uint32_t number) const;

private:
  // How much the bytes before it amount to, in both units.
  struct Tally {
    std::uint32_t code_points = 0;
    std::uint32_t utf16 = 0;
  };
  [[nodiscard]] Tally between(std::size_t start, std::size_t limit) const;

  SourceText source_;
  std::vector<SourceOffset> starts_; // of each line, ascending; the first is content_start()
  std::vector<Tally> tallies_;       // one every few KiB, if a line is that long
};

} // namespace taktvoll::text
