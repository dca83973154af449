// What the maps of packs, configurations and registries are called in messages.
#pragma once

#include "base/ui_language.h"
#include "pack/schema.h"

namespace taktvoll::pack {

// For "unknown key … for …": accusative, with its article where it has one.
[[nodiscard]] base::LocalText name_of(Level level);

} // namespace taktvoll::pack
