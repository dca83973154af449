#include "language/gap_text.h"

#include "language/characters.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace taktvoll::language {
namespace {

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A;
}
bool is_opening_bracket(char32_t c) {
  return c == '(' || c == '[' || c == '{';
}
bool is_closing_bracket(char32_t c) {
  return c == ')' || c == ']' || c == '}';
}

class GapReader {
public:
  GapReader(std::string_view text, std::uint32_t start, std::uint32_t limit)
      : text_(text), start_(start), limit_(limit) {}

  GapText read() {
    gap_.mark_limit = start_;
    for (at_ = start_; at_ < limit_;) {
      const text::CodePoint c = decode(text_, at_);
      see(c);
      before_ = c.value;
      at_ += c.length;
    }
    if (gap_.mark != EndMark::none) gap_.attached_after = gap_.mark_limit == limit_;
    if (gap_.gap == Gap::none && gap_.spaced) gap_.gap = Gap::space;
    return gap_;
  }

private:
  void strengthen(Gap gap) { gap_.gap = std::max(gap_.gap, gap); }

  static EndMark end_mark(char32_t c) {
    if (c == '.') return EndMark::period;
    if (c == '!' || c == '?' || c == 0x203C || c == 0x203D || (c >= 0x2047 && c <= 0x2049))
      return EndMark::exclamation;
    if (c == 0x2026) return EndMark::ellipsis;
    if (c < 0x370) return EndMark::none;
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) != 0 ? EndMark::exclamation
                                                                           : EndMark::none;
  }

  void see(text::CodePoint c) {
    const auto behind = static_cast<std::uint32_t>(at_ + c.length);
    if (c.value == '\n') {
      if (!gap_.has_line) gap_.line_end = static_cast<std::uint32_t>(at_);
      gap_.has_line = gap_.spaced = true;
      in_mark_ = false;
      return;
    }
    if (c.value == ' ') {
      gap_.spaced = true;
      in_mark_ = false;
      return;
    }
    if (const EndMark mark = end_mark(c.value); mark != EndMark::none) return see_end_mark(mark, behind);
    const bool quotation = is_quotation_mark(c.value);
    if (in_mark_ && (quotation || is_closing_bracket(c.value) || c.value == '*' || c.value == '\'')) {
      if (is_closing_bracket(c.value) && mark_opened_bracket_) {
        forget_mark(); // "(!)"
      } else {
        gap_.closed = gap_.closed || c.value != '*';
        gap_.mark_limit = behind;
      }
      strengthen(quotation || c.value == '\'' || c.value == '*' ? Gap::space : Gap::comma);
      return;
    }
    const bool after_mark = gap_.mark != EndMark::none;
    if (after_mark && !in_mark_ && (quotation || is_opening_bracket(c.value))) gap_.opened = true;
    if (quotation) return strengthen(Gap::space);
    switch (c.value) {
    case ',':
      gap_.continued = gap_.continued || after_mark;
      return strengthen(Gap::comma);
    case ':':
    case ';':
      gap_.continued = gap_.continued || after_mark;
      return strengthen(Gap::colon);
    case '-':
    case 0x2013:
      gap_.continued = gap_.continued || in_mark_;
      return strengthen(Gap::hyphen);
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '\\':
    case '|':
    case 0x2022:
      if (after_mark && in_mark_) in_mark_ = false;
      return strengthen(Gap::comma);
    default:
      return strengthen(c.value == '\'' || c.value == '*' || c.value == '_' ? Gap::space : Gap::none);
    }
  }

  void see_end_mark(EndMark mark, std::uint32_t behind) {
    if (gap_.mark == EndMark::none) {
      gap_.mark = mark;
      in_mark_ = true;
      mark_opened_bracket_ = is_opening_bracket(before_);
      gap_.mark_start = static_cast<std::uint32_t>(at_);
      gap_.mark_limit = behind;
    } else if (in_mark_) { // "...", "?!", „Nein!“.
      if (gap_.mark == EndMark::period && mark == EndMark::period && !gap_.closed)
        gap_.mark = EndMark::ellipsis;
      else if (mark == EndMark::exclamation)
        gap_.mark = EndMark::exclamation;
      else if (mark == EndMark::period && gap_.closed) {
        gap_.closed = false;
        gap_.own_stop = true;
      }
      gap_.mark_limit = behind;
    }
    if (gap_.mark != EndMark::period) strengthen(Gap::comma);
  }

  void forget_mark() {
    gap_.mark = EndMark::none;
    gap_.mark_limit = start_;
    in_mark_ = mark_opened_bracket_ = false;
  }

  std::string_view text_;
  std::uint32_t start_;
  std::uint32_t limit_;
  std::size_t at_ = 0;
  char32_t before_ = 0;
  bool in_mark_ = false;
  bool mark_opened_bracket_ = false;
  GapText gap_;
};

} // namespace

GapText read_gap(std::string_view text, std::uint32_t start, std::uint32_t limit) {
  return GapReader(text, start, limit).read();
}

} // namespace taktvoll::language
