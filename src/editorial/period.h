// Periods as people write them, and where a claim stands on a day.
#pragma once

#include "base/date.h"
#include "claims/registry.h"

#include <optional>
#include <string_view>

namespace taktvoll::editorial {

// The last day of a period that begins on `from`: "90d" (also "90t", "90"), "12w", "3m", or an ISO date.
// nullopt for anything else, more than four digits, and for a day after the year 9999.
[[nodiscard]] std::optional<base::Date> end_of_period(std::string_view period, const base::Date& from);

// From a to b; negative if b is earlier.
[[nodiscard]] int days_between(const base::Date& a, const base::Date& b);

enum class ClaimState { valid, not_yet_valid, expired, withdrawn };

// On the day. A withdrawal without a date is in force at once.
[[nodiscard]] ClaimState state_of(const claims::Claim& claim, const base::Date& day);
// "valid", "not-yet-valid", "expired", "withdrawn"
[[nodiscard]] std::string_view name(ClaimState state);
// The last day on which the claim may be used, by its validity or a withdrawal; nullopt: no end known.
[[nodiscard]] std::optional<base::Date> last_day_of(const claims::Claim& claim);

} // namespace taktvoll::editorial
