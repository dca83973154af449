#include "catch.h"
#include "workbench/everyday_words.h"
#include "workbench/nearness.h"

#include <algorithm>

using namespace taktvoll::workbench;

TEST_CASE("words are near that share a stem or a part") {
  CHECK(nearness("wunder", "wunder") == 1);
  CHECK(nearness("lebensgefahr", "lebensgefährlich") > 0); // lebensgef
  CHECK(nearness("angst", "prüfungsangst") > 0);
  CHECK(nearness("wundermittel", "mittel") > 0);
  CHECK(nearness("heilung", "heilen") > 0);
}

TEST_CASE("words that only begin alike, and short ones, are not near") {
  CHECK(nearness("wunde", "wort") == 0);
  CHECK(nearness("heilbronn", "heute") == 0);
  CHECK(nearness("arm", "armut") == 0);
  CHECK(nearness("tod", "") == 0);
  CHECK(nearness("verbraucher", "verein") == 0);
}

TEST_CASE("nearness is symmetric, and the same word is the nearest") {
  for (const auto& [a, b] : {std::pair("angst", "ängstlich"), std::pair("heilung", "heilen"),
                             std::pair("mittel", "wundermittel")}) {
    CHECK(nearness(a, b) == nearness(b, a));
    CHECK(nearness(a, b) < 1);
  }
}

TEST_CASE("everyday words are sorted, in key form") {
  const auto words = everyday_words();
  CHECK(std::is_sorted(words.begin(), words.end()));
  CHECK(is_everyday("nicht"));
  CHECK(is_everyday("dass"));
  CHECK_FALSE(is_everyday("heilung"));
}
