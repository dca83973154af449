// Word edges (\b) inside an expression: RE2 knows them for ASCII only, so they are left out where the
// characters around them say the same.
#pragma once

#include "base/ui_language.h"
#include "workbench/vale_regex.h"

#include <optional>
#include <vector>

namespace taktvoll::workbench {

// Takes edges from both ends of the sequence; `left` and `right` become true if there was one.
void strip(RegexSequence& sequence, bool& left, bool& right);

// Leaves out the edges inside. `left`, `right`: a match begins and ends at a word edge anyway. Where "\s*"
// may be nothing but an edge demands that it is not, it becomes "\s+". Otherwise the reason why that cannot
// be; `notes` gets what is not quite the same.
[[nodiscard]] std::optional<base::LocalText> resolve_edges(RegexSequence& sequence, bool left, bool right,
                                                           std::vector<base::LocalText>& notes);

} // namespace taktvoll::workbench
