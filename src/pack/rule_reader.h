// Reads one entry of `rules:` and the `defaults:` that stand behind it.
#pragma once

#include "base/yaml.h"
#include "pack/fields.h"
#include "pack/pack.h"
#include "pack/rule_bases.h"

#include <optional>

namespace taktvoll::pack {

// Applies a `defaults:` map to `prototype`, the rule from which all others start.
void read_defaults(const Desk& desk, const base::YamlValue& map, Rule& prototype);

struct ReadRule {
  std::optional<Rule> rule; // only without mistakes
  std::string
      id; // also of a rule with mistakes, to find duplicates; "pack/rule" of a change; "" if it has none
  Place id_place;
};
[[nodiscard]] ReadRule read_rule(const Desk& desk, const base::YamlValue& value, const Rule& prototype,
                                 const RuleBases& bases);

} // namespace taktvoll::pack
