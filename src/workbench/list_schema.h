// The JSON Schema of `lists:`.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace taktvoll::workbench {

// Names of own lists, and of lists of other packs with what is done to them ("testimonials/person+").
[[nodiscard]] nlohmann::ordered_json list_schema();

} // namespace taktvoll::workbench
