#include "catch.h"
#include "text/graphemes.h"

using namespace taktvoll::text;

TEST_CASE("graphemes are what readers count") {
  CHECK(count_graphemes("") == 0);
  CHECK(count_graphemes("Größe") == 5);
  CHECK(count_graphemes("Gro\xCC\x88ße") == 5); // o and a combining diaeresis
  CHECK(count_graphemes("👩‍⚕️🇩🇪👍🏽") == 3);
  CHECK(count_graphemes("a\r\nb") == 3);
}

TEST_CASE("composed text has one code point for letter and mark") {
  CHECK(composed("Gro\xCC\x88ße") == "Größe");
  CHECK(composed("ﬁ x²") == "ﬁ x²");
}
