// Texts with marked places: "key: ⟦value⟧" is the text "key: value" and the byte range of "value".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace marked {

struct Range {
  std::size_t start = 0;
  std::size_t limit = 0;
  bool operator==(const Range&) const = default;
};

struct Text {
  std::string text;
  std::vector<Range> ranges; // in the order of their opening marks
};

inline Text read(std::string_view source) {
  constexpr std::string_view open = "⟦";
  constexpr std::string_view close = "⟧";
  Text result;
  std::vector<std::size_t> pending;
  for (std::size_t i = 0; i < source.size();) {
    if (source.substr(i).starts_with(open)) {
      pending.push_back(result.ranges.size());
      result.ranges.push_back({result.text.size(), result.text.size()});
      i += open.size();
    } else if (source.substr(i).starts_with(close) && !pending.empty()) {
      result.ranges[pending.back()].limit = result.text.size();
      pending.pop_back();
      i += close.size();
    } else {
      result.text.push_back(source[i++]);
    }
  }
  return result;
}

} // namespace marked
