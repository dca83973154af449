#include "catch.h"
#include "checks/fold.h"

using namespace taktvoll;

namespace {

document::Context on(std::vector<std::string> platforms) {
  document::Context context;
  context.set("platform", {std::move(platforms), document::Origin::command_line, {}});
  return context;
}

} // namespace

TEST_CASE("the narrowest platform decides how much is seen before more") {
  CHECK(checks::shown_before_more({}) == 125);
  CHECK(checks::shown_before_more(on({"linkedin"})) == 210);
  CHECK(checks::shown_before_more(on({"instagram"})) == 125);
  CHECK(checks::shown_before_more(on({"linkedin", "youtube"})) == 100);
  CHECK(checks::shown_before_more(on({"mail"})) == 125);
}
