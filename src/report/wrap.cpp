#include "report/wrap.h"

#include "finding/diagnostic.h"
#include "text/display_width.h"

namespace taktvoll::report {

std::vector<std::string> wrap(std::string_view text, std::size_t first_width, std::size_t width) {
  constexpr std::string_view white_space = " \t\r\n";
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  std::size_t room = first_width;
  for (std::size_t at = text.find_first_not_of(white_space); at != std::string_view::npos;) {
    const std::size_t limit = std::min(text.find_first_of(white_space, at), text.size());
    const std::string word = finding::visible(text.substr(at, limit - at));
    const std::size_t cells = text::display_width(word);
    if (used > 0 && room > 0 && used + 1 + cells > room) {
      lines.emplace_back();
      used = 0;
      room = width;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += cells;
    at = text.find_first_not_of(white_space, limit);
  }
  return lines;
}

} // namespace taktvoll::report
