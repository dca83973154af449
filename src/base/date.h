// Date: a day of the Gregorian calendar.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace taktvoll::base {

struct Date {
  int year = 1;  // 1 to 9999
  int month = 1; // 1 to 12
  int day = 1;   // 1 to 31
  constexpr auto operator<=>(const Date&) const = default;
};

// "2026-11-21" and nothing else; nullopt also for a day that the month does not have.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string iso(const Date& date);
// The same day so many months earlier, or the last day of that month if it has no such day.
[[nodiscard]] Date months_before(Date date, int months);
[[nodiscard]] int days_in_month(int year, int month);
// By the clock of the machine, UTC: the same for all people of a team, wherever they are.
[[nodiscard]] Date today();

} // namespace taktvoll::base
