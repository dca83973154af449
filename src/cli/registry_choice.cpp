#include "cli/registry_choice.h"

#include "claims/registry_reader.h"

#include <filesystem>
#include <vector>

namespace taktvoll::cli {

std::shared_ptr<const claims::Registry>
registry_for(const Options& options, const std::optional<pack::Configuration>& configuration) {
  std::vector<std::filesystem::path> paths(options.registries.begin(), options.registries.end());
  if (paths.empty() && configuration)
    paths.assign(configuration->registries.begin(), configuration->registries.end());
  if (paths.empty()) return nullptr;
  return std::make_shared<const claims::Registry>(claims::read_registry(paths));
}

} // namespace taktvoll::cli
