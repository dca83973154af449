// The rules that belong to no pack and always run: on the front matter, and on gaps left in a draft.
#pragma once

#include "finding/finding.h"

#include <memory>
#include <vector>

namespace taktvoll::lint {

// Sorted by id.
[[nodiscard]] std::vector<std::shared_ptr<const finding::RuleInfo>> own_rules();

} // namespace taktvoll::lint
