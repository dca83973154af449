// How JSON values become bytes in the json and the sarif format: keys in the order of insertion, no
// indentation.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace taktvoll::report {

using Json = nlohmann::ordered_json;

// Valid JSON for any input: broken UTF-8 (a path may hold it) becomes U+FFFD. Control characters are escaped,
// also DEL and the C1 controls, which JSON allows and terminals obey.
[[nodiscard]] inline std::string json_text(const Json& value) {
  const std::string plain = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string text;
  text.reserve(plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto byte = static_cast<unsigned char>(plain[i]);
    const auto next = static_cast<unsigned char>(i + 1 < plain.size() ? plain[i + 1] : '\0');
    if (byte == 0x7F) {
      text += "\\u007f";
    } else if (byte == 0xC2 && next < 0xA0) {
      text += next < 0x90 ? "\\u008" : "\\u009";
      text += "0123456789abcdef"[next & 0x0FU];
      ++i;
    } else {
      text += plain[i];
    }
  }
  return text;
}

// `"key":value`, for objects that are written piece by piece.
[[nodiscard]] inline std::string json_member(std::string_view key, const Json& value) {
  return json_text(Json(key)) + ":" + json_text(value);
}

} // namespace taktvoll::report
