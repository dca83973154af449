#include "catch.h"
#include "pack/names.h"

#include <set>

using namespace taktvoll::pack;

namespace {

template <class Value, std::size_t size>
void check_table(const std::array<Named<Value>, size>& table) {
  std::set<std::string_view> names;
  for (const Named<Value>& entry : table) {
    CHECK(names.insert(entry.name).second);
    CHECK(named(table, entry.name) == entry.value);
    CHECK(name_in(table, entry.value) == entry.name);
  }
  CHECK_FALSE(named(table, "no such name"));
}

} // namespace

TEST_CASE("name tables read in both directions") {
  check_table(kind_names);
  check_table(severity_names);
  check_table(treatment_names);
  check_table(scope_names);
  check_table(extent_names);
  check_table(countable_names);
  check_table(structure_names);
  CHECK(name(Kind::require) == "require");
}

TEST_CASE("prose and headings are the default scope") {
  CHECK((*named(scope_names, "prose") | *named(scope_names, "heading")) == default_scope);
}
