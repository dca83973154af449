#include "catch.h"
#include "language/affix_list.h"
#include "language/key_table.h"

#include <array>

using namespace taktvoll::language;

namespace {

constexpr std::array lists{KeyClass{1, "eins zwei drei"}, KeyClass{2, "zwei  vier"}, KeyClass{4, ""}};
constexpr KeyTable<key_table::count(lists)> table(lists);

} // namespace

TEST_CASE("a word has the classes of all its lists", "[language][key_table]") {
  STATIC_REQUIRE(key_table::count(lists) == 5);
  CHECK(table.classes("eins") == 1);
  CHECK(table.classes("zwei") == 3);
  CHECK(table.classes("vier") == 2);
  CHECK(table.classes("fünf") == 0);
  CHECK(table.classes("") == 0);
  CHECK(table.classes("eins zwei") == 0);
  CHECK(table.classes("dreizehnhundert") == 0);
}

TEST_CASE("beginnings and endings", "[language][affix_list]") {
  constexpr auto endings = endings_of_words("heit", "keit", "ung", "tät");
  CHECK(endings.fits("krankheit"));
  CHECK(endings.fits("heit"));
  CHECK(endings.fits("qualität"));
  CHECK_FALSE(endings.fits("heiter"));
  CHECK_FALSE(endings.fits("eit"));
  CHECK_FALSE(endings.fits(""));
  constexpr auto beginnings = beginnings_of_words("hyper", "über");
  CHECK(beginnings.fits("hypertonie"));
  CHECK(beginnings.fits("übergewicht"));
  CHECK_FALSE(beginnings.fits("hyp"));
  CHECK_FALSE(beginnings.fits(""));
}
