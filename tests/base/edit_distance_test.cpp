#include "base/edit_distance.h"
#include "catch.h"

#include <array>
#include <string>
#include <string_view>

using namespace taktvoll::base;

TEST_CASE("edit_distance counts insertions, deletions, replacements and swaps") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("severity", "severity") == 0);
  CHECK(edit_distance("sverity", "severity") == 1);
  CHECK(edit_distance("severitty", "severity") == 1);
  CHECK(edit_distance("sevarity", "severity") == 1);
  CHECK(edit_distance("esverity", "severity") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3); // optimal string alignment: no edit inside a swap
}

TEST_CASE("edit_distance is symmetric and obeys the triangle with equal names") {
  constexpr std::array<std::string_view, 6> names{"terms", "term", "text", "tags", "title", "when"};
  for (const std::string_view a : names)
    for (const std::string_view b : names) {
      CHECK(edit_distance(a, b) == edit_distance(b, a));
      CHECK((edit_distance(a, b) == 0) == (a == b));
    }
}

TEST_CASE("edit_distance cuts a hostile name") {
  CHECK(edit_distance(std::string(1'000'000, 'x'), "x") == 63);
}

TEST_CASE("nearest_name finds what was meant, and nothing where nothing was") {
  constexpr std::array<std::string_view, 5> names{"message", "severity", "scope", "terms", "tags"};
  CHECK(nearest_name("mesage", names) == "message");
  CHECK(nearest_name("sevrity", names) == "severity");
  CHECK(nearest_name("term", names) == "terms");
  CHECK(nearest_name("tgas", names) == "tags");
  CHECK(nearest_name("wholly-different", names).empty());
  CHECK(nearest_name("", names).empty());
  CHECK(nearest_name("x", {}).empty());
}

TEST_CASE("nearest_name prefers the first of equally near names") {
  constexpr std::array<std::string_view, 2> names{"bat", "cat"};
  CHECK(nearest_name("rat", names) == "bat");
}
