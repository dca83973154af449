// Labelled cases (tests/language/cases/*.tsv): a text with one marked match, what is true of it, and why.
//
// Columns: set, label (yes or no), text, [plain,] reason. The match stands between [[ and ]]; ⏎ is a line
// break. Sets: `must` are promises, each of which has to hold; `tune` is looked at while rules are made;
// `held-out` is not: only its figures are.
#pragma once

#include "document/document.h"
#include "language/reader.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::language::testing {

struct LabelledCase {
  std::string set;
  bool label = false;
  std::string text;
  std::string plain; // lay wordings, only in explanation.tsv
  std::string reason;
};

inline std::vector<LabelledCase> labelled_cases(const std::string& name) {
  const std::filesystem::path path =
      std::filesystem::path(TAKTVOLL_SOURCE_DIR) / "tests/language/cases" / (name + ".tsv");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::vector<LabelledCase> cases;
  std::string line;
  std::getline(in, line); // column names
  const bool has_plain = line.find("\tplain\t") != std::string::npos;
  while (std::getline(in, line)) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back() += c;
    }
    if (cells.size() != (has_plain ? 5U : 4U) || (cells[1] != "yes" && cells[1] != "no"))
      throw std::runtime_error(path.string() + ": malformed: " + line);
    cases.push_back({cells[0], cells[1] == "yes", cells[2], has_plain ? cells[3] : "", cells.back()});
  }
  return cases;
}

// The text as a post is read, and where its match stands.
struct MarkedReading {
  Reading reading;
  std::uint32_t first = 0; // half-open range of words
  std::uint32_t limit = 0;
  text::ProseSpan span;
};

inline MarkedReading read_marked(std::string_view marked) {
  std::string text;
  std::size_t start = std::string::npos;
  std::size_t limit = std::string::npos;
  for (std::size_t at = 0; at < marked.size();) {
    const std::string_view rest = marked.substr(at);
    constexpr std::string_view line_break = "⏎";
    if (rest.starts_with("[[") && start == std::string::npos) {
      start = text.size();
      at += 2;
    } else if (rest.starts_with("]]") && limit == std::string::npos) {
      limit = text.size();
      at += 2;
    } else if (rest.starts_with(line_break)) {
      text += '\n';
      at += line_break.size();
    } else {
      text += marked[at++];
    }
  }
  if (start == std::string::npos || limit == std::string::npos || limit <= start)
    throw std::runtime_error("no match is marked: " + std::string(marked));
  auto source = text::SourceText::from_bytes("case.md", std::move(text));
  if (!source) throw std::runtime_error("not UTF-8: " + std::string(marked));
  MarkedReading made;
  made.reading = Reader().read(document::parse(*source));
  made.span = made.reading.prose.to_derived({text::SourceOffset(start), text::SourceOffset(limit)});
  const auto [first, last] = made.reading.words_in(made.span);
  if (first == last) throw std::runtime_error("the match has no words: " + std::string(marked));
  made.first = first;
  made.limit = last;
  return made;
}

// How well answers and labels agree.
struct Tally {
  unsigned right_yes = 0;
  unsigned right_no = 0;
  unsigned wrong_yes = 0;
  unsigned wrong_no = 0;

  void add(bool label, bool answer) {
    if (label)
      ++(answer ? right_yes : wrong_no);
    else
      ++(answer ? wrong_yes : right_no);
  }
  [[nodiscard]] unsigned total() const { return right_yes + right_no + wrong_yes + wrong_no; }
  [[nodiscard]] double precision() const { return share(right_yes, right_yes + wrong_yes); }
  [[nodiscard]] double recall() const { return share(right_yes, right_yes + wrong_no); }

private:
  [[nodiscard]] static double share(unsigned part, unsigned whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

} // namespace taktvoll::language::testing
