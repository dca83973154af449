// Our own tree keeps its rules (ARCHITECTURE.md, "Folders" and "Dependencies").
#include "catch.h"
#include "layout/tree_rules.h"

namespace {

layout::TreeRules our_rules() {
  layout::TreeRules rules;
  rules.order = {"base",   "text",   "finding", "document",  "language",  "pack",     "match",  "readability",
                 "claims", "checks", "lint",    "editorial", "workbench", "drafting", "report", "cli"};
  rules.narrowed = {
      {"report", {"base", "text", "finding"}},
      {"drafting", {"base", "text", "finding", "document", "pack", "claims"}},
      {"readability", {"base", "text", "finding", "document", "language"}},
  };
  rules.third_party = {
      {"tl/expected.hpp", "base/result.h"},
      {"yaml-cpp/", "base/yaml.cpp"},
      {"nettle/", "base/sha256.cpp"},
      {"fcntl.h", "base/files.cpp"},
      {"sys/stat.h", "base/files.cpp"},
      {"unistd.h", "base/files.cpp"},
      {"unistd.h", "cli/"},
      {"sys/ioctl.h", "cli/main.cpp"},
      {"unicode/", "text/unicode.cpp"},
      {"unicode/", "text/display_width.cpp"},
      {"unicode/", "text/graphemes.cpp"},
      {"unicode/", "language/"},
      {"md4c", "document/"},
      {"re2/", "match/"},
      {"tbb/", "lint/"},
      {"nlohmann/", "workbench/"},
      {"nlohmann/", "report/"},
      {"nlohmann/", "cli/"},
      {"CLI/", "cli/"},
      {"fmt/", "finding/"},
      {"fmt/", "match/"},
      {"fmt/", "checks/"},
      {"fmt/", "report/"},
      {"fmt/", "cli/"},
  };
  return rules;
}

// One line per violation, so that a failing test shows all of them.
std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

const std::filesystem::path project = TAKTVOLL_SOURCE_DIR;

} // namespace

TEST_CASE("folders include only folders above them, and libraries only where they belong") {
  CHECK(joined(layout::include_violations(project / "src", our_rules())) == "");
}

TEST_CASE("headers, namespaces and lengths are in order") {
  CHECK(joined(layout::file_violations(project / "src", our_rules())) == "");
}

TEST_CASE("no source file is forgotten") {
  CHECK(joined(layout::source_list_violations(project / "src")) == "");
  CHECK(joined(layout::source_list_violations(project / "tests")) == "");
}
