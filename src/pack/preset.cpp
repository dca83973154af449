#include "pack/preset.h"

#include <algorithm>

namespace taktvoll::pack {

const Preset* find_preset(const std::vector<Preset>& presets, std::string_view name) {
  const auto found = std::find_if(presets.begin(), presets.end(), [&](const Preset& preset) {
    return preset.id == name ||
           std::find(preset.aliases.begin(), preset.aliases.end(), name) != preset.aliases.end();
  });
  return found == presets.end() ? nullptr : &*found;
}

std::vector<std::string_view> preset_names(const std::vector<Preset>& presets) {
  std::vector<std::string_view> names;
  for (const Preset& preset : presets) names.push_back(preset.id);
  for (const Preset& preset : presets)
    names.insert(names.end(), preset.aliases.begin(), preset.aliases.end());
  return names;
}

} // namespace taktvoll::pack
