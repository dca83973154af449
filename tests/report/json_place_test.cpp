#include "catch.h"
#include "report/json_place.h"

#include <string>
#include <vector>

using namespace taktvoll::report;

namespace {

const std::string json = R"( { "a" : [1, {"b": "x,\"]}", "c": {} }, [], [[2],"ä"]], "d\"": 1, "e":null} )";

// What stands at the end of the steps.
std::string at(const std::vector<JsonStep>& steps, std::size_t size) {
  return json.substr(json_offset(json, steps), size);
}

} // namespace

TEST_CASE("steps lead to the value") {
  CHECK(at({}, 1) == "{");
  CHECK(at({"a"}, 2) == "[1");
  CHECK(at({"a", std::size_t{0}}, 1) == "1");
  CHECK(at({"a", std::size_t{1}}, 4) == "{\"b\"");
  CHECK(at({"a", std::size_t{1}, "c"}, 2) == "{}");
  CHECK(at({"a", std::size_t{2}}, 2) == "[]");
  CHECK(at({"a", std::size_t{3}, std::size_t{0}, std::size_t{0}}, 1) == "2");
  CHECK(at({"a", std::size_t{3}, std::size_t{1}}, 4) == "\"ä\"");
  CHECK(at({"e"}, 4) == "null");
}

TEST_CASE("a step that leads nowhere ends at the last value on the way") {
  CHECK(at({"x"}, 1) == "{");
  CHECK(at({"a", std::size_t{9}}, 2) == "[1");
  CHECK(at({"a", std::size_t{2}, std::size_t{0}}, 2) == "[]");
  CHECK(at({"e", "f"}, 4) == "null");
  CHECK(at({std::size_t{0}}, 1) == "{");
}
