#include "catch.h"
#include "checks/said.h"

using namespace taktvoll;

TEST_CASE("a yes/no key says something only if it is true") {
  document::Context context;
  CHECK_FALSE(checks::is_said(context, "paid"));
  context.set("paid", {{"true"}, document::Origin::front_matter, {}});
  CHECK(checks::is_said(context, "paid"));
  CHECK_FALSE(checks::is_said(context, "captions"));
  context.set("captions", {{"false"}, document::Origin::front_matter, {}});
  CHECK_FALSE(checks::is_said(context, "captions"));
  context.set("contact.name", {{"Eva Beispiel"}, document::Origin::front_matter, {}});
  CHECK(checks::is_said(context, "contact"));
}
