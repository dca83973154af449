#include "layout/tree_rules.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>

namespace layout {
namespace fs = std::filesystem;

namespace {

struct File {
  fs::path path;
  std::string name;   // seen from the tree, with forward slashes
  std::string folder; // its first component; "" for a file of the tree itself
  std::vector<std::string> lines;
};

std::vector<File> files_of(const fs::path& tree, const std::set<std::string>& extensions) {
  std::vector<File> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(tree)) {
    if (!entry.is_regular_file() || !extensions.contains(entry.path().extension().string())) continue;
    File file;
    file.path = entry.path();
    file.name = fs::relative(entry.path(), tree).generic_string();
    const std::size_t slash = file.name.find('/');
    if (slash != std::string::npos) file.folder = file.name.substr(0, slash);
    std::ifstream in(entry.path(), std::ios::binary);
    for (std::string line; std::getline(in, line);) file.lines.push_back(line);
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

const std::set<std::string> cpp_and_headers{".cpp", ".h"};

std::string at(const File& file, std::size_t line_index, const std::string& what) {
  return file.name + ":" + std::to_string(line_index + 1) + ": " + what;
}

// <vector>, <cstdint>: the standard library has neither slash nor dot in its names.
bool is_standard(const std::string& header) {
  return header.find_first_of("/.") == std::string::npos;
}

std::optional<std::size_t> rank_of(const TreeRules& rules, const std::string& folder) {
  const auto found = std::find(rules.order.begin(), rules.order.end(), folder);
  if (found == rules.order.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rules.order.begin());
}

bool grants(const Allowance& allowance, const std::string& header, const std::string& file) {
  const bool whole_folder = allowance.where.ends_with('/');
  return header.starts_with(allowance.header) &&
         (whole_folder ? file.starts_with(allowance.where) : file == allowance.where);
}

// What is wrong with `file` including "header" of our own tree, or "".
std::string own_include_problem(const File& file, const std::string& header, const TreeRules& rules) {
  const std::size_t slash = header.find('/');
  if (slash == std::string::npos) return "\"" + header + "\" is not named from src/";
  const std::string target = header.substr(0, slash);
  if (target == file.folder) return "";
  const auto own_rank = rank_of(rules, file.folder);
  const auto target_rank = rank_of(rules, target);
  if (!own_rank) return "folder " + file.folder + "/ has no place in the order of folders";
  if (!target_rank) return "\"" + header + "\" is in no folder of the order";
  if (*target_rank > *own_rank) return file.folder + "/ may not include " + target + "/, which is below it";
  const auto narrowed = rules.narrowed.find(file.folder);
  if (narrowed != rules.narrowed.end() && !narrowed->second.contains(target)) {
    return file.folder + "/ may not include " + target + "/";
  }
  return "";
}

std::string missing_tree(const fs::path& tree) {
  return tree.string() + ": no such folder";
}

// Every *.cpp that some CMakeLists.txt of the tree names: "inner/a.cpp" and "../golden/b.cpp" count from its
// folder.
std::set<fs::path> listed_sources(const fs::path& tree) {
  std::set<fs::path> listed;
  for (const File& list : files_of(tree, {".txt"})) {
    if (list.path.filename() != "CMakeLists.txt") continue;
    for (const std::string& line : list.lines) {
      std::string words = line.substr(0, line.find('#'));
      std::replace_if(
          words.begin(), words.end(), [](char c) { return c == '(' || c == ')'; }, ' ');
      std::stringstream in(words);
      for (std::string word; in >> word;) {
        if (word.ends_with(".cpp")) listed.insert((list.path.parent_path() / word).lexically_normal());
      }
    }
  }
  return listed;
}

// A line that holds one string of a table and nothing else: data, not code.
bool is_table_row(const std::string& line) {
  static const std::regex row(R"rx(^\s*"[^"]*",?\s*$)rx");
  return std::regex_match(line, row);
}

} // namespace

std::vector<std::string> include_violations(const fs::path& tree, const TreeRules& rules) {
  if (!fs::is_directory(tree)) return {missing_tree(tree)};
  static const std::regex include_line(R"(^\s*#\s*include\s*(["<])([^">]+)[">].*)");
  std::vector<std::string> violations;
  std::vector<bool> used(rules.third_party.size(), false);
  for (const File& file : files_of(tree, cpp_and_headers)) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      std::smatch parts;
      if (!std::regex_match(file.lines[i], parts, include_line)) continue;
      const std::string header = parts[2];
      if (parts[1] == "\"") {
        const std::string problem = own_include_problem(file, header, rules);
        if (!problem.empty()) violations.push_back(at(file, i, problem));
        continue;
      }
      if (is_standard(header)) continue;
      bool granted = false;
      for (std::size_t a = 0; a < rules.third_party.size(); ++a) {
        if (!grants(rules.third_party[a], header, file.name)) continue;
        granted = true;
        used[a] = true;
      }
      if (!granted) violations.push_back(at(file, i, "<" + header + "> may not be included here"));
    }
  }
  for (std::size_t a = 0; a < used.size(); ++a) {
    if (used[a]) continue;
    violations.push_back("stale: nothing in " + rules.third_party[a].where + " includes <" +
                         rules.third_party[a].header + "…>");
  }
  return violations;
}

std::vector<std::string> file_violations(const fs::path& tree, const TreeRules& rules) {
  if (!fs::is_directory(tree)) return {missing_tree(tree)};
  static const std::regex namespace_line(R"(^\s*(?:inline\s+)?namespace\s+taktvoll((?:::\w+)*)\s*(=?).*)");
  std::vector<std::string> violations;
  for (const File& file : files_of(tree, cpp_and_headers)) {
    const auto rows = std::count_if(file.lines.begin(), file.lines.end(), is_table_row);
    if (file.lines.size() - static_cast<std::size_t>(rows) > rules.most_lines) {
      violations.push_back(
          at(file, rules.most_lines, "longer than " + std::to_string(rules.most_lines) + " lines"));
    }
    const bool is_header = file.path.extension() == ".h";
    if (is_header && std::find(file.lines.begin(), file.lines.end(), "#pragma once") == file.lines.end()) {
      violations.push_back(at(file, 0, "no #pragma once"));
    }
    const std::string own = "::" + file.folder;
    bool opened = false;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      std::smatch parts;
      if (!std::regex_match(file.lines[i], parts, namespace_line)) continue;
      const std::string inner = parts[1];
      if (inner == own || inner.starts_with(own + "::")) {
        opened = true;
      } else {
        violations.push_back(at(file, i, "namespace taktvoll" + inner + " in folder " + file.folder + "/"));
      }
    }
    if (!opened && file.path.filename() != "main.cpp") {
      violations.push_back(at(file, 0, "does not open namespace taktvoll" + own));
    }
  }
  return violations;
}

std::vector<std::string> source_list_violations(const fs::path& tree) {
  if (!fs::is_directory(tree)) return {missing_tree(tree)};
  std::vector<std::string> violations;
  const std::set<fs::path> listed = listed_sources(tree);
  for (const File& file : files_of(tree, {".cpp"})) {
    if (listed.contains(file.path.lexically_normal())) continue;
    violations.push_back(file.name + ": not in the source list of its CMakeLists.txt");
  }
  return violations;
}

} // namespace layout
