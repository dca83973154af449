#include "catch.h"
#include "checks/threshold.h"

using namespace taktvoll;

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
