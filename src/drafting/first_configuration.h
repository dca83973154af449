// The first taktvoll.yaml of a project: what it needs for its kind of work, with comments that teach the
// rest.
#pragma once

#include "base/ui_language.h"
#include "pack/preset.h"

#include <string>
#include <vector>

namespace taktvoll::drafting {

struct FirstConfigurationSettings {
  std::vector<const pack::Preset*> presets;         // at least one
  std::string schema;                               // where editors find the JSON Schema of configurations
  base::UiLanguage language = base::UiLanguage::de; // of comments, and of the messages to come
};

// Reads without a message by pack::read_configuration.
[[nodiscard]] std::string first_configuration(const FirstConfigurationSettings& settings);

} // namespace taktvoll::drafting
