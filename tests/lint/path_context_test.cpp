#include "catch.h"
#include "lint/path_context.h"

#include <filesystem>

using namespace taktvoll;

namespace {

lint::PathContexts contexts() {
  return lint::PathContexts(pack::read_configuration(
      "projekt/taktvoll.yaml",
      "context:\n"
      "  - {paths: [\"**\"], set: {market: AT, brand: Musteran}}\n"
      "  - {paths: [\"rx/**\", \"*.rx.md\"], set: {product_status: rx, market: CH}}\n"
      "exclude: [\"archiv/\"]\n"));
}

std::string value(const std::string& path, const char* key) {
  document::Context context;
  contexts().apply(path, context);
  return std::string(context.value(key));
}

} // namespace

TEST_CASE("the context of a path: later entries win") {
  CHECK(value("projekt/a.md", "market") == "AT");
  CHECK(value("projekt/rx/tief/a.md", "market") == "CH");
  CHECK(value("projekt/rx/tief/a.md", "product_status") == "rx");
  CHECK(value("projekt/rx/tief/a.md", "brand") == "Musteran");
  CHECK(value("projekt/b.rx.md", "product_status") == "rx");
  CHECK(value("projekt/../projekt/rx/a.md", "product_status") == "rx");
  CHECK(value((std::filesystem::current_path() / "projekt/rx/a.md").string(), "product_status") == "rx");
  CHECK(value("-", "brand").empty());
}

TEST_CASE("front matter is stronger than the configuration, a default weaker") {
  document::Context context;
  context.set("market", {{"DE"}, document::Origin::front_matter, {}});
  contexts().apply("projekt/rx/a.md", context);
  CHECK(context.value("market") == "DE");
  CHECK(context.value("product_status") == "rx");
  CHECK(context.find("product_status")->origin == document::Origin::configuration);
}

TEST_CASE("excluded paths") {
  CHECK(contexts().excludes("projekt/archiv/2019/a.md"));
  CHECK_FALSE(contexts().excludes("projekt/a.md"));
  CHECK_FALSE(contexts().excludes("archiv/a.md")); // beside the project
  CHECK_FALSE(lint::PathContexts().excludes("archiv/a.md"));
}
