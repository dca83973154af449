#include "catch.h"
#include "match/rarity.h"

namespace taktvoll::match {

TEST_CASE("Rare letter pairs count more than frequent ones", "[match]") {
  CHECK(rarity("xq") > rarity("en"));
  CHECK(rarity(" die ") < rarity(" psyche "));
  CHECK(rarity("angst") < rarity("todesangst"));
  CHECK(rarity("") == 0);
}

TEST_CASE("Rarity is the sum of its parts, for any bytes", "[match]") {
  for (unsigned a = 0; a < 256; ++a) {
    for (unsigned b = 0; b < 256; ++b) {
      const char text[2] = {static_cast<char>(a), static_cast<char>(b)};
      const auto first = static_cast<unsigned char>(a);
      const auto next = static_cast<unsigned char>(b);
      REQUIRE(rarity({text, 2}) == rarity_of_first(first) + rarity_of_next(first, next));
    }
  }
}

} // namespace taktvoll::match
