// What the source tree promises and a compiler does not check: which folder includes which, where third-party
// headers may appear, complete source lists, namespaces, file lengths.
//
// Works on plain lines of text, not on a syntax tree: enough for a tree that clang-format keeps in shape.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace layout {

// Lets files include third-party headers. `header` is the beginning of a header's name ("unicode/"), `where`
// a folder with slash ("match/") or one file ("base/yaml.cpp"), seen from the tree.
struct Allowance {
  std::string header;
  std::string where;
  bool operator==(const Allowance&) const = default;
};

struct TreeRules {
  // The folders of the tree: each may include itself and those before it.
  std::vector<std::string> order;
  // Folders that may include less than the order grants: folder -> all others it may include.
  std::map<std::string, std::set<std::string>> narrowed;
  // An allowance that no include needs is stale, and a violation like any other.
  std::vector<Allowance> third_party;
  std::size_t most_lines = 500; // not counted: lines that are one string of a table
};

// Each function returns one line per violation, sorted: "match/term.cpp:7: …". `tree` is the folder that
// holds the folders (src). A tree that does not exist is one violation.
[[nodiscard]] std::vector<std::string> include_violations(const std::filesystem::path& tree,
                                                          const TreeRules& rules);
// Headers without `#pragma once`, files that open a namespace of another folder or none, files that are too
// long. main.cpp needs no namespace.
[[nodiscard]] std::vector<std::string> file_violations(const std::filesystem::path& tree,
                                                       const TreeRules& rules);
// Every *.cpp must be named in a CMakeLists.txt of the tree.
[[nodiscard]] std::vector<std::string> source_list_violations(const std::filesystem::path& tree);

} // namespace layout
