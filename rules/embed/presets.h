// Presets: from presets.yaml into the archive, when taktvoll is built.
#pragma once

#include "pack/archive.h"

#include <filesystem>
#include <ostream>

namespace taktvoll::embed {

// Reads strictly: unknown keys, packs that are not in the archive, names that a pack or another preset has
// already. False, with the mistakes on `err`, if there are any. A profile's path counts from the file's
// folder.
[[nodiscard]] bool add_presets(const std::filesystem::path& file, pack::Archive& archive, std::ostream& err);

} // namespace taktvoll::embed
