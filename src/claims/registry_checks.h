// What can only be seen when all entries of a registry are there: ids and wordings that stand twice, claims
// of products that do not exist.
#pragma once

#include "claims/registry.h"
#include "pack/problems.h"

namespace taktvoll::claims {

// Reports to `problems`. O(n) in the entries.
void check_entries(const Registry& registry, pack::Problems& problems);

} // namespace taktvoll::claims
