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
      std::uint8_t costs[2] = {255, 255};
      rarity_of_each({text, 2}, costs);
      REQUIRE(costs[0] < 64);
      REQUIRE(costs[1] < 64);
      REQUIRE(costs[0] == rarity_of_first(static_cast<unsigned char>(a)));
      REQUIRE(rarity({text, 2}) == std::uint32_t{costs[0]} + costs[1]);
    }
  }
}

} // namespace taktvoll::match
