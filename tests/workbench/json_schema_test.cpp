#include "base/files.h"
#include "catch.h"
#include "workbench/json_schema.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

using namespace taktvoll;

TEST_CASE("the schemas in schema/ are those that the loaders' tables give") {
  for (const workbench::SchemaFile& file : workbench::schema_files()) {
    const auto schema = workbench::json_schema(file.name);
    REQUIRE(schema);
    const std::filesystem::path path =
        std::filesystem::path(TAKTVOLL_SOURCE_DIR) / "schema" / std::filesystem::path(file.file_name);
    if (const char* approve = std::getenv("TAKTVOLL_APPROVE");
        approve != nullptr && std::string(approve) == "1")
      REQUIRE(base::write_file_atomically(path, *schema));
    const auto there = base::read_file(path);
    INFO(path << " differs from `taktvoll schema " << file.name << "`; ./dev approve rewrites it");
    REQUIRE(there);
    CHECK((*there == *schema));
  }
}

TEST_CASE("every kind and every key of a rule is in the schema of packs") {
  const auto schema = nlohmann::json::parse(*workbench::json_schema("pack"));
  const auto& rule = schema.at("definitions").at("rule");
  CHECK(rule.at("allOf").size() == 11);
  CHECK(rule.at("properties").contains("terms+"));
  CHECK(rule.at("properties").at("kind").at("enum").size() == 11);
  CHECK_FALSE(workbench::json_schema("packs"));
}
