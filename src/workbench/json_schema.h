// JSON Schemas (draft 7) of the YAML files that people write, made from the tables that the loaders read by,
// so that editors complete and check while typing what taktvoll would say later.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taktvoll::workbench {

struct SchemaFile {
  std::string_view name;      // "pack"
  std::string_view file_name; // "taktvoll-pack.schema.json", under schema/
};
// All there are, in the order of their names.
[[nodiscard]] std::span<const SchemaFile> schema_files();

// The schema as text, indented, with a final line feed; nullopt for an unknown name. The same bytes every
// time.
[[nodiscard]] std::optional<std::string> json_schema(std::string_view name);

} // namespace taktvoll::workbench
