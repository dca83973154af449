// A Vale rule that extends another one: the keys of both in one map.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"
#include "base/yaml.h"

#include <functional>
#include <string>
#include <string_view>

namespace taktvoll::workbench {

// The rule "Style.Rule", or nullptr.
using ValeRuleFinder = std::function<const base::YamlValue*(std::string_view name)>;

// The rule with the keys of those that it extends, at most ten deep: its own keys replace theirs, "key+" and
// "key-" lengthen and shorten their lists and maps. What it has from them stands, as to positions, at its own
// `extends`. An error tells what Vale would say, too: nothing to extend, a circle, nothing to remove.
[[nodiscard]] base::Result<base::YamlValue, base::LocalText> with_inherited(const base::YamlValue& rule,
                                                                            const ValeRuleFinder& finder);

} // namespace taktvoll::workbench
