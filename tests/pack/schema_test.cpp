#include "base/yaml.h"
#include "catch.h"
#include "pack/names.h"
#include "pack/schema.h"

#include <set>
#include <string>

using namespace taktvoll;
using pack::Level;

namespace {
constexpr Level levels[] = {
    Level::pack,       Level::rule_file, Level::defaults, Level::rule,  Level::unless,  Level::trigger,
    Level::part,       Level::examples,  Level::bad,      Level::good,  Level::norm,    Level::thresholds,
    Level::local_text, Level::registry,  Level::product,  Level::claim, Level::contact, Level::source,
    Level::withdrawn,  Level::reference, Level::companion};
}

TEST_CASE("every key says what it is, in both languages") {
  for (const Level level : levels) {
    CHECK_FALSE(pack::keys(level).empty());
    for (const pack::Key& key : pack::keys(level)) {
      INFO(key.name);
      CHECK_FALSE(key.about_de.empty());
      CHECK_FALSE(key.about_en.empty());
      CHECK_FALSE(key.sample.empty());
      CHECK(key.kinds != 0);
      CHECK(pack::type_info(key.type).shapes != 0);
      CHECK_FALSE(pack::type_info(key.type).expected_de.empty());
      CHECK_FALSE(pack::type_info(key.type).expected_en.empty());
      const bool closed = key.type == pack::ValueType::name || key.type == pack::ValueType::names ||
                          key.type == pack::ValueType::severity_by || key.type == pack::ValueType::window ||
                          key.type == pack::ValueType::context_value ||
                          key.type == pack::ValueType::context_values;
      CHECK(closed == !key.allowed.empty());
    }
  }
}

TEST_CASE("a name stands once per kind") {
  for (const Level level : levels)
    for (const auto& kind : pack::kind_names) {
      std::set<std::string_view> names;
      for (const pack::Key& key : pack::keys(level))
        if ((key.kinds & pack::mask_of(kind.value)) != 0) {
          INFO(key.name);
          CHECK(names.insert(key.name).second);
        }
    }
}

TEST_CASE("samples are valid YAML of a shape that the key accepts") {
  for (const Level level : levels)
    for (const pack::Key& key : pack::keys(level)) {
      INFO(key.name << ": " << key.sample);
      const auto value = base::parse_yaml(key.sample);
      REQUIRE(value);
      const unsigned shapes = pack::type_info(key.type).shapes;
      if (value->kind == base::YamlKind::scalar)
        CHECK((shapes & static_cast<unsigned>(pack::Shape::scalar)) != 0);
      if (value->kind == base::YamlKind::sequence)
        CHECK((shapes & static_cast<unsigned>(pack::Shape::list)) != 0);
      if (value->kind == base::YamlKind::map) CHECK((shapes & static_cast<unsigned>(pack::Shape::map)) != 0);
      CHECK(value->kind != base::YamlKind::null);
    }
}

TEST_CASE("keys are found by level, name and kind") {
  CHECK(pack::find_key(Level::rule, "per", pack::Kind::limit)->allowed.size() == 5);
  CHECK(pack::find_key(Level::rule, "per", pack::Kind::metric)->allowed.size() == 3);
  CHECK(pack::find_key(Level::rule, "terms", pack::Kind::terms)->need == pack::Need::required);
  CHECK(pack::find_key(Level::rule, "terms", pack::Kind::require)->need == pack::Need::optional);
  CHECK(pack::find_key(Level::rule, "terms", pack::Kind::metric) == nullptr);
  CHECK(pack::find_key(Level::pack, "terms") == nullptr);
  CHECK(pack::kinds_with("terms") ==
        (pack::mask_of(pack::Kind::terms) | pack::mask_of(pack::Kind::require) |
         pack::mask_of(pack::Kind::limit) | pack::mask_of(pack::Kind::structure)));
  CHECK(pack::kinds_with("severity") == pack::every_kind);
  CHECK(pack::kinds_with("nonsense") == 0);
}
