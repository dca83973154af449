// How JSON values become bytes in the json and the sarif format: keys in the order of insertion, no
// indentation.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace taktvoll::report {

using Json = nlohmann::ordered_json;

// Valid JSON for any input: control characters are escaped, broken UTF-8 (a path may hold it) becomes U+FFFD.
[[nodiscard]] inline std::string json_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// `"key":value`, for objects that are written piece by piece.
[[nodiscard]] inline std::string json_member(std::string_view key, const Json& value) {
  return json_text(Json(key)) + ":" + json_text(value);
}

} // namespace taktvoll::report
