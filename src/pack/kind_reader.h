// Reads the keys that only some kinds know.
#pragma once

#include "finding/severity.h"
#include "pack/fields.h"
#include "pack/pack.h"

namespace taktvoll::pack {

// Gives a new rule its kind, with the defaults of that kind.
void set_kind(Rule& rule, Kind kind);

// rule.kind, severity and case_sensitive are set; what the rule inherits is in it, `inherited` is the
// severity it had there.
void read_kind(const Desk& desk, const Fields& fields, finding::Severity inherited, Rule& rule);

} // namespace taktvoll::pack
