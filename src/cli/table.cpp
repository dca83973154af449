#include "cli/table.h"

#include "finding/diagnostic.h"
#include "text/display_width.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

constexpr std::size_t gap = 2;

std::string cut(std::string_view cell, std::size_t width) {
  if (text::display_width(cell) <= width) return std::string(cell);
  std::size_t size = 0;
  while (size < cell.size()) {
    const std::size_t next = size + text::code_point_at(cell, size).length;
    if (text::display_width(cell.substr(0, next)) + 1 > width) break;
    size = next;
  }
  return std::string(cell.substr(0, size)) + "…";
}

} // namespace

void Table::add(std::vector<std::string> cells) {
  for (std::string& cell : cells) {
    std::replace(cell.begin(), cell.end(), '\n', ' ');
    cell = finding::visible(cell);
  }
  rows_.push_back(std::move(cells));
}

std::string Table::text(std::size_t width) const {
  if (rows_.empty()) return {};
  std::vector<std::size_t> widths(head_.size(), 0);
  const auto measure = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i + 1 < cells.size(); ++i)
      widths[i] = std::max(widths[i], text::display_width(cells[i]));
  };
  measure(head_);
  for (const auto& row : rows_) measure(row);
  std::size_t before = 0;
  for (std::size_t i = 0; i + 1 < widths.size(); ++i) before += widths[i] + gap;
  constexpr std::size_t narrowest = 20; // below that a cut column tells nothing
  const std::size_t last = width > before + narrowest ? width - before : 0;
  std::string out;
  const auto print = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i)
      line += cells[i] + std::string(widths[i] + gap - text::display_width(cells[i]), ' ');
    line += last == 0 ? cells.back() : cut(cells.back(), last);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  };
  print(head_);
  for (const auto& row : rows_) print(row);
  return out;
}

} // namespace taktvoll::cli
