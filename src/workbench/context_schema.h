// The JSON Schema of context keys: as documents say them, and as rules demand them.
#pragma once

#include "document/context.h"

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace taktvoll::workbench {

// `wildcards`: as a condition of a rule, where `any` and `unknown` are values too.

// One value of a key: one of its names, or any scalar.
[[nodiscard]] nlohmann::ordered_json context_value(const document::ContextKey& key, bool wildcards);

// The name of a key's definition: "value.audience" as a condition, "said.audience" as a document says it.
[[nodiscard]] std::string value_name(const document::ContextKey& key, bool wildcards);

// Properties for every context key and its aliases, flat ("contact.name"), and for their groups ("contact").
[[nodiscard]] nlohmann::ordered_json context_properties(bool wildcards);

// Every name of a key, alias or group.
[[nodiscard]] nlohmann::ordered_json context_key_names();

} // namespace taktvoll::workbench
