// The parts below the kinds: hit table, thresholds, shown numbers.
#include "catch.h"
#include "checks/hit_table.h"
#include "checks/threshold.h"

using namespace taktvoll;

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
  CHECK(table.of(1)[0] == checks::WordRange{0, 3});
  CHECK(table.of(1)[1] == checks::WordRange{4, 6});
  CHECK(table.any_inside(1, {0, 3}));
  CHECK_FALSE(table.any_inside(1, {1, 5}));
  CHECK(table.any_overlapping(1, {2, 3}));
  CHECK_FALSE(table.any_overlapping(1, {3, 4}));
  table.clear(2);
  CHECK(table.of(1).empty());
}

TEST_CASE("the strongest crossed threshold decides") {
  const std::vector<pack::Threshold> max = {{20, finding::Severity::info}, {25, finding::Severity::warning}};
  CHECK_FALSE(checks::exceeded(20, max, {}));
  CHECK(checks::exceeded(21, max, {})->severity == finding::Severity::info);
  CHECK(checks::exceeded(26, max, {})->limit == 25);
  CHECK(checks::exceeded(3, {}, {{5, finding::Severity::error}})->severity == finding::Severity::error);
}

TEST_CASE("numbers are shown as people of the language write them") {
  CHECK(checks::shown(51.70, 1, base::UiLanguage::de) == "51,7");
  CHECK(checks::shown(51.7, 1, base::UiLanguage::en) == "51.7");
  CHECK(checks::shown(31, 1, base::UiLanguage::de) == "31");
  CHECK(checks::shown(-0.01, 1, base::UiLanguage::de) == "0");
}
