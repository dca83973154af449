#include "language/line_breaks.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace taktvoll::language {
namespace {

using namespace std::string_view_literals;

// Nobody wraps prose at fewer columns than this: where all lines are short, every line end was meant.
constexpr std::size_t narrowest_wrap = 60;

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

std::size_t line_start(std::string_view bytes, std::size_t at) {
  while (at > 0 && !is_line_end(bytes[at - 1])) --at;
  return at;
}

std::size_t line_limit(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && !is_line_end(bytes[at])) ++at;
  return at;
}

// The longest line of the paragraphs, in code points. A line of one word (a URL) says nothing about the
// width.
std::size_t widest_line(const document::Document& document) {
  const std::string_view bytes = document.source.bytes();
  std::size_t widest = 0;
  for (const document::Block& block : document.blocks) {
    if (block.kind != document::BlockKind::paragraph) continue;
    for (std::size_t at = line_start(bytes, block.source.start.value); at < block.source.limit.value;) {
      const std::size_t limit = line_limit(bytes, at);
      const std::string_view line = bytes.substr(at, limit - at);
      if (line.find(' ') != std::string_view::npos) widest = std::max(widest, text::count_code_points(line));
      at = limit + 1;
    }
  }
  return widest;
}

// The small word behind the hyphen of "Angst- und Panik".
bool joins_suspended(std::string_view word) {
  constexpr std::array words{"und"sv,   "oder"sv, "bzw"sv,     "beziehungsweise"sv,
                             "sowie"sv, "noch"sv, "sondern"sv, "aber"sv,
                             "als"sv,   "wie"sv,  "statt"sv,   "bis"sv};
  return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::vector<text::ProseOffset> word_breaks(const document::Document& document, const text::ProseText& prose) {
  std::vector<text::ProseOffset> breaks;
  const std::string_view text = prose.view();
  for (const document::Inline& mark : document.inlines) {
    if (mark.kind != document::InlineKind::soft_break || mark.source.empty()) continue;
    const std::size_t place = prose.to_derived(mark.source).start.value;
    if (place < 2 || place + 1 >= text.size() || text[place] != ' ' || text[place - 1] != '-') continue;
    if (!text::is_letter(text::code_point_before(text, place - 1).value)) continue;
    if (!text::is_letter(text::code_point_at(text, place + 1).value)) continue;
    const std::size_t limit = std::min(text.find_first_of(" .,\n", place + 1), text.size());
    if (joins_suspended(text.substr(place + 1, limit - place - 1))) continue;
    breaks.emplace_back(place);
  }
  std::sort(breaks.begin(), breaks.end());
  return breaks;
}

std::vector<text::ProseOffset> meant_line_breaks(const document::Document& document,
                                                 const text::ProseText& prose) {
  std::vector<text::ProseOffset> meant;
  const std::string_view bytes = document.source.bytes();
  std::optional<std::size_t> widest; // asked only if there is a soft break
  for (const document::Inline& mark : document.inlines) {
    if (mark.kind != document::InlineKind::soft_break || mark.source.empty()) continue;
    if (!widest) widest = widest_line(document);
    std::size_t end = mark.source.start.value;
    while (end < mark.source.limit.value && !is_line_end(bytes[end])) ++end;
    const std::size_t start = line_start(bytes, end);
    std::size_t next = end;
    while (next < bytes.size() && (is_line_end(bytes[next]) || bytes[next] == ' ' || bytes[next] == '>'))
      ++next;
    std::size_t next_limit = next;
    while (next_limit < bytes.size() && bytes[next_limit] != ' ' && !is_line_end(bytes[next_limit]))
      ++next_limit;
    const std::size_t line = text::count_code_points(bytes.substr(start, end - start));
    const std::size_t word = text::count_code_points(bytes.substr(next, next_limit - next));
    if (*widest >= narrowest_wrap && line + 1 + word > *widest) continue;
    const text::ProseSpan place = prose.to_derived(mark.source);
    if (!place.empty()) meant.push_back(place.start);
  }
  std::sort(meant.begin(), meant.end());
  return meant;
}

} // namespace taktvoll::language
