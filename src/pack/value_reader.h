// Readers for single values: each returns what it could read and reports the rest.
#pragma once

#include "base/yaml.h"
#include "pack/fields.h"
#include "pack/names.h"
#include "pack/pack.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

// Where to point at a value: an empty quoted text has no content to underline, so its quotes.
[[nodiscard]] Place visible_place(const Desk& desk, const base::YamlValue& value);

// Without white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// A text that is not blank. The value's shape has been checked.
[[nodiscard]] std::string read_text(const Desk& desk, const Field& field);
[[nodiscard]] base::LocalText read_local_text(const Desk& desk, const Field& field);

// a-z, 0-9 and single "-", beginning with a letter, at most 64 characters.
[[nodiscard]] std::string read_id(const Desk& desk, const Field& field);
[[nodiscard]] std::string read_version(const Desk& desk, const Field& field);
// A date of the Gregorian calendar, YYYY-MM-DD; "" if it is none.
[[nodiscard]] std::string read_date(const Desk& desk, const Field& field);
[[nodiscard]] std::optional<bool> read_boolean(const Desk& desk, const Field& field);
// A whole number within [least, most].
[[nodiscard]] std::optional<std::uint32_t> read_count(const Desk& desk, const Field& field,
                                                      std::uint32_t least, std::uint32_t most);

// "rule" or "pack/rule"; "" after a report.
[[nodiscard]] std::string read_rule_ref(const Desk& desk, const Field& field);

// One of the closed set of the key: its text, or "" after a report.
[[nodiscard]] std::string read_name(const Desk& desk, const Key& key, const base::YamlValue& value);
[[nodiscard]] std::vector<Text> read_names(const Desk& desk, const Field& field);

// `scope`: link-text and first-lines alone restrict prose and headings.
[[nodiscard]] ScopeMask read_scope(const Desk& desk, const Field& field);

template <class Value, std::size_t size>
void read_named(const Desk& desk, const Fields& fields, std::string_view key,
                const std::array<Named<Value>, size>& table, Value& out) {
  if (const Field* field = fields.find(key))
    if (const auto value = named(table, read_name(desk, *field->key, *field->value))) out = *value;
}

// Reports `from` after `until`, `reviewed` after `review-due`.
void check_date_order(const Desk& desk, const Fields& fields, std::string_view earlier,
                      const std::string& first, std::string_view later, const std::string& second);

} // namespace taktvoll::pack
