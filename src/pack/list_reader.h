// Readers for lists: of texts, and of norms.
#pragma once

#include "base/yaml.h"
#include "pack/fields.h"
#include "pack/pack.h"

#include <string_view>
#include <vector>

namespace taktvoll::pack {

// Items of a list that are texts and not blank; others are reported. An empty list is a mistake unless it may
// be.
[[nodiscard]] std::vector<Text> read_texts(const Desk& desk, const Key& key, const base::YamlValue& list,
                                           bool may_be_empty = false);
// The same, and an item may stand only once, compared after trimming and, if `fold`, without case. Named
// lists of terms and patterns are resolved, so that equal items of several lists may follow.
[[nodiscard]] std::vector<Text> read_distinct_texts(const Desk& desk, const Key& key,
                                                    const base::YamlValue& list, bool fold);

// A list of a rule: what stands under `key`, else what is there already, with what "key+" adds and without
// what "key-" takes away. An addition that is there already, and a removal of what is not, are advice.
void read_list(const Desk& desk, const Fields& fields, std::string_view key, bool fold,
               std::vector<Text>& list);

// `basis`, with what "basis+" adds and "basis-" takes away.
void read_norms(const Desk& desk, const Fields& fields, std::vector<Norm>& norms);

} // namespace taktvoll::pack
