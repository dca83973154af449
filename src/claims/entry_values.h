// Readers for the values that several lists of a registry share. Each returns what it could read and reports
// the rest, as those of packs do (pack/value_reader.h).
#pragma once

#include "base/date.h"
#include "base/yaml.h"
#include "claims/registry.h"
#include "pack/fields.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::claims {

// Where messages on the entry as a whole point: its id, else its beginning.
[[nodiscard]] pack::Place entry_place(const pack::Desk& desk, const base::YamlValue& item);

// The id of an entry, or the name of one: ASCII letters, digits, "-", "_", "."; at most 64 characters.
// Nothing if it is none.
[[nodiscard]] Text read_entry_id(const pack::Desk& desk, const pack::Fields& fields, std::string_view key);

// Trimmed; "" if it is not given.
[[nodiscard]] std::string read_optional(const pack::Desk& desk, const pack::Fields& fields,
                                        std::string_view key);
// The same with its place.
[[nodiscard]] Text read_placed(const pack::Desk& desk, const pack::Fields& fields, std::string_view key);

// A list whose entries stand once, compared without case; it may be empty. A single text counts as a list of
// one.
[[nodiscard]] std::vector<Text> read_list(const pack::Desk& desk, const pack::Fields& fields,
                                          std::string_view key);
// The same of terms, each checked. `literal_too`: only those with a sign of the term language are terms.
[[nodiscard]] std::vector<Text> read_terms(const pack::Desk& desk, const pack::Fields& fields,
                                           std::string_view key, bool literal_too = false);

[[nodiscard]] std::optional<base::Date> read_day(const pack::Desk& desk, const pack::Fields& fields,
                                                 std::string_view key);
// First and last day under these keys; reports an end before the beginning.
[[nodiscard]] Validity read_validity(const pack::Desk& desk, const pack::Fields& fields,
                                     std::string_view from, std::string_view until);

// Values of the context keys that the key's row of the schema names, canonical, each once.
[[nodiscard]] std::vector<std::string> read_context_values(const pack::Desk& desk, const pack::Fields& fields,
                                                           std::string_view key);

// `requires`.
[[nodiscard]] std::vector<Companion> read_companions(const pack::Desk& desk, const pack::Fields& fields);

} // namespace taktvoll::claims
