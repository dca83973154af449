#include "catch.h"
#include "text/display_width.h"

#include <string>

using taktvoll::text::display_width;

TEST_CASE("letters, composed or not, take one cell") {
  CHECK(display_width("") == 0);
  CHECK(display_width("zu spät") == 7);
  CHECK(display_width("zu spa\xCC\x88t") == 7);
  CHECK(display_width("ß€Ж") == 3);
  CHECK(display_width("𝗳𝗲𝘁𝘁") == 4);
}

TEST_CASE("wide characters take two") {
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("ｆｕｌｌ") == 8);
  CHECK(display_width("ｶﾅ") == 2); // half-width
  CHECK(display_width("한글") == 4);
}

TEST_CASE("an emoji takes two, whatever it is made of") {
  CHECK(display_width("😱") == 2);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("👩‍⚕️") == 2);
  CHECK(display_width("👨‍👩‍👧‍👦") == 2);
  CHECK(display_width("🇩🇪") == 2);
  CHECK(display_width("🇩🇪🇦🇹") == 4);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("❤") == 1); // as text
  CHECK(display_width("😱😱") == 4);
  CHECK(display_width("🏳️‍🌈") == 2);
}

TEST_CASE("what is not seen takes nothing") {
  CHECK(display_width("Ge\xC2\xADsund") == 6);
  CHECK(display_width("a\xE2\x80\x8B"
                      "b") == 2);
  CHECK(display_width("a\xE2\x80\x8D"
                      "b") == 2);
  CHECK(display_width("\xEF\xBB\xBF"
                      "a") == 1);
  CHECK(display_width("a\xC2\xA0"
                      "b") == 3);
}
