#include "catch.h"
#include "pack/german_names.h"
#include "pack/names.h"
#include "pack/schema.h"

#include <vector>

using namespace taktvoll;

namespace {

std::vector<std::string_view> rule_keys() {
  std::vector<std::string_view> names;
  for (const pack::Key& key : pack::keys(pack::Level::rule)) names.push_back(key.name);
  return names;
}

} // namespace

TEST_CASE("what is written in German is found among the names that are valid") {
  const std::vector<std::string_view> keys = rule_keys();
  CHECK(pack::meant_by_german("schwere", keys) == "severity");
  CHECK(pack::meant_by_german("Begründung", keys) == "why");
  CHECK(pack::meant_by_german("begruendung", keys) == "why");
  CHECK(pack::meant_by_german("meldung", keys) == "message");
  CHECK(pack::meant_by_german("beispiele", keys) == "examples");
  CHECK(pack::meant_by_german("begriffe", keys) == "terms");
  CHECK(pack::meant_by_german("terms", keys).empty()); // is no German
  CHECK(pack::meant_by_german("", keys).empty());
}

TEST_CASE("the same word means what is valid where it stands") {
  const auto kinds = pack::names_of(pack::kind_names);
  const auto scopes = pack::names_of(pack::scope_names);
  CHECK(pack::meant_by_german("wörter", kinds) == "terms");
  CHECK(pack::meant_by_german("Muster", kinds) == "pattern");
  CHECK(pack::meant_by_german("muster", rule_keys()) == "patterns");
  CHECK(pack::meant_by_german("Überschrift", scopes) == "heading");
  CHECK(pack::meant_by_german("fehler", pack::names_of(pack::severity_names)) == "error");
  CHECK(pack::meant_by_german("absatz", pack::names_of(pack::extent_names)) == "paragraph");
  CHECK(pack::meant_by_german("veraltet", pack::names_of(pack::status_names)) == "deprecated");
}

TEST_CASE("every kind and severity has a German word") {
  constexpr std::array<std::string_view, 14> german{
      "begriffe", "muster",  "ersetzen",    "zusammen", "pflicht", "grenze",  "kennzahl",
      "aufbau",   "aussage", "einheitlich", "angaben",  "hinweis", "warnung", "fehler"};
  for (const std::string_view word : german) {
    INFO(word);
    CHECK_FALSE(pack::english_for(word).empty());
  }
}
