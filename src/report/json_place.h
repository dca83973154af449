// Where a value of a JSON text stands. The JSON library keeps no places.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace taktvoll::report {

// A key of an object, or an index into an array.
using JsonStep = std::variant<std::string, std::size_t>;

// The byte offset of the value that the steps lead to; of the last value on the way that is there, if one is
// missing. `json` is valid JSON. Linear.
[[nodiscard]] std::size_t json_offset(std::string_view json, std::span<const JsonStep> steps);

} // namespace taktvoll::report
