// Reads `examples:` of a rule.
#pragma once

#include "pack/fields.h"
#include "pack/pack.h"

namespace taktvoll::pack {

// Warns if bad or good examples are missing.
void read_examples(const Desk& desk, const Fields& fields, bool builds_on_another, Rule& rule);

} // namespace taktvoll::pack
