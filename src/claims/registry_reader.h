// Reads registries from YAML, by the same table of keys and with the same kind of messages as packs.
#pragma once

#include "claims/registry.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace taktvoll::claims {

// Files as they are; of a folder every .yaml and .yml in it and below, in order of path. Never fails as a
// whole: what is wrong is in Registry::diagnostics, in order of files and text, what can be read is read. A
// path that does not exist, a file that cannot be read and a registry without any entry are errors too: a
// registry that is not there must not let claims pass.
[[nodiscard]] Registry read_registry(const std::vector<std::filesystem::path>& paths);
// The same for files in memory: (path shown, bytes).
[[nodiscard]] Registry read_registry(std::vector<std::pair<std::string, std::string>> files);

} // namespace taktvoll::claims
