#include "cli/schema_place.h"

namespace taktvoll::cli {

namespace fs = std::filesystem;

std::string schema_for(const fs::path& folder, std::string_view name) {
  const std::string schema_file = "taktvoll-" + std::string(name) + ".schema.json";
  constexpr int highest = 9;
  std::error_code error;
  fs::path up;
  fs::path above = fs::absolute(folder, error).lexically_normal();
  if (!above.has_filename()) above = above.parent_path(); // "folder/" and "."
  for (int level = 0; level < highest && !above.empty(); ++level) {
    if (fs::is_regular_file(above / "schema" / schema_file, error))
      return (up / "schema" / schema_file).generic_string();
    if (above == above.root_path()) break;
    up /= "..";
    above = above.parent_path();
  }
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path installed = program.parent_path().parent_path() / "share/taktvoll/schema" / schema_file;
    if (fs::is_regular_file(installed, error)) return installed.generic_string();
  }
  return schema_file;
}

} // namespace taktvoll::cli
