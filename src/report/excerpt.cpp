#include "report/excerpt.h"

#include "finding/diagnostic.h"
#include "text/display_width.h"
#include "text/unicode.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace taktvoll::report {
namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::size_t narrowest = 20;
constexpr std::size_t word_search = 12; // cells in which a cut looks for a space

// What a reader sees as one character: a letter with its accents, an emoji sequence, a tab.
struct Cell {
  std::size_t start = 0; // bytes of the file
  std::size_t limit = 0;
  std::string text;
  std::size_t width = 0;
};

bool joins_previous(char32_t c, char32_t previous) {
  constexpr char32_t joiner = 0x200D;
  return text::is_mark(c) || c == joiner || previous == joiner;
}

std::vector<Cell> cells_of(std::string_view bytes, std::size_t start, std::size_t limit) {
  std::vector<Cell> cells;
  std::size_t column = 0;
  char32_t previous = 0;
  for (std::size_t at = start; at < limit;) {
    const text::CodePoint c = text::code_point_at(bytes, at);
    const std::size_t next = std::min(at + c.length, limit);
    if (c.value == '\t') {
      const std::size_t width = tab_stop - column % tab_stop;
      cells.push_back({at, next, std::string(width, ' '), width});
      column += width;
    } else if (c.value >= ' ' && c.value <= '~' && !joins_previous(c.value, previous)) {
      cells.push_back({at, next, std::string(1, bytes[at]), 1});
      ++column;
    } else {
      std::string shown = finding::visible(bytes.substr(at, c.length));
      bool joined = false;
      if (!cells.empty() && previous != '\t') {
        Cell& last = cells.back();
        const std::size_t width = text::display_width(last.text + shown);
        if (width == last.width || joins_previous(c.value, previous)) {
          column += width - last.width;
          last.text += shown;
          last.width = width;
          last.limit = next;
          joined = true;
        }
      }
      if (!joined) {
        const std::size_t width = text::display_width(shown);
        cells.push_back({at, next, std::move(shown), width});
        column += width;
      }
    }
    previous = c.value;
    at = next;
  }
  return cells;
}

std::size_t width_of(const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
  std::size_t width = 0;
  for (std::size_t i = first; i < last; ++i) width += cells[i].width;
  return width;
}

bool is_blank(const Cell& cell) {
  return cell.text == " ";
}

struct Window {
  std::size_t first = 0; // cells shown: [first, last)
  std::size_t last = 0;
  bool cut_before = false;
  bool cut_after = false;
};

// The cells to show so that the marked ones [from, to) stay in view.
Window window_around(const std::vector<Cell>& cells, std::size_t from, std::size_t to, std::size_t room,
                     bool cut_before, bool cut_after) {
  if (width_of(cells, 0, cells.size()) + (cut_before ? 1U : 0U) + (cut_after ? 1U : 0U) <= room)
    return {0, cells.size(), cut_before, cut_after};
  room -= 2; // the two ellipses
  Window window{from, from, false, false};
  std::size_t used = 0;
  while (window.last < to && used + cells[window.last].width <= room) used += cells[window.last++].width;
  // What is left goes to both sides, half and half; one side's rest to the other.
  std::size_t before = std::min((room - used) / 2, width_of(cells, 0, from));
  const std::size_t after = std::min(room - used - before, width_of(cells, window.last, cells.size()));
  before = room - used - after;
  std::size_t taken = 0;
  while (window.first > 0 && taken + cells[window.first - 1].width <= before)
    taken += cells[--window.first].width;
  taken = 0;
  while (window.last < cells.size() && taken + cells[window.last].width <= after)
    taken += cells[window.last++].width;

  // A cut in the middle of a word moves to a space nearby.
  if (window.first > 0 && !is_blank(cells[window.first - 1]))
    for (std::size_t i = window.first; i < std::min(from, window.first + word_search); ++i)
      if (is_blank(cells[i])) {
        window.first = i + 1;
        break;
      }
  if (window.last < cells.size() && !is_blank(cells[window.last]))
    for (std::size_t i = window.last; i > std::max(to, window.last - std::min(window.last, word_search)); --i)
      if (is_blank(cells[i - 1])) {
        window.last = i - 1;
        break;
      }
  window.cut_before = cut_before || window.first > 0;
  window.cut_after = cut_after || window.last < cells.size();
  return window;
}

// One line of the file, `marked` being the part of the span within it.
ExcerptLine render(const finding::CheckedFile& file, std::uint32_t number, text::SourceSpan line,
                   text::SourceSpan marked, std::size_t room) {
  const std::string_view bytes = file.source.bytes();
  const auto continues = [&](std::size_t at) {
    return at < line.limit.value && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U;
  };
  // Enough code points for `room` cells on both sides of the span's start, accents and emoji sequences
  // included.
  const std::size_t reach = room * 4;
  std::size_t start = marked.start.value;
  for (std::size_t i = 0; i < reach && start > line.start.value; ++i) do
      --start;
    while (start > line.start.value && continues(start));
  std::size_t limit = marked.start.value;
  for (std::size_t i = 0; i < reach && limit < line.limit.value; ++i) do
      ++limit;
    while (continues(limit));

  const std::vector<Cell> cells = cells_of(bytes, start, limit);
  std::size_t from = 0; // the first marked cell
  while (from < cells.size() && cells[from].limit <= marked.start.value) ++from;
  std::size_t to = from;
  while (to < cells.size() && cells[to].start < marked.limit.value) ++to;
  const Window window =
      window_around(cells, from, to, room, start > line.start.value, limit < line.limit.value);

  ExcerptLine result{number, {}, {}};
  if (window.cut_before) {
    result.text += "…";
    result.carets += ' ';
  }
  std::string carets;
  for (std::size_t i = window.first; i < window.last; ++i) {
    result.text += cells[i].text;
    if (i < from)
      result.carets.append(cells[i].width, ' ');
    else if (i < to)
      carets.append(cells[i].width, '^');
  }
  if (window.cut_after) result.text += "…";
  result.carets += carets.empty() ? "^" : carets;
  return result;
}

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

} // namespace

std::vector<ExcerptLine> excerpt(const finding::CheckedFile& file, text::SourceSpan span, std::size_t cells) {
  const std::string_view bytes = file.source.bytes();
  cells = std::max(cells, narrowest);
  // A line end needs no caret, nor do the blanks before it.
  const std::size_t meant = span.of(bytes).find_last_not_of(" \t\r\n");
  if (meant != std::string_view::npos)
    span.limit = span.start + meant + 1;
  else
    while (!span.empty() && is_line_end(bytes[span.limit.value - 1])) span.limit = span.limit - 1;

  const std::uint32_t first = file.lines->position(span.start).line;
  const std::uint32_t last = span.empty() ? first : file.lines->position(span.limit - 1).line;
  const auto part = [&](std::uint32_t number) {
    const text::SourceSpan line = file.lines->line(number);
    text::SourceSpan marked{std::clamp(span.start, line.start, line.limit),
                            std::clamp(span.limit, line.start, line.limit)};
    if (number != first) // the indentation of a following line is not meant
      while (marked.start < marked.limit &&
             (bytes[marked.start.value] == ' ' || bytes[marked.start.value] == '\t'))
        marked.start = marked.start + 1;
    return render(file, number, line, marked, cells);
  };

  std::vector<ExcerptLine> lines;
  lines.push_back(part(first));
  if (last > first + 1) lines.emplace_back();
  if (last > first) lines.push_back(part(last));
  return lines;
}

} // namespace taktvoll::report
