#include "workbench/context_schema.h"

#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

namespace taktvoll::workbench {
namespace {

using Json = nlohmann::ordered_json;

Json one_of(const std::set<std::string_view>& names) {
  Json all = Json::array();
  for (const std::string_view name : names) all.push_back(name);
  return {{"enum", std::move(all)}};
}

} // namespace

Json context_value(const document::ContextKey& key, bool wildcards) {
  // YAML reads true, 3 and 2026-11-01 as what they look like.
  if (key.allowed.empty() && !key.boolean) return {{"type", {"string", "boolean", "number"}}};
  std::set<std::string_view> names(key.allowed.begin(), key.allowed.end());
  for (const auto& [alias, value] : key.value_aliases) names.insert(alias);
  if (wildcards) names.insert({"any", "unknown"});
  Json all = one_of(names);
  if (key.boolean)
    for (const Json& value : {Json(true), Json(false), Json("true"), Json("false"), Json("ja"), Json("nein"),
                              Json("yes"), Json("no")})
      all["enum"].push_back(value);
  return all;
}

std::string value_name(const document::ContextKey& key, bool wildcards) {
  return (wildcards ? "value." : "said.") + std::string(key.name);
}

Json context_properties(bool wildcards) {
  Json properties = Json::object();
  for (const document::ContextKey& key : document::context_keys()) {
    const Json value = {{"$ref", "#/definitions/" + value_name(key, wildcards)}};
    properties[std::string(key.name)] = value;
    for (const std::string_view alias : key.aliases) properties[std::string(alias)] = value;
    const std::size_t dot = key.name.find('.');
    if (dot == std::string_view::npos) continue;
    const std::string group_name(key.name.substr(0, dot)); // contact: given or not, or {name: …}
    const document::ContextKey* own = document::find_context_key(group_name); // testimonial is a key as well
    Json& group = properties[group_name];
    if (wildcards) {
      if (own != nullptr) continue;
      const Json given = one_of({"any", "unknown"});
      group = {{"anyOf", Json::array({given, {{"type", "array"}, {"items", given}}})}};
    } else if (own != nullptr) {
      group = {{"anyOf", Json::array({Json{{"$ref", "#/definitions/" + value_name(*own, false)}},
                                      Json{{"type", "object"}}})}};
    } else {
      group["type"] = "object";
      group["properties"][std::string(key.name.substr(dot + 1))] = value;
    }
  }
  return properties;
}

Json context_key_names() {
  std::set<std::string_view> names;
  for (const document::ContextKey& key : document::context_keys()) {
    names.insert(key.name);
    names.insert(key.aliases.begin(), key.aliases.end());
    if (const std::size_t dot = key.name.find('.'); dot != std::string_view::npos)
      names.insert(key.name.substr(0, dot));
  }
  return one_of(names);
}

} // namespace taktvoll::workbench
