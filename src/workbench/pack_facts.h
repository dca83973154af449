// What the pages about a pack begin with.
#pragma once

#include "base/ui_language.h"
#include "pack/pack.h"
#include "workbench/rule_page.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

// The pages of its rules, sorted by id.
[[nodiscard]] std::vector<RulePage> pages_of(const pack::Pack& pack, base::UiLanguage language);

// What a pack says of itself: version, owner, dates.
[[nodiscard]] std::vector<std::string> facts_of(const pack::Pack& pack, base::UiLanguage language,
                                                std::size_t rules);

// The anchor of a named list on a page.
[[nodiscard]] std::string list_anchor(std::string_view name);
// The list of this pack that is meant, by its name as declared; "" for one of another pack.
[[nodiscard]] std::string_view own_list(const pack::Pack& pack, std::string_view name);

} // namespace taktvoll::workbench
