// Readers for what is made of several lists of terms: groups, triggers, parts, replacements, variants.
#pragma once

#include "pack/fields.h"
#include "pack/pack.h"

namespace taktvoll::pack {

// `all`, `absent`, `within`, `order` of kind together. What is not there keeps its value.
void read_combination(const Desk& desk, const Fields& fields, bool fold, Combination& combination);
// `when`: a list of terms (one of them), or a map of Level::trigger.
void read_trigger(const Desk& desk, const Field& field, bool fold, Combination& trigger);
[[nodiscard]] std::vector<Part> read_parts(const Desk& desk, const Field& field, bool fold);
// `replace`, with what "replace+" adds or words anew.
void read_replacements(const Desk& desk, const Fields& fields, bool fold, std::vector<Replacement>& list);
[[nodiscard]] std::vector<Variant> read_variants(const Desk& desk, const Field& field, bool fold);

} // namespace taktvoll::pack
