#include "workbench/list_schema.h"

#include <string>

#include <nlohmann/json.hpp>

namespace taktvoll::workbench {

nlohmann::ordered_json list_schema() {
  // As pack::is_list_name says it, composed.
  const std::string name = "[A-Za-zÄÖÜäöüß](-?[A-Za-zÄÖÜäöüß0-9])*";
  const std::string names = "^(" + name + "|[a-z][a-z0-9-]*/" + name + "[+-])$";
  return {{"type", "object"},
          {"propertyNames", {{"pattern", names}}},
          {"additionalProperties",
           {{"type", "array"}, {"minItems", 1}, {"items", {{"type", {"string", "number"}}}}}}};
}

} // namespace taktvoll::workbench
