// Labelled cases in tests/language/cases/*.tsv: a header line, then one case a line, columns parted by tabs.
//
// The first column is the half: "tuning" cases were looked at while rules were written; "held-out" cases were
// written before and only counted, "later" ones after the rules. ⏎ in a text stands for a line end.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::language::testing {

struct CaseLine {
  std::string half;
  std::vector<std::string> columns; // without the half
};

[[nodiscard]] inline std::string with_line_ends(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t at = text.find("⏎");
    out += text.substr(0, at);
    if (at == std::string_view::npos) break;
    out += '\n';
    text.remove_prefix(at + std::string_view("⏎").size());
  }
  return out;
}

[[nodiscard]] inline std::vector<std::string> split(std::string_view text, std::string_view mark) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t at = text.find(mark);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + mark.size());
  }
}

// Throws std::runtime_error if the file is missing or has no case.
[[nodiscard]] inline std::vector<CaseLine> read_cases(std::string_view name) {
  std::ifstream in(std::string(TAKTVOLL_SOURCE_DIR "/tests/language/cases/") + std::string(name));
  std::vector<CaseLine> cases;
  std::string line;
  std::getline(in, line); // the header
  while (std::getline(in, line)) {
    if (line.empty()) continue;
    std::vector<std::string> columns = split(line, "\t");
    std::string half = columns.front();
    columns.erase(columns.begin());
    cases.push_back({std::move(half), std::move(columns)});
  }
  if (cases.empty()) throw std::runtime_error("no cases in " + std::string(name));
  return cases;
}

} // namespace taktvoll::language::testing
