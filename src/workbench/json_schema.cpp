#include "workbench/json_schema.h"

#include "document/context.h"
#include "pack/names.h"
#include "pack/schema.h"
#include "workbench/context_schema.h"
#include "workbench/list_schema.h"

#include <array>
#include <vector>

#include <nlohmann/json.hpp>

namespace taktvoll::workbench {
namespace {

using Json = nlohmann::ordered_json;
using pack::Key;
using pack::Level;
using pack::ValueType;

Json text() {
  return {{"type", "string"}, {"minLength", 1}};
}
Json list_of(Json item) {
  return {{"type", "array"}, {"items", std::move(item)}};
}
Json one_of_names(std::span<const std::string_view> names) {
  Json all = Json::array();
  for (const std::string_view name : names) all.push_back(name);
  return {{"enum", std::move(all)}};
}
Json either(Json a, Json b) {
  return {{"anyOf", Json::array({std::move(a), std::move(b)})}};
}
Json needs(std::initializer_list<std::string_view> names) {
  Json all = Json::array();
  for (const std::string_view name : names) all.push_back(name);
  return {{"required", std::move(all)}};
}
Json reference(std::string_view name) {
  return {{"$ref", "#/definitions/" + std::string(name)}};
}

// Levels that are maps of their own, under the name they have among the definitions.
struct Definition {
  Level level;
  std::string_view name;
};
constexpr std::array<Definition, 19> definitions{{{Level::defaults, "defaults"},
                                                  {Level::rule, "rule"},
                                                  {Level::unless, "unless"},
                                                  {Level::trigger, "trigger"},
                                                  {Level::part, "part"},
                                                  {Level::examples, "examples"},
                                                  {Level::bad, "bad-example"},
                                                  {Level::good, "good-example"},
                                                  {Level::norm, "norm"},
                                                  {Level::thresholds, "thresholds"},
                                                  {Level::local_text, "local-text"},
                                                  {Level::path_context, "path-context"},
                                                  {Level::product, "product"},
                                                  {Level::claim, "claim"},
                                                  {Level::contact, "contact"},
                                                  {Level::source, "source"},
                                                  {Level::withdrawn, "withdrawn"},
                                                  {Level::reference, "reference"},
                                                  {Level::companion, "companion"}}};

Json scalar_text() {
  return {{"type", {"string", "number"}}};
}

// A value of the context keys that an entry of a registry names: of closed sets only these, else any text.
Json entry_value(const Key& key) {
  std::vector<Json> all;
  for (const std::string_view name : key.allowed) {
    const document::ContextKey& context = *document::find_context_key(name);
    if (context.allowed.empty()) return scalar_text();
    all.push_back(context_value(context, false));
  }
  return all.front();
}

Json value_of(const Key& key) {
  constexpr std::string_view id_pattern = "^[a-z]([a-z0-9]|-(?=[a-z0-9]))*$";
  switch (key.type) {
  case ValueType::id:
    return {{"type", "string"}, {"pattern", id_pattern}, {"maxLength", 64}};
  case ValueType::version:
    return {{"type", "string"}, {"pattern", R"(^[0-9]+\.[0-9]+\.[0-9]+$)"}};
  case ValueType::language:
    return {{"type", "string"}, {"pattern", "^[a-z]{2,3}$"}};
  case ValueType::text:
    return {{"type", {"string", "number"}}};
  case ValueType::local_text:
    return either(text(), reference("local-text"));
  case ValueType::texts:
  case ValueType::terms:
  case ValueType::patterns:
  case ValueType::packs: {
    Json list = list_of({{"type", {"string", "number"}}});
    if (key.type != ValueType::texts) list["minItems"] = 1;
    return list;
  }
  case ValueType::groups: {
    Json list = list_of(list_of({{"type", {"string", "number"}}}));
    list["minItems"] = 1;
    return list;
  }
  case ValueType::trigger:
    return either(list_of({{"type", {"string", "number"}}}), reference("trigger"));
  case ValueType::parts:
    return list_of(reference("part"));
  case ValueType::replacements:
    return {
        {"type", "object"}, {"minProperties", 1}, {"additionalProperties", either(text(), list_of(text()))}};
  case ValueType::variants:
    return {{"type", "object"}, {"minProperties", 2}, {"additionalProperties", list_of(text())}};
  case ValueType::lists:
    return list_schema();
  case ValueType::rule_ref:
    return {{"type", "string"}, {"pattern", "^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?$"}};
  case ValueType::date:
    return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
  case ValueType::name:
    return one_of_names(key.allowed);
  case ValueType::names: {
    Json list = list_of(one_of_names(key.allowed));
    list["minItems"] = 1;
    return list;
  }
  case ValueType::markets:
    return list_of(context_value(*document::find_context_key("market"), false));
  case ValueType::boolean:
    return {{"type", "boolean"}};
  case ValueType::count:
    return {{"type", "integer"}, {"minimum", 0}};
  case ValueType::window:
    return either(one_of_names(key.allowed), {{"type", "integer"}, {"minimum", 1}});
  case ValueType::threshold:
    return {{"type", "number"}};
  case ValueType::thresholds:
    return either({{"type", "number"}}, reference("thresholds"));
  case ValueType::bounds_by:
    return {{"type", "object"},
            {"minProperties", 1},
            {"maxProperties", 1},
            {"propertyNames", context_key_names()},
            {"additionalProperties", {{"type", "object"}, {"additionalProperties", {{"type", "number"}}}}}};
  case ValueType::severity_by:
    return {
        {"type", "object"},
        {"minProperties", 1},
        {"maxProperties", 1},
        {"propertyNames", context_key_names()},
        {"additionalProperties", {{"type", "object"}, {"additionalProperties", one_of_names(key.allowed)}}}};
  case ValueType::norms:
    return list_of(either(text(), reference("norm")));
  case ValueType::conditions:
    return reference("conditions");
  case ValueType::alternatives:
    return list_of(reference("conditions"));
  case ValueType::context:
    return reference("context");
  case ValueType::context_keys:
    return list_of(context_key_names());
  case ValueType::unless:
    return reference("unless");
  case ValueType::examples:
    return reference("examples");
  case ValueType::example_list:
    return list_of(either(text(), reference(key.name == "bad" ? "bad-example" : "good-example")));
  case ValueType::defaults:
    return reference("defaults");
  case ValueType::rules:
    return list_of(reference("rule"));
  case ValueType::overrides:
    return {{"type", "object"},
            {"propertyNames", {{"pattern", "^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$"}}},
            {"additionalProperties", reference("change")}};
  case ValueType::path_contexts:
    return list_of(reference("path-context"));
  case ValueType::entry_id:
    return {{"type", {"string", "number"}}, {"pattern", "^[A-Za-z0-9._-]+$"}, {"maxLength", 64}};
  case ValueType::one_or_more:
    return either(scalar_text(), list_of(scalar_text()));
  case ValueType::context_value:
    return entry_value(key);
  case ValueType::context_values:
    return either(entry_value(key), list_of(entry_value(key)));
  case ValueType::withdrawn:
    return reference("withdrawn");
  case ValueType::references:
    return list_of(either(text(), reference("reference")));
  case ValueType::companions:
    return list_of(reference("companion"));
  case ValueType::products:
    return list_of(reference("product"));
  case ValueType::claims:
    return list_of(reference("claim"));
  case ValueType::contacts:
    return list_of(reference("contact"));
  case ValueType::sources:
    return list_of(reference("source"));
  }
  return Json::object();
}

// With what a person who hovers over the key wants to read.
Json property_of(const Key& key) {
  Json value = value_of(key);
  value["description"] = std::string(key.about_de) + " · " + std::string(key.about_en) + "\n\n" +
                         std::string(key.name) + ": " + std::string(key.sample);
  return value;
}

void put(Json& properties, const Key& key) {
  const std::string name(key.name);
  if (!properties.contains(name)) {
    properties[name] = property_of(key);
    return;
  }
  // The same name for another kind.
  Json& known = properties[name];
  Json value = property_of(key);
  value.erase("description");
  if (known.contains("anyOf") && known.contains("x-by-kind"))
    known["anyOf"].push_back(std::move(value));
  else {
    Json first = known;
    first.erase("description");
    if (first == value) return;
    known = {{"anyOf", Json::array({std::move(first), std::move(value)})},
             {"x-by-kind", true},
             {"description", known["description"]}};
  }
}

std::vector<std::string> edits_of(const Key& key) {
  const std::string name(key.name);
  if (!pack::is_editable(key.type)) return {};
  return {name + "+", name + "-"};
}

Json map_of(Level level) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Key& key : pack::keys(level)) {
    put(properties, key);
    if (key.need == pack::Need::required) required.push_back(key.name);
  }
  Json map = {{"type", "object"}};
  if (level == Level::defaults) {
    const Json context = context_properties(true);
    for (const auto& [name, value] : context.items())
      if (!properties.contains(name)) properties[name] = value;
  }
  if (level == Level::unless || level == Level::companion) map["minProperties"] = map["maxProperties"] = 1;
  map["properties"] = std::move(properties);
  if (!required.empty()) map["required"] = std::move(required);
  map["additionalProperties"] = false;
  return map;
}

// The names that a rule of one kind may use.
Json names_for(pack::Kind kind, bool edits) {
  std::vector<std::string> names;
  for (const Key& key : pack::keys(Level::rule)) {
    if ((key.kinds & pack::mask_of(kind)) == 0) continue;
    names.emplace_back(key.name);
    if (edits)
      for (std::string& edit : edits_of(key)) names.push_back(std::move(edit));
  }
  return {{"enum", std::move(names)}};
}

Json rule_properties(bool edits) {
  Json properties = Json::object();
  for (const Key& key : pack::keys(Level::rule)) put(properties, key);
  if (edits)
    for (const Key& key : pack::keys(Level::rule))
      for (const std::string& edit : edits_of(key)) {
        Json value = value_of(key);
        value["description"] =
            std::string(edit.back() == '+' ? "ergänzt · adds to " : "streicht aus · takes from ") +
            std::string(key.name);
        properties[edit] = std::move(value);
      }
  for (auto& [name, value] : properties.items()) value.erase("x-by-kind");
  return properties;
}

// A rule: the keys of its kind, all that the kind requires; or one that builds on another.
Json rule_map() {
  Json builds = either(needs({"extends"}), needs({"change"}));
  Json common_required = Json::array();
  for (const Key& key : pack::keys(Level::rule))
    if (key.need == pack::Need::required && key.kinds == pack::every_kind)
      common_required.push_back(key.name);
  Json by_kind = Json::array();
  for (const auto& [name, kind] : pack::kind_names) {
    Json required = common_required;
    Json properties = Json::object();
    for (const Key& key : pack::keys(Level::rule)) {
      if (key.kinds == pack::every_kind || (key.kinds & pack::mask_of(kind)) == 0) continue;
      properties[std::string(key.name)] = value_of(key);
      if (key.need == pack::Need::required) required.push_back(key.name);
    }
    by_kind.push_back(
        {{"if", {{"properties", {{"kind", {{"const", name}}}}}, {"required", Json::array({"kind"})}}},
         {"then",
          {{"propertyNames", names_for(kind, true)},
           {"properties", std::move(properties)},
           {"if", {{"not", builds}}},
           {"then", {{"required", std::move(required)}, {"propertyNames", names_for(kind, false)}}}}}});
  }
  Json rule = {{"type", "object"},
               {"properties", rule_properties(true)},
               {"additionalProperties", false},
               {"anyOf", Json::array({Json{{"required", common_required}}, needs({"extends", "id"}),
                                      needs({"change"})})},
               {"allOf", std::move(by_kind)}};
  return rule;
}

// A change of a rule whose kind the schema cannot know.
Json change_map() {
  return {{"type", "object"}, {"properties", rule_properties(true)}, {"additionalProperties", false}};
}

Json all_definitions() {
  Json all = Json::object();
  for (const Definition& definition : definitions)
    all[std::string(definition.name)] =
        definition.level == Level::rule ? rule_map() : map_of(definition.level);
  all["change"] = change_map();
  for (const bool wildcards : {true, false})
    for (const document::ContextKey& key : document::context_keys())
      all[value_name(key, wildcards)] =
          either(context_value(key, wildcards), list_of(context_value(key, wildcards)));
  all["conditions"] = {
      {"type", "object"}, {"properties", context_properties(true)}, {"additionalProperties", false}};
  all["context"] = {
      {"type", "object"}, {"properties", context_properties(false)}, {"additionalProperties", false}};
  return all;
}

// What a root refers to, directly or not: an editor need not load the rest.
void keep_referenced(Json& schema) {
  const Json all = std::move(schema["definitions"]);
  Json kept = Json::object();
  std::vector<std::string> wanted;
  const auto collect = [&](const Json& node) {
    const std::string text = node.dump();
    constexpr std::string_view mark = "\"#/definitions/";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      const std::size_t start = at + mark.size();
      wanted.push_back(text.substr(start, text.find('"', start) - start));
    }
  };
  schema.erase("definitions");
  collect(schema);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string name = wanted[i];
    if (kept.contains(name)) continue;
    kept[name] = all.at(name);
    collect(all.at(name));
  }
  Json ordered = Json::object();
  for (const auto& [name, value] : all.items())
    if (kept.contains(name)) ordered[name] = value;
  if (!ordered.empty()) schema["definitions"] = std::move(ordered);
}

Json head(std::string_view title, std::string_view description) {
  return {
      {"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}, {"description", description}};
}

Json pack_schema() {
  Json schema =
      head("taktvoll: Regelpaket · rule pack",
           "pack.yaml, or a further file with rules. Made by `taktvoll schema pack` from the keys that the "
           "loader knows; man taktvoll-pack explains them.");
  schema["type"] = "object";
  schema["if"] = {{"anyOf", Json::array({needs({"rules"}), needs({"lists"})})},
                  {"not", either(needs({"pack"}), needs({"version"}))}};
  schema["then"] = map_of(Level::rule_file);
  schema["else"] = map_of(Level::pack);
  schema["definitions"] = all_definitions();
  keep_referenced(schema);
  return schema;
}

Json configuration_schema() {
  Json schema =
      head("taktvoll.yaml", "What a project decides once for all its texts; man taktvoll.yaml explains it.");
  schema.update(map_of(Level::configuration));
  schema["definitions"] = all_definitions();
  keep_referenced(schema);
  return schema;
}

Json registry_schema() {
  Json schema =
      head("taktvoll: Register freigegebener Aussagen · registry of approved claims",
           "Products, approved claims, contacts, sources. Made by `taktvoll schema registry` from the keys "
           "that the reader knows; man taktvoll-registry explains them.");
  schema.update(map_of(Level::registry));
  schema["minProperties"] = 1;
  schema["definitions"] = all_definitions();
  keep_referenced(schema);
  return schema;
}

// Keys of other tools pass; those of taktvoll are checked. Groups may be nested: contact: {name: …}.
Json front_matter_schema() {
  Json schema = head("taktvoll: Kopf einer Datei · front matter",
                     "The entries that taktvoll knows; keys of other tools may stand beside them.");
  schema["type"] = "object";
  Json properties = context_properties(false);
  for (const document::ContextKey& key : document::context_keys()) {
    const std::size_t dot = key.name.find('.');
    if (dot == std::string_view::npos) continue;
    Json& group = properties[std::string(key.name.substr(0, dot))];
    group["type"] = {"object", "string", "boolean", "null", "array"};
    group["properties"][std::string(key.name.substr(dot + 1))] = reference(value_name(key, false));
  }
  schema["properties"] = std::move(properties);
  schema["definitions"] = all_definitions();
  keep_referenced(schema);
  return schema;
}

constexpr std::array<SchemaFile, 4> files{{{"configuration", "taktvoll-configuration.schema.json"},
                                           {"front-matter", "taktvoll-front-matter.schema.json"},
                                           {"pack", "taktvoll-pack.schema.json"},
                                           {"registry", "taktvoll-registry.schema.json"}}};

} // namespace

std::span<const SchemaFile> schema_files() {
  return files;
}

std::optional<std::string> json_schema(std::string_view name) {
  if (name == "pack") return pack_schema().dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  if (name == "configuration")
    return configuration_schema().dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  if (name == "front-matter")
    return front_matter_schema().dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  if (name == "registry") return registry_schema().dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  return std::nullopt;
}

} // namespace taktvoll::workbench
