#include "catch.h"
#include "readability/word_familiarity.h"

#include <string>

using namespace taktvoll::readability;

namespace {

Familiarity kind(std::string_view key) {
  return familiarity_of(key).kind;
}

} // namespace

TEST_CASE("a listed form is known as it is") {
  CHECK(kind("wasser") == Familiarity::listed);
  CHECK(kind("tablette") == Familiarity::listed);
  CHECK(familiarity_of("wasser").zipf > familiarity_of("tablette").zipf);
}

TEST_CASE("another form of the word makes it known") {
  for (const auto key : {"gletschers", "lawinen", "bädern", "anzufertigen", "einzustufen", "umständlichen"}) {
    INFO(key);
    CHECK(kind(key) == Familiarity::inflected);
  }
  CHECK(familiarity_of("gletschers").zipf > 0);
}

TEST_CASE("a compound of known words") {
  for (const auto key : {"waschbeckenrand", "tabletteneinnahme", "schulmedizin", "magensäure", "hüfthöhe"}) {
    INFO(key);
    CHECK(kind(key) == Familiarity::compound);
  }
  // As frequent as its rarest part.
  CHECK(familiarity_of("magensäure").zipf <= familiarity_of("magen").zipf);
}

TEST_CASE("words that nothing is known of") {
  for (const auto key : {"", "ablation", "kryokonit", "xqzwk", "palynologie"}) {
    INFO(key);
    CHECK(kind(key) == Familiarity::unlisted);
    CHECK(familiarity_of(key).zipf == 0);
  }
}

TEST_CASE("very long strings are not taken apart") {
  std::string chain;
  while (chain.size() <= 64) chain += "wasser";
  CHECK(kind(chain) == Familiarity::unlisted);
  CHECK(kind("wasserwasser") == Familiarity::compound);
  CHECK(kind(std::string(1'000'000, 'a')) == Familiarity::unlisted);
}

TEST_CASE("words are split between characters") {
  CHECK(kind("öltank") == Familiarity::compound);
  CHECK(kind("\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6") == Familiarity::unlisted);
}
