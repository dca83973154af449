// Dates as people write them in front matter and prose.
#pragma once

#include "base/date.h"

#include <optional>
#include <string_view>

namespace taktvoll::checks {

// The last day that the text may mean: "2016" is 31 December 2016, "10/2026", "2026-10", "Oktober 2026" and
// "Okt. 2026" are 31 October 2026; "2026-10-03", "03.10.2026", "3. Oktober 2026" and "3.10.26" are that day.
// What stands behind an ISO date ("T10:00") is passed over. nullopt for everything else.
[[nodiscard]] std::optional<base::Date> latest_day(std::string_view text);

} // namespace taktvoll::checks
