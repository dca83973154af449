// EditedText: a text that is being changed, piece by piece, with the way back to where it began.
//
//   EditedText text("A und B.");
//   text.apply({{{0, 1}, "Anna"}});     // "Anna und B."
//   text.original({0, 4})               // [0, 1): "A"
//   text.original({9, 10})              // [6, 7): "B"
//
// Positions are carried through every change, so that an edit of the third pass is still told with the line
// and column that the writer sees. Like text::MappedText, but for texts that go on changing.
#pragma once

#include "finding/finding.h"
#include "text/offsets.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::lint {

// Puts `replacement` in the place of the bytes under `span`; empty spans insert.
struct Edit {
  text::SourceSpan span;
  std::string replacement;
  bool operator==(const Edit&) const = default;
};

class EditedText {
public:
  explicit EditedText(std::string original);

  [[nodiscard]] const std::string& text() const { return text_; }

  // All at once; spans are those of text(), in order, and do not overlap. O(text + regions + edits).
  void apply(std::span<const Edit> edits);

  // The bytes of the original text that stand under a span of text(), or that what stands there has replaced:
  // all of them, also for a part of what was put in. Of an empty span, the place. O(log regions).
  [[nodiscard]] text::SourceSpan original(text::SourceSpan span) const;

private:
  // What stands at `now` stood at `then`; all else is as it was, only moved.
  struct Region {
    text::SourceSpan then; // in the original
    text::SourceSpan now;  // in text_
  };
  std::string text_;
  std::vector<Region> regions_; // in order; none touches another
};

} // namespace taktvoll::lint
