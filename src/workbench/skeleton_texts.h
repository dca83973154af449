// The files of a new pack, with marks to fill in: @NAME@, @SCHEMA@, @TODAY@, @DUE@.
#pragma once

#include "base/ui_language.h"

#include <string_view>

namespace taktvoll::workbench {

// The rules are the same in both; comments and README are in the language.
[[nodiscard]] std::string_view skeleton_pack(base::UiLanguage language);
[[nodiscard]] std::string_view skeleton_rules(base::UiLanguage language);
[[nodiscard]] std::string_view skeleton_readme(base::UiLanguage language);

} // namespace taktvoll::workbench
