#include "lint/path_context.h"

#include "base/glob.h"

#include <algorithm>

namespace taktvoll::lint {

namespace fs = std::filesystem;

PathContexts::PathContexts(const pack::Configuration& configuration)
    : contexts_(configuration.context), exclude_(configuration.exclude) {
  std::error_code error;
  folder_ = fs::absolute(configuration.file, error).lexically_normal().parent_path();
  if (error) folder_.clear();
}

std::string PathContexts::seen_from_configuration(std::string_view path) const {
  std::error_code error;
  const fs::path full = fs::absolute(fs::path(path), error).lexically_normal();
  return error ? std::string(path) : full.lexically_relative(folder_).generic_string();
}

void PathContexts::apply(std::string_view path, document::Context& context) const {
  if (contexts_.empty() || folder_.empty() || path == "-") return;
  const std::string seen = seen_from_configuration(path);
  for (const pack::PathContext& entry : contexts_) {
    const auto matches = [&](const std::string& glob) { return base::matches_glob(glob, seen); };
    if (std::none_of(entry.paths.begin(), entry.paths.end(), matches)) continue;
    for (const auto& [key, values] : entry.set)
      context.set(key, {values, document::Origin::configuration, {}});
  }
}

bool PathContexts::excludes(std::string_view path) const {
  if (exclude_.empty() || folder_.empty() || path == "-") return false;
  const std::string seen = seen_from_configuration(path);
  return std::any_of(exclude_.begin(), exclude_.end(),
                     [&](const std::string& glob) { return base::matches_glob(glob, seen); });
}

} // namespace taktvoll::lint
