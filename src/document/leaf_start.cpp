#include "document/leaf_start.h"

#include "document/inline_reader.h"
#include "document/markup_cursor.h"

#include <algorithm>
#include <optional>

namespace taktvoll::document {
namespace {

// An image whose target is escaped and that has no text has nothing to be recognised by at a distance. The
// limit keeps a file full of such images linear.
constexpr std::size_t farthest_guess = 1U << 16U;

// The common case, marks that only open before the first text: counted backwards from the text.
std::optional<std::size_t> count_back(std::string_view text, const MarkdownLeaf& leaf,
                                      std::size_t first_text) {
  std::size_t opening = 0;
  while (opening < leaf.events.size() && leaf.events[opening].kind == EventKind::enter) {
    const SpanKind span = leaf.events[opening].span;
    if (span == SpanKind::code || span == SpanKind::image) return std::nullopt;
    ++opening;
  }
  if (opening == leaf.events.size() || leaf.events[opening].offset != first_text) return std::nullopt;
  std::size_t at = first_text;
  if (at > 0 && is_punctuation(text[at]) && text[at - 1] == '\\') --at;
  const auto take = [&](std::string_view marks) {
    if (at == 0 || marks.find(text[at - 1]) == std::string_view::npos) return false;
    --at;
    return true;
  };
  for (std::size_t i = opening; i-- > 0;) {
    switch (leaf.events[i].span) {
    case SpanKind::link: {
      const bool innermost = i + 1 == opening;
      if (!take("[") && !(innermost && take("<")) && !innermost) return std::nullopt; // innermost: a bare URL
      break;
    }
    case SpanKind::strong:
      if (!take("*_") || !take("*_")) return std::nullopt;
      break;
    case SpanKind::strikethrough:
      if (!take("~")) return std::nullopt;
      take("~");
      break;
    default:
      if (!take("*_")) return std::nullopt;
      break;
    }
  }
  return at;
}

// The event that ends the code span begun at event `i`, if all of its text is made up by the parser; else
// `i`.
std::size_t code_without_text(const MarkdownLeaf& leaf, std::size_t i) {
  std::size_t end = i + 1;
  while (end < leaf.events.size() && leaf.events[end].kind == EventKind::code && !leaf.events[end].placed())
    ++end;
  return end < leaf.events.size() && leaf.events[end].kind == EventKind::leave ? end : i;
}

// True if the leaf's first marks, taken from `candidate` on, lead to its first text or link target.
bool leads_to_text(std::string_view text, const MarkdownLeaf& leaf, std::size_t candidate,
                   const std::vector<std::uint32_t>& texts) {
  MarkupCursor cursor(text, candidate);
  std::vector<std::uint32_t> open_targets;
  for (std::size_t i = 0; i < leaf.events.size(); ++i) {
    const MarkdownEvent& event = leaf.events[i];
    const std::size_t bound = texts[i + 1];
    switch (event.kind) {
    case EventKind::soft_break:
    case EventKind::hard_break:
      cursor.take_break();
      break;
    case EventKind::enter:
      cursor.skip_line_prefix(bound);
      if (event.span == SpanKind::code) {
        const std::size_t end = code_without_text(leaf, i);
        if (end == i) return cursor.opens_code(bound);
        if (!cursor.take_code(bound)) return false;
        i = end;
        break;
      }
      if (event.span == SpanKind::link || event.span == SpanKind::image) {
        open_targets.push_back(event.target);
        if (event.span == SpanKind::link && cursor.at() == bound) return true; // a bare URL
        const bool angle = event.span == SpanKind::link && cursor.take_angle('<', bound).has_value();
        if (!angle && !cursor.take_opening_bracket(event.span, bound)) return false;
      } else if (!cursor.take_emphasis(event.span, bound)) {
        return false;
      }
      break;
    case EventKind::leave: {
      if (event.span != SpanKind::link && event.span != SpanKind::image) {
        if (!cursor.take_emphasis(event.span, bound)) return false;
        break;
      }
      const std::optional<LinkTail> tail = cursor.take_closing_bracket(bound);
      if (!tail || open_targets.empty() || open_targets.back() == MarkdownEvent::nowhere) return false;
      const MarkdownTarget& target = leaf.targets[open_targets.back()];
      open_targets.pop_back();
      if (!tail->target) return false; // without a text before it, it cannot be a reference
      if (target.offset != MarkdownEvent::nowhere) return tail->target->start == target.offset;
      if (decode_target(text.substr(tail->target->start, tail->target->limit - tail->target->start)) !=
          target.url)
        return false;
      break;
    }
    default: {
      if (!event.placed()) break;
      cursor.skip_line_prefix(event.offset);
      const bool escaped = cursor.at() + 1 == event.offset && text[cursor.at()] == '\\';
      return cursor.at() == event.offset || escaped;
    }
    }
  }
  return true;
}

std::string_view first_marks(SpanKind kind) {
  switch (kind) {
  case SpanKind::link:
    return "[<";
  case SpanKind::image:
    return "!";
  case SpanKind::code:
    return "`";
  case SpanKind::strikethrough:
    return "~";
  default:
    return "*_";
  }
}

} // namespace

std::vector<std::uint32_t> next_texts(const MarkdownLeaf& leaf, std::size_t size) {
  std::vector<std::uint32_t> next(leaf.events.size() + 1, static_cast<std::uint32_t>(size));
  for (std::size_t i = leaf.events.size(); i-- > 0;)
    next[i] = leaf.events[i].placed() ? leaf.events[i].offset : next[i + 1];
  return next;
}

std::size_t find_leaf_start(std::string_view text, const MarkdownLeaf& leaf, std::size_t gap_start,
                            const std::vector<std::uint32_t>& texts) {
  if (leaf.events.empty()) return gap_start;
  const MarkdownEvent& first = leaf.events.front();
  if (first.placed()) return first.offset;
  const std::size_t first_text = texts.front();
  const bool starts_with_break = first.kind == EventKind::hard_break; // a line that holds only a backslash
  if (first_text < text.size())
    if (const std::optional<std::size_t> start = count_back(text, leaf, first_text)) return *start;
  const std::string_view marks = starts_with_break ? "\\" : first_marks(first.span);
  const std::size_t limit =
      std::min(first_text, leaf.targets.empty() || leaf.targets.front().offset >= text.size()
                               ? gap_start + farthest_guess
                               : leaf.targets.front().offset);
  const std::string_view gap = text.substr(0, limit);
  for (std::size_t at = gap.find_first_of(marks, gap_start); at != std::string_view::npos;
       at = gap.find_first_of(marks, at + 1)) {
    const bool inside_run = at > gap_start && text[at - 1] == text[at] && text[at] == '`';
    if (starts_with_break && at + 1 < text.size() && text[at + 1] != '\r' && text[at + 1] != '\n') continue;
    if (!inside_run && leads_to_text(text, leaf, at, texts)) return at;
  }
  return gap_start;
}

} // namespace taktvoll::document
