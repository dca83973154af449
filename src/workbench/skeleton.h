// Skeleton: a new pack that loads, checks and tests without a message, to be rewritten by its owner.
#pragma once

#include "base/ui_language.h"
#include "pack/loader.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

struct SkeletonSettings {
  std::string name;                                 // of the pack; is_pack_name()
  std::string schema;                               // where editors find the JSON Schema of packs
  std::string today;                                // ISO date: reviewed then, due a year later
  base::UiLanguage language = base::UiLanguage::de; // of comments and README; messages are in both
};

// a-z, 0-9 and single "-", beginning with a letter, not ending with "-", at most 64 characters.
[[nodiscard]] bool is_pack_name(std::string_view name);

// The files of the pack's folder, pack.yaml first.
[[nodiscard]] std::vector<pack::PackFile> skeleton(const SkeletonSettings& settings);

} // namespace taktvoll::workbench
