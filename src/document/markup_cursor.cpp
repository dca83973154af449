#include "document/markup_cursor.h"

#include <algorithm>

namespace taktvoll::document {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}
// Over blanks and line ends; behind a line end also over the quote marks of the next line.
std::size_t skip_space(std::string_view text, std::size_t at) {
  bool line_start = false;
  for (; at < text.size(); ++at) {
    if (is_line_end(text[at]))
      line_start = true;
    else if (!is_blank(text[at]) && !(line_start && text[at] == '>'))
      break;
  }
  return at;
}

// Where the escape or character at `at` ends.
std::size_t step(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && is_punctuation(text[at + 1]) ? at + 2 : at + 1;
}

// The end of a title that begins at `at`, or `at` if none begins there; nothing if it does not end.
std::optional<std::size_t> skip_title(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '"' && text[at] != '\'' && text[at] != '(')) return at;
  const char closing = text[at] == '(' ? ')' : text[at];
  for (++at; at < text.size(); at = step(text, at))
    if (text[at] == closing) return at + 1;
  return std::nullopt;
}

std::optional<MarkRange> read_target(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '<') {
    const std::size_t start = at + 1;
    for (at = start; at < text.size() && !is_line_end(text[at]) && text[at] != '<'; at = step(text, at))
      if (text[at] == '>') return MarkRange{start, at};
    return std::nullopt;
  }
  const std::size_t start = at;
  std::size_t open = 0;
  for (; at < text.size() && static_cast<unsigned char>(text[at]) > ' '; at = step(text, at)) {
    if (text[at] == '(') ++open;
    if (text[at] == ')' && open-- == 0) break;
  }
  return MarkRange{start, at};
}

} // namespace

std::optional<LinkTail> read_inline_tail(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return std::nullopt;
  const std::size_t start = at;
  const std::optional<MarkRange> target = read_target(text, skip_space(text, at + 1));
  if (!target) return std::nullopt;
  at = target->limit;
  if (at < text.size() && text[at] == '>') ++at;
  const std::optional<std::size_t> title_end = skip_title(text, skip_space(text, at));
  if (!title_end) return std::nullopt;
  at = skip_space(text, *title_end);
  if (at >= text.size() || text[at] != ')') return std::nullopt;
  return LinkTail{start, at + 1, target};
}

void MarkupCursor::skip_line_prefix(std::size_t bound) {
  if (!line_start_) return;
  line_start_ = false;
  while (at_ < std::min(bound, text_.size()) && (is_blank(text_[at_]) || text_[at_] == '>')) ++at_;
}

std::optional<MarkRange> MarkupCursor::take_emphasis(SpanKind kind, std::size_t bound) {
  skip_line_prefix(bound);
  const std::size_t start = at_;
  std::size_t length = kind == SpanKind::strong ? 2 : 1;
  if (kind == SpanKind::strikethrough && start + 1 < text_.size() && text_[start + 1] == '~') length = 2;
  if (start + length > std::min(bound, text_.size())) return std::nullopt;
  for (std::size_t i = start; i < start + length; ++i) {
    const bool fits = kind == SpanKind::strikethrough ? text_[i] == '~' : text_[i] == '*' || text_[i] == '_';
    if (!fits) return std::nullopt;
  }
  at_ = start + length;
  return MarkRange{start, at_};
}

std::optional<MarkRange> MarkupCursor::take_opening_bracket(SpanKind kind, std::size_t bound) {
  skip_line_prefix(bound);
  const std::string_view mark = kind == SpanKind::image ? "![" : "[";
  if (at_ + mark.size() > bound || !text_.substr(std::min(at_, text_.size())).starts_with(mark))
    return std::nullopt;
  at_ += mark.size();
  return MarkRange{at_ - mark.size(), at_};
}

std::optional<LinkTail> MarkupCursor::take_closing_bracket(std::size_t bound) {
  skip_line_prefix(bound);
  if (at_ >= bound || !is_at(']')) return std::nullopt;
  LinkTail tail{at_, at_ + 1, std::nullopt};
  ++at_;
  if (at_ >= bound) return tail;
  if (is_at('(')) {
    const std::optional<LinkTail> found = read_inline_tail(text_, at_);
    if (found && found->limit <= bound) {
      tail.limit = found->limit;
      tail.target = found->target;
    }
  } else if (is_at('[')) {
    for (std::size_t i = at_ + 1; i < std::min(bound, text_.size()); i = step(text_, i)) {
      if (text_[i] != ']') continue;
      tail.limit = i + 1;
      break;
    }
  }
  at_ = tail.limit;
  return tail;
}

std::optional<MarkRange> MarkupCursor::take_angle(char angle, std::size_t bound) {
  skip_line_prefix(bound);
  if (at_ >= bound || !is_at(angle)) return std::nullopt;
  ++at_;
  return MarkRange{at_ - 1, at_};
}

std::size_t MarkupCursor::ticks_at(std::size_t at) const {
  std::size_t limit = at;
  while (limit < text_.size() && text_[limit] == '`') ++limit;
  return limit - at;
}

bool MarkupCursor::opens_code(std::size_t bound) const {
  std::size_t at = at_ + ticks_at(at_);
  if (at == at_) return false;
  while (at < bound && (is_blank(text_[at]) || is_line_end(text_[at]) || text_[at] == '>')) ++at;
  return at == bound;
}

std::optional<MarkupCursor::Code> MarkupCursor::take_code(std::size_t bound) {
  skip_line_prefix(bound);
  const std::size_t ticks = ticks_at(at_);
  if (ticks == 0 || at_ + ticks > bound) return std::nullopt;
  for (std::size_t at = text_.find('`', at_ + ticks); at != std::string_view::npos;) {
    const std::size_t closing = ticks_at(at);
    if (closing == ticks) {
      const Code code{{at_, at + ticks}, {at_ + ticks, at}};
      at_ = code.all.limit;
      return code;
    }
    at = text_.find('`', at + closing);
  }
  return std::nullopt;
}

MarkRange MarkupCursor::take_break() {
  skip_line_prefix(text_.size()); // a line that holds nothing but a backslash
  const std::size_t start = at_;
  while (at_ < text_.size() && !is_line_end(text_[at_])) ++at_;
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  line_start_ = true;
  return {start, at_};
}

} // namespace taktvoll::document
