#include "catch.h"
#include "pack/change_text.h"

using namespace taktvoll;

namespace {

std::string text_of(const char* yaml) {
  const auto value = base::parse_yaml(yaml);
  REQUIRE(value);
  return pack::change_text(*value);
}

} // namespace

TEST_CASE("equal changes are equal texts, however they are written") {
  CHECK(text_of("{change: fear/a, severity: error, terms+: [x, y]}") ==
        text_of("terms+:\n  - \"x\"\n  - 'y'\nchange: \"fear/a\"\nseverity: error\n"));
  CHECK(text_of("{change: fear/a}") == text_of("{change: fear/b}"));
}

TEST_CASE("different changes are different texts") {
  CHECK(text_of("{severity: error}") != text_of("{severity: info}"));
  CHECK(text_of("{terms+: [x, y]}") != text_of("{terms+: [y, x]}"));
  CHECK(text_of("{terms+: [\"x,1:y\"]}") != text_of("{terms+: [x, y]}"));
  CHECK(text_of("{title: {change: a}}") != text_of("{title: {}}"));
}
