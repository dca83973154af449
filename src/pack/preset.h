// Preset: a name for a set of packs, so that people choose what they do and not twenty names.
#pragma once

#include "base/ui_language.h"
#include "pack/pack.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

struct Preset {
  std::string id;
  std::vector<std::string> aliases; // German names
  base::LocalText title;
  base::LocalText purpose;        // whom it is for, in a line
  bool all = false;               // every built-in pack, of this and of later versions
  std::vector<std::string> packs; // else these, all built in
  std::string profile;            // a pack (YAML) that changes rules of others; "" for most
};

// By id or alias; nullptr if there is none.
[[nodiscard]] const Preset* find_preset(const std::vector<Preset>& presets, std::string_view name);
// The ids, then the aliases: for nearest names. Views into `presets`.
[[nodiscard]] std::vector<std::string_view> preset_names(const std::vector<Preset>& presets);

} // namespace taktvoll::pack
