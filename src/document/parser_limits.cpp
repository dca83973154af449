#include "document/parser_limits.h"

#include <algorithm>
#include <string_view>

namespace taktvoll::document {
namespace {

constexpr char meaningless = '\x01';

// A run of lines without a blank one between them: at least as long as any paragraph in it.
class Run {
public:
  void next_line() { ++lines_; }
  void reset() { *this = Run(); }

  bool allows_bracket() {
    steps_ += lines_;
    return steps_ <= most_bracket_steps;
  }
  bool allows_url() { return ++urls_ <= most_bare_urls; }

private:
  std::size_t lines_ = 0;
  std::size_t steps_ = 0;
  std::size_t urls_ = 0;
};

// The row of dashes under a table's first row.
bool is_wide_delimiter_row(std::string_view line) {
  if (line.find_first_not_of("|-: \t>") != std::string_view::npos) return false;
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) > most_table_columns;
}

} // namespace

void mask_excess(std::string& text, std::size_t start) {
  Run run;
  while (start < text.size()) {
    const std::size_t limit = std::min(text.find_first_of("\r\n", start), text.size());
    const std::string_view line(text.data() + start, limit - start);
    if (line.find_first_not_of(" \t>") == std::string_view::npos)
      run.reset();
    else
      run.next_line();
    if (line.size() > most_table_columns && is_wide_delimiter_row(line))
      for (std::size_t i = start; i < limit; ++i)
        if (text[i] == '|') text[i] = meaningless;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] != ']' && line[i] != ':' && line[i] != '.') continue;
      const bool scheme = line[i] == ':' && line.substr(i).starts_with("://");
      const bool www = line[i] == '.' && i >= 3 && line.substr(i - 3, 3) == "www";
      const bool fits = line[i] == ']' ? run.allows_bracket() : !(scheme || www) || run.allows_url();
      if (!fits) text[start + i] = meaningless;
    }
    start = limit + 1;
  }
}

} // namespace taktvoll::document
