#include "catch.h"
#include "checks/groups.h"

#include <string_view>
#include <vector>

using taktvoll::checks::fill_groups;
using taktvoll::checks::highest_group;

TEST_CASE("references to groups are filled in") {
  const std::vector<std::string_view> groups{"40mg", "40", "mg"};
  CHECK(fill_groups("\\1 \\2", groups) == "40 mg");
  CHECK(fill_groups("\\2\\3!", groups) == "mg!");
  CHECK(fill_groups("\\\\1 \\x \\", groups) == "\\1 \\x \\");
  CHECK(highest_group("a \\1 \\7 \\3") == 7);
  CHECK(highest_group("\\\\1 \\0 \\") == 0);
}
