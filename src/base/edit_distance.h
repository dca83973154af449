// The nearest valid name for a mistyped one ("did you mean …?").
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace taktvoll::base {

// Damerau-Levenshtein distance (optimal string alignment: insert, delete, replace, swap neighbours), in
// bytes. Cost: O(|a| * |b|) time, O(|b|) memory. Names are ASCII identifiers; both are cut at 64 bytes, so
// that a hostile key of a megabyte costs nothing.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate closest to `name`, or an empty view if none is close enough to be meant
// (distance at most a third of the name's length, at least 1). Ties: the first candidate wins.
[[nodiscard]] std::string_view nearest_name(std::string_view name,
                                            std::span<const std::string_view> candidates);

} // namespace taktvoll::base
