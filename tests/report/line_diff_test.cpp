#include "catch.h"
#include "report/line_diff.h"

#include <random>
#include <sstream>
#include <string>
#include <vector>

using taktvoll::report::DiffStyle;
using taktvoll::report::line_diff;

namespace {

// Applies a unified diff as `patch` does, line by line.
std::string patched(const std::string& before, const std::string& diff) {
  std::vector<std::string> old;
  const auto split = [](const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t limit = std::min(text.find('\n', at), text.size() - 1) + 1;
      lines.push_back(text.substr(at, limit - at));
      at = limit;
    }
    return lines;
  };
  old = split(before);
  std::string out;
  std::size_t at = 0;
  char sign = ' ';
  for (const std::string& line : split(diff)) {
    if (line.starts_with("--- ") || line.starts_with("+++ ")) continue;
    if (line.starts_with("@@ -")) {
      const std::size_t number = std::stoul(line.substr(4));
      const bool empty = line.substr(line.find(',') + 1).starts_with("0 ");
      const std::size_t start = empty ? number : number - 1;
      REQUIRE(start >= at);
      for (; at < start; ++at) out += old.at(at);
    } else if (line.starts_with('\\')) {
      if (sign != '-') out.pop_back();
    } else if (line.starts_with('+')) {
      out += line.substr(1);
    } else {
      std::string there = old.at(at++);
      if (!there.ends_with('\n')) there += '\n';
      REQUIRE(there == line.substr(1));
      if (line.starts_with(' ')) out += there;
    }
    sign = line.front();
  }
  for (; at < old.size(); ++at) out += old[at];
  return out;
}

} // namespace

TEST_CASE("a diff as patch reads it") {
  CHECK(line_diff("a.md", "x\n", "x\n").empty());
  CHECK(line_diff("a.md", "", "neu\n") == "--- a.md\n+++ a.md\n@@ -0,0 +1,1 @@\n+neu\n");
  CHECK(line_diff("a.md", "1\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\n6\n") ==
        "--- a.md\n+++ a.md\n@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+6\n");
  CHECK(line_diff("a.md", "1\n2\n3\n4\n5\n", "1\nb\n3\n4\n5\n") ==
        "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n 1\n-2\n+b\n 3\n 4\n 5\n");
}

TEST_CASE("changes far apart have hunks of their own, near ones share one") {
  CHECK(line_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n") ==
        "--- a\n+++ a\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n");
  CHECK(line_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n") ==
        "--- a\n+++ a\n@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n");
}

TEST_CASE("line ends belong to the lines, and a missing one is told") {
  CHECK(line_diff("a.md", "1\r\n2\r\n", "1\r\n2\r\n3\r\n") ==
        "--- a.md\n+++ a.md\n@@ -1,2 +1,3 @@\n 1\r\n 2\r\n+3\r\n");
  CHECK(line_diff("a.md", "1", "2\n") ==
        "--- a.md\n+++ a.md\n@@ -1,1 +1,1 @@\n-1\n\\ No newline at end of file\n+2\n");
}

TEST_CASE("on a terminal it has colours and no control characters of the text") {
  CHECK(line_diff("a.md", "1\x1B[2J\n", "2\r\n", DiffStyle::coloured) ==
        "\x1B[1m--- a.md\x1B[0m\n\x1B[1m+++ a.md\x1B[0m\n\x1B[36m@@ -1,1 +1,1 @@\x1B[0m\n"
        "\x1B[31m-1\xE2\x90\x9B[2J\x1B[0m\n\x1B[32m+2\x1B[0m\n");
}

TEST_CASE("applied to the old text, it gives the new one") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string before;
    std::string after;
    const std::size_t lines = random() % 30;
    for (std::size_t i = 0; i < lines; ++i) {
      const std::string line = std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
      const std::size_t fate = random() % 10;
      if (fate != 0) before += line;
      if (fate != 1) after += fate == 2 ? "x\n" : line;
    }
    if (!before.empty() && random() % 5 == 0) before.pop_back();
    if (!after.empty() && random() % 5 == 0) after.pop_back();
    const std::string diff = line_diff("f", before, after);
    CHECK(diff.empty() == (before == after));
    INFO(before << "=>\n" << after << "=>\n" << diff);
    CHECK(patched(before, diff) == after);
  }
}

TEST_CASE("texts that share nothing are one block") {
  std::string before;
  std::string after;
  for (int i = 0; i < 5000; ++i) {
    before += std::to_string(i) + "\n";
    after += "x" + std::to_string(i) + "\n";
  }
  CHECK(line_diff("f", before, after).starts_with("--- f\n+++ f\n@@ -1,5000 +1,5000 @@\n-0\n-1\n"));
}
