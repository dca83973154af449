#include "catch.h"
#include "checks/message.h"

using namespace taktvoll::checks;
using taktvoll::base::UiLanguage;

TEST_CASE("placeholders are filled in, unknown ones stay") {
  CHECK(fill_in("{a} und {b}, {c", {{"a", "eins"}}, UiLanguage::de) == "eins und {b}, {c");
}

TEST_CASE("several wordings take the quotation marks of the placeholder") {
  const MessageValues values = {{"instead", one_of({"a", "b", "c", "d"})}, {"missing", all_of({"x", "y"})}};
  CHECK(fill_in("besser „{instead}“", values, UiLanguage::de) == "besser „a“ oder „b“ oder „c“");
  CHECK(fill_in("better “{instead}”", values, UiLanguage::en) == "better “a” or “b” or “c”");
  CHECK(fill_in("besser {instead}", values, UiLanguage::de) == "besser a oder b oder c");
  CHECK(fill_in("es fehlt: {missing}", values, UiLanguage::de) == "es fehlt: x, y");
  CHECK(fill_in("es fehlt: „{missing}“", values, UiLanguage::de) == "es fehlt: „x“, „y“");
}

TEST_CASE("long texts are cut") {
  CHECK(shortened("kurz") == "kurz");
  CHECK(shortened(std::string(100, 'x')) == std::string(80, 'x') + "…");
}
