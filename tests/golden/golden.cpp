#include "golden/golden.h"

#include "finding/diagnostic.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace taktvoll::golden {
namespace {

namespace fs = std::filesystem;

fs::path root() {
  return fs::path(TAKTVOLL_SOURCE_DIR) / "tests" / "golden";
}

bool approving() {
  const char* value = std::getenv("TAKTVOLL_APPROVE");
  return value != nullptr && std::string_view(value) == "1";
}

// Line ends stay on their lines, so that a missing last one shows.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::size_t limit = end == std::string::npos ? text.size() : end + 1;
    lines.push_back(text.substr(at, limit - at));
    at = limit;
  }
  return lines;
}

std::string marked(char mark, std::size_t number, std::string line) {
  const bool complete = !line.empty() && line.back() == '\n';
  if (complete) line.pop_back();
  return std::string(1, mark) + " " + std::to_string(number) + ": " + finding::visible(line) +
         (complete ? "\n" : " (no line end)\n");
}

} // namespace

std::string difference(std::string_view name, const std::string& actual) {
  const fs::path path = root() / name;
  if (approving()) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return "";
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return "no golden file " + std::string(name) + "; tests/golden/approve writes it\n";
  std::ostringstream stored;
  stored << file.rdbuf();
  const std::string expected = stored.str();
  if (expected == actual) return "";

  const std::vector<std::string> wanted = lines_of(expected);
  const std::vector<std::string> got = lines_of(actual);
  std::size_t same_start = 0;
  while (same_start < std::min(wanted.size(), got.size()) && wanted[same_start] == got[same_start])
    ++same_start;
  std::size_t same_end = 0;
  while (same_end < std::min(wanted.size(), got.size()) - same_start &&
         wanted[wanted.size() - 1 - same_end] == got[got.size() - 1 - same_end])
    ++same_end;
  std::string text = std::string(name) + " differs (- golden, + now):\n";
  for (std::size_t i = same_start; i < wanted.size() - same_end; ++i) text += marked('-', i + 1, wanted[i]);
  for (std::size_t i = same_start; i < got.size() - same_end; ++i) text += marked('+', i + 1, got[i]);
  return text;
}

std::string stale(std::string_view folder, const std::set<std::string>& expected) {
  std::string names;
  std::vector<fs::path> found;
  if (fs::exists(root() / folder))
    for (const auto& entry : fs::recursive_directory_iterator(root() / folder))
      if (entry.is_regular_file()) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  for (const fs::path& path : found) {
    const std::string name = path.lexically_relative(root()).generic_string();
    if (expected.count(name) > 0) continue;
    if (approving())
      fs::remove(path);
    else
      names += name + "\n";
  }
  return names;
}

} // namespace taktvoll::golden
