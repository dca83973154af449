#include "base/date.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace taktvoll::base {
namespace {

constexpr bool is_leap_year(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

void append_number(std::string& out, int value, int digits) {
  std::string number = std::to_string(value);
  for (int i = static_cast<int>(number.size()); i < digits; ++i) out += '0';
  out += number;
}

} // namespace

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days.at(static_cast<std::size_t>(month - 1)) + (month == 2 && is_leap_year(year) ? 1 : 0);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
  const auto number = [&](std::size_t start, std::size_t length) {
    int value = 0;
    for (const char digit : text.substr(start, length)) value = 10 * value + (digit - '0');
    return value;
  };
  const Date date{number(0, 4), number(5, 2), number(8, 2)};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1 ||
      date.day > days_in_month(date.year, date.month))
    return std::nullopt;
  return date;
}

std::string iso(const Date& date) {
  std::string out;
  append_number(out, date.year, 4);
  out += '-';
  append_number(out, date.month, 2);
  out += '-';
  append_number(out, date.day, 2);
  return out;
}

Date months_before(Date date, int months) {
  const int all = date.year * 12 + (date.month - 1) - months;
  Date earlier{std::max(1, all / 12), all % 12 + 1, date.day};
  if (all < 12) return {1, 1, 1};
  earlier.day = std::min(date.day, days_in_month(earlier.year, earlier.month));
  return earlier;
}

Date today() {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day day(days);
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

} // namespace taktvoll::base
