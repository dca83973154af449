// The fix of kind replace: a match exchanged for a wording, where the file allows it.
#pragma once

#include "checks/check_input.h"
#include "finding/finding.h"

#include <optional>
#include <string_view>

namespace taktvoll::checks {

// The wording in the place of the match, with a capital if the match begins a sentence. No fix where the
// match touches a mandatory text, or where markup begins or ends inside it: an exchange would break it.
[[nodiscard]] std::optional<finding::Fix> replacement_fix(const CheckInput& input, const Match& match,
                                                          std::string_view wording,
                                                          finding::Applicability applicability);

} // namespace taktvoll::checks
