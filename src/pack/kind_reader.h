// Reads the keys that only some kinds know.
#pragma once

#include "pack/fields.h"
#include "pack/pack.h"

namespace taktvoll::pack {

// rule.kind, severity and case_sensitive are set.
void read_kind(const Desk& desk, const Fields& fields, Rule& rule);

} // namespace taktvoll::pack
