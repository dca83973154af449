#include "catch.h"
#include "checks/hit_table.h"

using namespace taktvoll;
using checks::WordRange;

TEST_CASE("a hit table keeps the leftmost, longest hits of each set") {
  checks::HitTable table;
  table.clear(2);
  table.add(1, {4, 6});
  table.add(1, {0, 1});
  table.add(1, {0, 3});
  table.add(1, {2, 5});
  table.settle();
  REQUIRE(table.of(0).empty());
  REQUIRE(table.of(1).size() == 2);
  CHECK(table.of(1)[0] == WordRange{0, 3});
  CHECK(table.of(1)[1] == WordRange{4, 6});
  table.clear(2);
  CHECK(table.of(1).empty());
}

TEST_CASE("the first range inside an extent, and the first that overlaps it") {
  const std::vector<WordRange> ranges = {{0, 3}, {4, 6}, {8, 9}};
  CHECK(checks::first_inside(ranges, {0, 3}) == WordRange{0, 3});
  CHECK(checks::first_inside(ranges, {1, 7}) == WordRange{4, 6});
  CHECK(checks::first_inside(ranges, {1, 5}) == std::nullopt);
  CHECK(checks::first_overlapping(ranges, {2, 3}) == WordRange{0, 3});
  CHECK(checks::first_overlapping(ranges, {3, 4}) == std::nullopt);
  CHECK(checks::first_overlapping(ranges, {5, 20}) == WordRange{4, 6});
}

TEST_CASE("an empty range belongs to the word before it") {
  std::vector<WordRange> ranges = {{5, 7}, {5, 5}, {2, 5}, {5, 5}, {6, 6}};
  checks::keep_leftmost_longest(ranges);
  CHECK(ranges == std::vector<WordRange>{{2, 5}, {5, 5}, {5, 7}});
  CHECK(checks::first_inside(ranges, {3, 5}) == WordRange{5, 5});
  CHECK(checks::first_inside(ranges, {5, 8}) == WordRange{5, 7});
  CHECK_FALSE(WordRange{5, 8}.contains({5, 5}));
  CHECK(WordRange{4, 5}.contains({5, 5}));
}
