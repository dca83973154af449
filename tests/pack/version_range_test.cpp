#include "catch.h"
#include "pack/version_range.h"

#include <string>

using taktvoll::pack::parse_version;
using taktvoll::pack::VersionRange;

namespace {

bool holds(const std::string& range, const std::string& version) {
  const auto parsed = VersionRange::parse(range);
  REQUIRE(parsed);
  return parsed->contains(*parse_version(version));
}

} // namespace

TEST_CASE("a version has up to three numbers") {
  CHECK(parse_version("1.20.3") == taktvoll::pack::Version{1, 20, 3});
  CHECK(parse_version("2") == taktvoll::pack::Version{2, 0, 0});
  for (const char* text : {"", "1.", ".1", "1.2.3.4", "1.x", "v1", "1.-2", "99999999999"}) {
    INFO(text);
    CHECK_FALSE(parse_version(text));
  }
}

TEST_CASE("ranges") {
  CHECK(holds("", "0.0.1"));
  CHECK(holds("*", "7.0.0"));
  CHECK(holds("1.2.3", "1.2.3"));
  CHECK_FALSE(holds("1.2.3", "1.2.4"));
  CHECK(holds("^1.2", "1.2.0"));
  CHECK(holds("^1.2", "1.99.0"));
  CHECK_FALSE(holds("^1.2", "1.1.9"));
  CHECK_FALSE(holds("^1.2", "2.0.0"));
  CHECK(holds("^0.3", "0.3.9"));
  CHECK_FALSE(holds("^0.3", "0.4.0"));
  CHECK(holds("~1.2", "1.2.9"));
  CHECK_FALSE(holds("~1.2", "1.3.0"));
  CHECK(holds(">=1.0 <2", "1.10.0")); // ten is more than nine
  CHECK_FALSE(holds(">=1.0 <2", "2.0.0"));
  CHECK_FALSE(holds(">1.0", "1.0.0"));
  CHECK(holds(">1.0", "1.0.1"));
  CHECK(holds("<=1.0", "1.0.0"));
  CHECK_FALSE(holds("<=1.0", "1.0.1"));
  CHECK_FALSE(holds(">2 <1", "1.5.0"));
}

TEST_CASE("what is no range") {
  for (const char* text : {"abc", "^", ">=", "=>1", "1.2 || 2", "^1.2.3.4", ">= 1"}) {
    INFO(text);
    CHECK_FALSE(VersionRange::parse(text));
  }
}
