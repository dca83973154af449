// Thresholds: which severity a figure calls for.
#pragma once

#include "base/ui_language.h"
#include "pack/pack.h"

#include <optional>
#include <string>
#include <vector>

namespace taktvoll::checks {

struct Exceeded {
  finding::Severity severity;
  double limit;
};

// The strongest threshold that `value` is above (max) or below (min); nullopt if none.
[[nodiscard]] std::optional<Exceeded> exceeded(double value, const std::vector<pack::Threshold>& max,
                                               const std::vector<pack::Threshold>& min);

// "31", "51,7" (German), "51.7" (English): at most `decimals` decimals, no trailing zero, no negative zero.
[[nodiscard]] std::string shown(double value, int decimals, base::UiLanguage language);

} // namespace taktvoll::checks
