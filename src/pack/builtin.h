// The packs that taktvoll brings along, embedded in the program when it is built.
#pragma once

#include "pack/archive.h"

#include <string_view>

namespace taktvoll::pack {

// The embedded bytes. Defined by the file that the build generates from rules/.
[[nodiscard]] std::string_view builtin_archive_bytes();

} // namespace taktvoll::pack
