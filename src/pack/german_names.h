// German names: which key or value somebody means who writes German where packs, configurations and
// registries speak English. For suggestions only; a pack has one spelling for everybody.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

// The first of `valid` that `name` is a German word for; "" if none is. Upper and lower case do not matter,
// nor whether umlauts are spelled out. O(table).
[[nodiscard]] std::string_view meant_by_german(std::string_view name,
                                               std::span<const std::string_view> valid);

// Every name that `name` is a German word for, in the order of the table: for a word that would be right
// elsewhere.
[[nodiscard]] std::vector<std::string_view> english_for(std::string_view name);

} // namespace taktvoll::pack
