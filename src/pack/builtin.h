// The packs that taktvoll brings along, embedded in the program when it is built.
#pragma once

#include "pack/archive.h"

#include <string_view>

namespace taktvoll::pack {

// The embedded bytes. Defined by the file that the build generates from rules/.
[[nodiscard]] std::string_view builtin_archive_bytes();

// What these packs were compiled to (checks/compiled_packs.h), for the rules numbered as in the archive.
// Aligned as an image must be. Defined by the same file.
[[nodiscard]] std::string_view builtin_image_bytes();

} // namespace taktvoll::pack
