#include "editorial/line_diff.h"

#include <algorithm>
#include <vector>

namespace taktvoll::editorial {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t limit = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, limit);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(limit + 1, text.size()));
  }
  return lines;
}

// "12,3" as diff writes a range: one-based, the line before an empty one.
std::string range(std::size_t start, std::size_t count) {
  return std::to_string(count == 0 ? start : start + 1) + "," + std::to_string(count);
}

} // namespace

std::string line_diff(std::string_view path, std::string_view before, std::string_view after) {
  constexpr std::size_t context = 3;
  const std::vector<std::string_view> old = lines_of(before);
  const std::vector<std::string_view> now = lines_of(after);
  if (old == now) return {};
  const std::size_t shorter = std::min(old.size(), now.size());
  std::size_t head = 0;
  while (head < shorter && old[head] == now[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
  const std::size_t start = head - std::min(head, context);
  const std::size_t behind = std::min(tail, context);
  const std::string name(path);
  std::string out = "--- " + name + "\n+++ " + name + "\n@@ -" +
                    range(start, old.size() - tail + behind - start) + " +" +
                    range(start, now.size() - tail + behind - start) + " @@\n";
  const auto add = [&](char sign, std::string_view line) { out += sign + std::string(line) + "\n"; };
  for (std::size_t i = start; i < head; ++i) add(' ', old[i]);
  for (std::size_t i = head; i < old.size() - tail; ++i) add('-', old[i]);
  for (std::size_t i = head; i < now.size() - tail; ++i) add('+', now[i]);
  for (std::size_t i = old.size() - tail; i < old.size() - tail + behind; ++i) add(' ', old[i]);
  return out;
}

} // namespace taktvoll::editorial
