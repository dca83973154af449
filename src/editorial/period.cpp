#include "editorial/period.h"

#include <algorithm>
#include <chrono>

namespace taktvoll::editorial {
namespace {

std::chrono::sys_days days_of(const base::Date& day) {
  return std::chrono::sys_days(std::chrono::year(day.year) /
                               std::chrono::month(static_cast<unsigned>(day.month)) /
                               std::chrono::day(static_cast<unsigned>(day.day)));
}

std::optional<base::Date> date_of(std::chrono::sys_days days) {
  const std::chrono::year_month_day day(days);
  const int year = static_cast<int>(day.year());
  if (year < 1 || year > 9999) return std::nullopt;
  return base::Date{year, static_cast<int>(static_cast<unsigned>(day.month())),
                    static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::optional<base::Date> months_after(const base::Date& from, int months) {
  const int count = from.year * 12 + from.month - 1 + months;
  base::Date day{count / 12, count % 12 + 1, from.day};
  if (day.year > 9999) return std::nullopt;
  day.day = std::min(day.day, base::days_in_month(day.year, day.month));
  return day;
}

} // namespace

std::optional<base::Date> end_of_period(std::string_view period, const base::Date& from) {
  if (const auto day = base::parse_date(period)) return day;
  std::size_t digits = 0;
  int number = 0;
  while (digits < period.size() && digits < 4 && period[digits] >= '0' && period[digits] <= '9')
    number = number * 10 + (period[digits++] - '0');
  if (digits == 0) return std::nullopt;
  const std::string_view unit = period.substr(digits);
  if (unit.empty() || unit == "d" || unit == "t") return date_of(days_of(from) + std::chrono::days(number));
  if (unit == "w") return date_of(days_of(from) + std::chrono::days(7 * number));
  if (unit == "m") return months_after(from, number);
  return std::nullopt;
}

int days_between(const base::Date& a, const base::Date& b) {
  return static_cast<int>((days_of(b) - days_of(a)).count());
}

ClaimState state_of(const claims::Claim& claim, const base::Date& day) {
  if (claim.withdrawn && (!claim.withdrawn->on || *claim.withdrawn->on <= day)) return ClaimState::withdrawn;
  if (claim.validity.until && *claim.validity.until < day) return ClaimState::expired;
  if (claim.validity.from && *claim.validity.from > day) return ClaimState::not_yet_valid;
  return ClaimState::valid;
}

std::string_view name(ClaimState state) {
  switch (state) {
  case ClaimState::valid:
    return "valid";
  case ClaimState::not_yet_valid:
    return "not-yet-valid";
  case ClaimState::expired:
    return "expired";
  case ClaimState::withdrawn:
    return "withdrawn";
  }
  return {};
}

std::optional<base::Date> last_day_of(const claims::Claim& claim) {
  std::optional<base::Date> last = claim.validity.until;
  if (claim.withdrawn && claim.withdrawn->on) {
    const auto before = date_of(days_of(*claim.withdrawn->on) - std::chrono::days(1));
    if (before && (!last || *before < *last)) last = before;
  }
  return last;
}

} // namespace taktvoll::editorial
