// MarkupCursor: walks over the marks of Markdown in step with the parser's events.
//
// The parser says "an image begins, an image ends" and hands over the text inside; where the brackets stand
// it does not say. Everything visible is handed over with its place, so between two texts there are only
// marks, in the order of the events: the cursor stands behind the last text and takes one mark after the
// other. Nothing is searched for.
#pragma once

#include "document/markdown_events.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace taktvoll::document {

// Half-open, bytes of the parsed text.
struct MarkRange {
  std::size_t start = 0;
  std::size_t limit = 0;
};

// What stands behind the "]" of a link or image.
struct LinkTail {
  std::size_t start = 0;           // of the "]"; of the "(" for read_inline_tail
  std::size_t limit = 0;           // behind ")" or the last "]"
  std::optional<MarkRange> target; // of an inline link; without "<" and ">"
};

class MarkupCursor {
public:
  MarkupCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  // Goes on behind a text whose place the parser gave.
  void jump(std::size_t at) {
    at_ = at;
    line_start_ = false;
  }

  // The marks around emphasis, strong emphasis, strikethrough (one or two tildes): where the mark stands, or
  // nothing (and the cursor stays) if it does not stand here.
  std::optional<MarkRange> take_emphasis(SpanKind kind, std::size_t bound);
  // "[" or "![".
  std::optional<MarkRange> take_opening_bracket(SpanKind kind, std::size_t bound);
  // "]" and what belongs to it. `bound` is where the next text begins: a "(" or "[" there is text, not a
  // tail.
  std::optional<LinkTail> take_closing_bracket(std::size_t bound);
  // "<" of an autolink whose text begins at `bound`.
  std::optional<MarkRange> take_angle(char angle, std::size_t bound);
  // A whole code span with its backticks; `content` is what is between them.
  struct Code {
    MarkRange all;
    MarkRange content;
  };
  std::optional<Code> take_code(std::size_t bound);
  // True if here stand the backticks of a code span whose text begins at `bound`.
  [[nodiscard]] bool opens_code(std::size_t bound) const;
  // A line end with the blanks (and the backslash) before it.
  MarkRange take_break();

  // Behind a line end: over indentation and quote marks of the next line, but not past `bound`. The other
  // functions do this themselves.
  void skip_line_prefix(std::size_t bound);

private:
  [[nodiscard]] std::size_t ticks_at(std::size_t at) const;
  [[nodiscard]] bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }

  std::string_view text_;
  std::size_t at_;
  bool line_start_ = false;
};

// The tail "(target "title")" that begins with the "(" at `at`, or nothing if it is none.
[[nodiscard]] std::optional<LinkTail> read_inline_tail(std::string_view text, std::size_t at);

} // namespace taktvoll::document
