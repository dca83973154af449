#include "catch.h"
#include "checks/bounds.h"

using namespace taktvoll;

namespace {

document::Context context_of(std::vector<std::string> platforms) {
  document::Context context;
  if (!platforms.empty()) context.set("platform", {std::move(platforms), document::Origin::front_matter, {}});
  return context;
}

} // namespace

TEST_CASE("a context value chooses the bound, of several the strictest") {
  checks::Bounds bounds;
  bounds.max_by = {"platform", {{"x", 280}, {"bluesky", 300}}, finding::Severity::error};
  CHECK(bounds.in(context_of({})).empty());
  CHECK(bounds.in(context_of({"instagram"})).empty());
  CHECK(bounds.in(context_of({"bluesky"})).exceeded_by(301)->limit == 300);
  CHECK(bounds.in(context_of({"bluesky", "x"})).exceeded_by(301)->limit == 280);
  CHECK(bounds.for_value("platform", "bluesky", context_of({"bluesky", "x"})).exceeded_by(301)->limit == 300);
  CHECK_FALSE(bounds.in(context_of({"bluesky"})).exceeded_by(300));
}

TEST_CASE("a fixed bound holds beside the chosen one") {
  checks::Bounds bounds;
  bounds.max = {{500, finding::Severity::warning}};
  bounds.min_by = {"platform", {{"blog", 100}}, finding::Severity::info};
  CHECK(bounds.in(context_of({})).exceeded_by(501)->severity == finding::Severity::warning);
  CHECK(bounds.in(context_of({"blog"})).exceeded_by(99)->severity == finding::Severity::info);
  CHECK(bounds.in(context_of({"blog"})).nearest(200) == 500);
  CHECK(bounds.in(context_of({"blog"})).nearest(50) == 100);
}
