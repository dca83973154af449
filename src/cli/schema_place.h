// Where editors find a JSON Schema of ours from a file that taktvoll writes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace taktvoll::cli {

// `name` as in "pack". For a file in `folder` (which need not exist): relative to a tree of sources at or
// above it, or absolute where the schema was installed beside this program; else the bare name of the file,
// for a copy of it (`taktvoll schema NAME`).
[[nodiscard]] std::string schema_for(const std::filesystem::path& folder, std::string_view name);

} // namespace taktvoll::cli
