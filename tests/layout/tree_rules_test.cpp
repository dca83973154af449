// The rules of the tree can fail: each violation is planted in a small tree of its own and must be found,
// alone.
#include "catch.h"
#include "layout/tree_rules.h"

#include <atomic>
#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

// A folder that is gone at the end of the test.
class PlantedTree {
public:
  PlantedTree() {
    static std::atomic<int> number = 0;
    root_ = fs::temp_directory_path() /
            ("taktvoll-layout-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
    fs::create_directories(root_);
  }
  ~PlantedTree() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  PlantedTree(const PlantedTree&) = delete;
  PlantedTree& operator=(const PlantedTree&) = delete;

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] const fs::path& root() const { return root_; }

private:
  fs::path root_;
};

layout::TreeRules small_rules() {
  layout::TreeRules rules;
  rules.order = {"base", "text", "match", "report"};
  rules.narrowed = {{"report", {"base"}}};
  return rules;
}

std::string header(const std::string& folder, const std::string& includes = "") {
  return "#pragma once\n" + includes + "namespace taktvoll::" + folder + " {\n} // namespace\n";
}

} // namespace

TEST_CASE("a folder includes itself, those above it and the standard library") {
  const PlantedTree tree;
  tree.write("base/file.h", header("base", "#include <vector>\n#include <cstdint>\n"));
  tree.write("text/span.h",
             header("text", "#include \"base/file.h\"\n  #  include \"text/other.h\" // why\n"));
  tree.write("report/out.h", header("report", "#include \"base/file.h\"\n"));
  CHECK(layout::include_violations(tree.root(), small_rules()) == Lines{});
  CHECK(layout::file_violations(tree.root(), small_rules()) == Lines{});
}

TEST_CASE("a folder below is refused") {
  const PlantedTree tree;
  tree.write("base/file.h", header("base", "#include \"text/span.h\"\n"));
  CHECK(layout::include_violations(tree.root(), small_rules()) ==
        Lines{"base/file.h:2: base/ may not include text/, which is below it"});
}

TEST_CASE("a narrowed folder is refused what the order grants") {
  const PlantedTree tree;
  tree.write("report/out.h", header("report", "#include \"match/term.h\"\n"));
  CHECK(layout::include_violations(tree.root(), small_rules()) ==
        Lines{"report/out.h:2: report/ may not include match/"});
}

TEST_CASE("folders and headers outside the order are refused") {
  const PlantedTree tree;
  tree.write("base/a.h", header("base", "#include \"utils/b.h\"\n#include \"b.h\"\n"));
  tree.write("utils/b.h", header("utils", "#include \"base/a.h\"\n"));
  CHECK(layout::include_violations(tree.root(), small_rules()) ==
        Lines{"base/a.h:2: \"utils/b.h\" is in no folder of the order",
              "base/a.h:3: \"b.h\" is not named from src/",
              "utils/b.h:2: folder utils/ has no place in the order of folders"});
}

TEST_CASE("third-party headers stay where they are allowed, in a folder or in one file") {
  const PlantedTree tree;
  auto rules = small_rules();
  rules.third_party = {{"re2/", "match/"}, {"unistd.h", "base/files.cpp"}};
  tree.write("match/pattern.h", header("match", "#include <re2/re2.h>\n"));
  tree.write("base/files.cpp", "#include <unistd.h>\nnamespace taktvoll::base {\n}\n");
  CHECK(layout::include_violations(tree.root(), rules) == Lines{});

  tree.write("base/other.cpp", "#include <unistd.h>\n#include <re2/re2.h>\nnamespace taktvoll::base {\n}\n");
  CHECK(layout::include_violations(tree.root(), rules) ==
        Lines{"base/other.cpp:1: <unistd.h> may not be included here",
              "base/other.cpp:2: <re2/re2.h> may not be included here"});
}

TEST_CASE("an allowance that nothing needs is stale") {
  const PlantedTree tree;
  auto rules = small_rules();
  rules.third_party = {{"re2/", "match/"}};
  tree.write("match/pattern.h", header("match"));
  CHECK(layout::include_violations(tree.root(), rules) == Lines{"stale: nothing in match/ includes <re2/…>"});
}

TEST_CASE("headers guard themselves, namespaces equal folders, files stay short") {
  const PlantedTree tree;
  auto rules = small_rules();
  rules.most_lines = 3;
  tree.write("base/a.h", "namespace taktvoll::base {\n}\n");
  tree.write("base/b.cpp", "namespace taktvoll::base::detail {\n}\n");
  tree.write("base/c.cpp", "namespace taktvoll::text {\n}\n");
  tree.write("base/d.cpp", "namespace taktvoll::base {\n\n}\n\n");
  tree.write("base/e.cpp", "int a;\n");
  tree.write("base/table.cpp", "namespace taktvoll::base {\n  \"row\",\n  \"row\"\n}\n");
  tree.write("base/main.cpp", "int main() {}\n");
  CHECK(layout::file_violations(tree.root(), rules) ==
        Lines{"base/a.h:1: no #pragma once", "base/c.cpp:1: namespace taktvoll::text in folder base/",
              "base/c.cpp:1: does not open namespace taktvoll::base", "base/d.cpp:4: longer than 3 lines",
              "base/e.cpp:1: does not open namespace taktvoll::base"});
}

TEST_CASE("a source file that no list names is found") {
  const PlantedTree tree;
  tree.write("base/CMakeLists.txt",
             "add_library(base\n  a.cpp\n  # b.cpp is not built\n  inner/d.cpp ../text/f.cpp)\n");
  for (const char* name : {"base/a.cpp", "base/b.cpp", "base/inner/d.cpp", "text/e.cpp", "text/f.cpp"})
    tree.write(name, "");
  CHECK(layout::source_list_violations(tree.root()) ==
        Lines{"base/b.cpp: not in the source list of its CMakeLists.txt",
              "text/e.cpp: not in the source list of its CMakeLists.txt"});
}

TEST_CASE("a tree that is not there does not pass") {
  const fs::path nowhere = "/nonexistent/taktvoll";
  CHECK(layout::include_violations(nowhere, small_rules()).size() == 1);
  CHECK(layout::file_violations(nowhere, small_rules()).size() == 1);
  CHECK(layout::source_list_violations(nowhere).size() == 1);
}
