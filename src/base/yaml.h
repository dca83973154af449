// A YAML document as plain values with positions: the only place in taktvoll that knows a YAML library.
//
// Front matter, packs and configuration read these values with their own schema; nothing here knows any key.
// Scalars stay text ("1", "yes", "2026-11-01"): the reader of a key decides its type, so that a version "1.10"
// never turns into the number 1.1.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace taktvoll::base {

enum class YamlKind { null, scalar, sequence, map };

struct YamlValue {
  YamlKind kind = YamlKind::null;
  std::string scalar;                                   // for kind scalar, unescaped
  bool quoted = false;                                  // scalar was written in quotes or as a block
  std::size_t offset = 0;                               // byte offset of the value's first character in the input
  std::size_t content_offset = 0;                       // for scalars: of the first character inside the quotes
  std::vector<YamlValue> items;                         // for kind sequence, in order
  std::vector<std::pair<YamlValue, YamlValue>> entries; // for kind map, in order, duplicates kept

  // The first value under `key`, or nullptr. O(entries).
  [[nodiscard]] const YamlValue* find(std::string_view key) const;
};

struct YamlError {
  std::size_t offset = 0; // byte offset into the input; at most its size
  std::string message;    // English, one line, from the library
};

// Reads one document. `input` must be UTF-8. An empty input gives kind null. Aliases are expanded, but the result
// holds at most `most_values` values: an anchor bomb is an error, never an explosion. Nesting is limited to 64.
// Throws nothing. Cost: about 8 MB/s.
[[nodiscard]] Result<YamlValue, YamlError> parse_yaml(std::string_view input, std::size_t most_values = 2'000'000);

} // namespace taktvoll::base
