#include "pack/change_text.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

// Each text with its length before it, so that no two values run into one another.
std::string text_of(const YamlValue& value, std::string_view left_out) {
  switch (value.kind) {
  case YamlKind::null:
    return "~";
  case YamlKind::scalar:
    return std::to_string(value.scalar.size()) + ":" + value.scalar;
  case YamlKind::sequence: {
    std::string out = "[";
    for (const YamlValue& item : value.items) out += text_of(item, {}) + ",";
    return out + "]";
  }
  case YamlKind::map: {
    std::vector<std::pair<std::string, std::string>> entries;
    for (const auto& [name, inner] : value.entries)
      if (left_out.empty() || name.scalar != left_out)
        entries.emplace_back(text_of(name, {}), text_of(inner, {}));
    std::sort(entries.begin(), entries.end());
    std::string out = "{";
    for (const auto& [name, inner] : entries) out.append(name).append("=").append(inner).append(",");
    return out + "}";
  }
  }
  return {};
}

} // namespace

std::string change_text(const YamlValue& rule) {
  return text_of(rule, "change");
}

} // namespace taktvoll::pack
