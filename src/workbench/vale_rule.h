// One rule of a Vale style on its way into a pack.
#pragma once

#include "base/yaml.h"
#include "workbench/vale_import.h"

#include <set>
#include <string>
#include <string_view>

namespace taktvoll::workbench {

// The YAML of the rules that it becomes, as entries of `rules:`; "" if it was refused. Says in `import` what
// became of it. `ids`: those taken already.
[[nodiscard]] std::string import_vale_rule(const std::string& file, const base::YamlValue& rule,
                                           ValeImport& import, std::set<std::string>& ids);

// "OxfordComma" is "oxford-comma": the name of a rule or a pack.
[[nodiscard]] std::string pack_name_of(std::string_view name);

// A text as YAML. Single quotes leave backslashes alone; a line break or another control character becomes a
// space.
[[nodiscard]] std::string yaml_quoted(std::string_view text);

} // namespace taktvoll::workbench
