// What a YAML mistake most likely is, said to people who write YAML once a month. The library's own words
// ("illegal map value") help nobody; the place it stops at is often far behind the mistake.
#pragma once

#include "base/ui_language.h"
#include "base/yaml.h"

#include <cstddef>
#include <string_view>

namespace taktvoll::base {

struct YamlAdvice {
  std::size_t offset = 0; // where the mistake most likely is: bytes into the input
  std::size_t length = 1;
  LocalText message;
  LocalText help;
};

// `input` is the text that was given to parse_yaml. O(input). Thread-safe.
[[nodiscard]] YamlAdvice advise(const YamlError& error, std::string_view input);

} // namespace taktvoll::base
