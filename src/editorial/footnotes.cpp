#include "editorial/footnotes.h"

#include <algorithm>
#include <array>

namespace taktvoll::editorial {
namespace {

constexpr std::array<std::string_view, 13> signs = {"*", "†", "‡", "⁰", "¹", "²", "³",
                                                    "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

std::size_t sign_at(std::string_view text) {
  for (const std::string_view sign : signs)
    if (text.starts_with(sign)) return sign.size();
  return 0;
}

// "[1]", "[^1]", "(12)": 0 if it is none.
std::size_t bracket_at(std::string_view text) {
  if (text.empty() || (text.front() != '[' && text.front() != '(')) return 0;
  std::size_t at = 1;
  if (at < text.size() && text[at] == '^') ++at;
  const std::size_t digits = at;
  while (at < text.size() && at - digits < 3 && text[at] >= '0' && text[at] <= '9') ++at;
  if (at == digits || at >= text.size() || text[at] != (text.front() == '[' ? ']' : ')')) return 0;
  return at + 1;
}

std::size_t mark_at(std::string_view text) {
  if (const std::size_t bracket = bracket_at(text); bracket > 0) return bracket;
  std::size_t size = 0;
  while (const std::size_t sign = sign_at(text.substr(size))) size += sign;
  return size;
}

bool begins_line(std::string_view prose, std::size_t at) {
  return at == 0 || prose[at - 1] == '\n' || prose[at - 1] == ' ';
}

} // namespace

std::string_view mark_behind(const language::Reading& reading, text::ProseOffset offset) {
  std::string_view rest = reading.prose.view().substr(offset.value);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view passed : {".", "!", "?", ",", ":", "\"", "“", "”", "«", "»", ")"})
      if (rest.starts_with(passed)) {
        rest.remove_prefix(passed.size());
        again = true;
      }
  }
  if (rest.starts_with(" ") && bracket_at(rest.substr(1)) > 0) rest.remove_prefix(1);
  return rest.substr(0, mark_at(rest));
}

std::string note_with(const language::Reading& reading, std::string_view mark, text::ProseOffset from) {
  const std::string_view prose = reading.prose.view();
  for (std::size_t at = prose.find(mark, from.value); at != std::string_view::npos;
       at = prose.find(mark, at + 1)) {
    if (!begins_line(prose, at) || mark_at(prose.substr(at)) != mark.size()) continue;
    const std::size_t start = at + mark.size();
    const std::uint32_t block = reading.block_at(text::ProseOffset(at));
    if (block >= reading.blocks.size()) continue;
    std::size_t limit = reading.blocks[block].span.limit.value;
    for (std::size_t next = start + 1; next < limit; ++next)
      if (begins_line(prose, next) && mark_at(prose.substr(next)) > 0) {
        limit = next;
        break;
      }
    if (start >= limit) continue;
    const auto [first, last] = reading.words_in({text::ProseOffset(start), text::ProseOffset(limit)});
    std::string keys;
    for (std::uint32_t i = first; i < last; ++i) keys += std::string(reading.key(reading.words[i])) + " ";
    if (!keys.empty()) return keys;
  }
  return {};
}

} // namespace taktvoll::editorial
