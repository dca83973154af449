// Rule fields: a rule as pairs of key and values, as its author would write them. For comparing and for
// showing.
#pragma once

#include "pack/pack.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

struct RuleField {
  std::string key;                 // "terms", "max", "message.de", "all[2]", "unless.sentence"
  std::vector<std::string> values; // one for a scalar
  bool operator==(const RuleField&) const = default;
};

// Every key that differs from what a rule of the kind has by itself, in the order of the schema. Examples
// only as texts. O(rule).
[[nodiscard]] std::vector<RuleField> fields_of(const pack::Rule& rule);

} // namespace taktvoll::workbench
