// The same remark at many places: the first few are findings, the others a note.
#pragma once

#include "checks/check_input.h"

#include <cstddef>
#include <vector>

namespace taktvoll::checks {

inline constexpr std::size_t most_places = 5;

// Keeps of the drafts from index `first` on the first `most_places` and tells in a note of the last of them
// where the others stand.
void keep_first_places(const CheckInput& input, std::size_t first, std::vector<Draft>& drafts);

// Its line in the file, from 1.
[[nodiscard]] std::uint32_t line_of(const CheckInput& input, const Draft& draft);
[[nodiscard]] std::uint32_t line_of(const CheckInput& input, text::ProseSpan span);

} // namespace taktvoll::checks
