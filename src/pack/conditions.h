// Conditions: context keys and their values, as `applies`, `market`, `keys` and examples name them.
#pragma once

#include "base/yaml.h"
#include "pack/fields.h"
#include "pack/pack.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::pack {

// Puts a condition in the place of one on the same key, so that a rule's `applies` goes over that of the
// defaults.
void put_condition(std::vector<Condition>& conditions, Condition condition);

// A map of entries "key: value" or "key: [values]". Aliases become canonical; besides the key's own values,
// "unknown" and "any" are known. A key that stands twice, under its name and an alias, is reported.
void read_conditions(const Desk& desk, const base::YamlValue& map, std::vector<Condition>& conditions);

// `applies-any`: a list of such maps.
[[nodiscard]] std::vector<std::vector<Condition>> read_alternatives(const Desk& desk, const Field& field);

// The context of an example: the same without "unknown" and "any"; maps nest ("contact: {name: …}").
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
read_example_context(const Desk& desk, const base::YamlValue& map);

// Names of context keys; "contact" stands for any "contact.…".
[[nodiscard]] std::vector<Text> read_context_keys(const Desk& desk, const Field& field);

// Values of the closed set of one context key.
[[nodiscard]] std::vector<std::string> read_values_of(const Desk& desk, std::string_view context_key,
                                                      const Field& field);

} // namespace taktvoll::pack
