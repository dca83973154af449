// Fields: the keys of one YAML map, checked against the schema.
#pragma once

#include "base/yaml.h"
#include "pack/problems.h"
#include "pack/schema.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::pack {

class ListBook;

// Where values come from and where mistakes go, handed to everything that reads.
struct Desk {
  std::uint32_t file = 0;
  Problems& problems;
  ListBook* lists = nullptr; // what terms may name; nullptr where nothing can be named

  [[nodiscard]] Place place(const base::YamlValue& value) const { return place_of(file, value); }
};

// "terms+" and "terms-" in a rule that builds on another.
enum class ListEdit : std::uint8_t { add, remove };

// A value whose shape its key accepts, with the key's row of the schema.
struct Field {
  const Key* key = nullptr;
  const base::YamlValue* name = nullptr;
  const base::YamlValue* value = nullptr;
};

class Fields {
public:
  // Reports unknown, misplaced, duplicate and missing keys, empty values and values of the wrong shape.
  // `owner` is where a missing key is reported. With Level::rule, `kind` narrows the keys; without one, those
  // of all kinds count. A rule that builds on another needs no key, and may edit lists.
  Fields(const Desk& desk, const base::YamlValue& map, Level level, const Place& owner,
         std::optional<Kind> kind = std::nullopt, bool builds_on_another = false);

  // nullptr if the key is not there or its value has been reported.
  [[nodiscard]] const Field* find(std::string_view name) const;
  // The value of "name+" or "name-"; nullptr likewise.
  [[nodiscard]] const Field* find(std::string_view name, ListEdit edit) const;
  // The key is there, whatever its value.
  [[nodiscard]] bool has(std::string_view name) const;
  // Entries of Level::defaults that are context keys.
  [[nodiscard]] const std::vector<std::pair<const base::YamlValue*, const base::YamlValue*>>&
  context() const {
    return context_;
  }

private:
  // "terms+": true if the name was such an edit, good or reported.
  bool take_edit(const Desk& desk, Level level, std::optional<Kind> kind, const base::YamlValue& name,
                 const base::YamlValue& value, bool builds_on_another);

  std::vector<Field> fields_; // with good values
  std::vector<std::pair<ListEdit, Field>> edits_;
  std::vector<std::string_view> seen_; // all known keys that are there, or are meant by a mistyped one
  std::vector<std::pair<const base::YamlValue*, const base::YamlValue*>> context_;
};

// "hier steht eine Liste": what a value is, as a noun with article in the nominative.
[[nodiscard]] base::LocalText shape_name(const base::YamlValue& value);

// Reports a value whose shape `key` does not accept (null included). True if it is fine.
[[nodiscard]] bool check_shape(const Desk& desk, const Key& key, const base::YamlValue& name,
                               const base::YamlValue& value);

// Names one after the other, each in quotes: „a“, „b“ und „c“.
[[nodiscard]] base::LocalText enumerate(const std::vector<std::string_view>& names);
// The one of `valid` that a mistyped or a German name most likely stands for; "" if none.
[[nodiscard]] std::string_view meant_by(std::string_view name, const std::vector<std::string_view>& valid);
// „Meinten Sie …?“ with the one that is meant, else the valid names themselves; of many the nearest few.
[[nodiscard]] base::LocalText suggest(std::string_view name, const std::vector<std::string_view>& valid);

} // namespace taktvoll::pack
