// The context that the configuration gives to the texts of a folder.
#pragma once

#include "document/context.h"
#include "pack/configuration.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::lint {

// Immutable, thread-safe.
class PathContexts {
public:
  PathContexts() = default;
  explicit PathContexts(const pack::Configuration& configuration);

  // Gives a document what the configuration says about its path, as Origin::configuration: weaker than its
  // front matter. Standard input ("-") has no path.
  void apply(std::string_view path, document::Context& context) const;
  // Whether the configuration leaves the path out.
  [[nodiscard]] bool excludes(std::string_view path) const;

private:
  [[nodiscard]] std::string seen_from_configuration(std::string_view path) const;

  std::filesystem::path folder_; // of the configuration, absolute; empty: no configuration
  std::vector<pack::PathContext> contexts_;
  std::vector<std::string> exclude_;
};

} // namespace taktvoll::lint
