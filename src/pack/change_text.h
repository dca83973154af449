// Change text: what a rule that changes another says, in a form in which equal changes are equal texts.
#pragma once

#include "base/yaml.h"

#include <string>

namespace taktvoll::pack {

// `rule` as written in a pack: its keys in the order of their names, without `change` itself; quotes and
// layout do not matter. O(values).
[[nodiscard]] std::string change_text(const base::YamlValue& rule);

} // namespace taktvoll::pack
