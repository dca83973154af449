// Rule fields: a rule as pairs of key and values, as its author would write them. For comparing and for
// showing.
#pragma once

#include "pack/pack.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

struct RuleField {
  std::string key;                 // "terms", "max", "message.de", "all[2]", "unless.sentence"
  std::vector<std::string> values; // one for a scalar
  bool operator==(const RuleField&) const = default;
};

// Whether named lists stand as their author named them, or as all their entries.
enum class Lists : std::uint8_t { named, resolved };

// Every key that differs from what a rule of the kind has by itself, in the order of the schema. Examples
// only as texts. `pack`: in which the rule stands. O(rule).
[[nodiscard]] std::vector<RuleField> fields_of(const pack::Pack& pack, const pack::Rule& rule, Lists lists);

} // namespace taktvoll::workbench
