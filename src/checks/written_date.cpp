#include "checks/written_date.h"

#include "text/unicode.h"

#include <array>
#include <string>
#include <vector>

namespace taktvoll::checks {
namespace {

constexpr std::array<std::string_view, 12> months = {"januar",    "februar", "märz",     "april",
                                                     "mai",       "juni",    "juli",     "august",
                                                     "september", "oktober", "november", "dezember"};

// A number of up to four digits, or a word in small letters.
struct Part {
  int number = -1; // -1: a word
  std::size_t digits = 0;
  std::string word;
};

// nullopt if there is anything else but spaces, points, slashes and hyphens between them.
std::optional<std::vector<Part>> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (c.value >= U'0' && c.value <= U'9') {
      Part part;
      part.number = 0;
      for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++part.digits) {
        if (part.digits == 4) return std::nullopt;
        part.number = part.number * 10 + (text[at] - '0');
      }
      parts.push_back(std::move(part));
      continue;
    }
    if (text::is_letter(c.value)) {
      Part part;
      while (at < text.size() && text::is_letter(text::code_point_at(text, at).value)) {
        const text::CodePoint letter = text::code_point_at(text, at);
        text::append_utf8(part.word, text::to_lower(letter.value));
        at += letter.length;
      }
      parts.push_back(std::move(part));
      continue;
    }
    if (!text::is_space(c.value) && c.value != U'.' && c.value != U'/' && c.value != U'-')
      return std::nullopt;
    at += c.length;
  }
  return parts;
}

// "oktober", "okt", "jänner": its number; 0 if it is none.
int month_named(std::string_view word) {
  if (word == "jänner" || word == "jän") return 1;
  if (word == "feber") return 2;
  if (word == "maerz" || word == "mrz") return 3;
  if (text::count_code_points(word) < 3) return 0;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months.at(i).starts_with(word)) return static_cast<int>(i) + 1;
  return 0;
}

std::optional<base::Date> day_of(int year, int month, int day) {
  if (year < 100) year += 2000;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  const int last = base::days_in_month(year, month);
  if (day < 0 || day > last) return std::nullopt;
  return base::Date{year, month, day == 0 ? last : day};
}

} // namespace

std::optional<base::Date> latest_day(std::string_view text) {
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' '))
    if (const auto day = base::parse_date(text.substr(0, 10))) return day;
  const std::optional<std::vector<Part>> parts = parts_of(text);
  if (!parts || parts->empty() || parts->size() > 3) return std::nullopt;
  const std::vector<Part>& p = *parts;
  const auto is_year = [](const Part& part) { return part.digits == 4; };
  const auto is_number = [](const Part& part) { return part.number >= 0; };
  if (p.size() == 1) return is_year(p[0]) ? day_of(p[0].number, 12, 0) : std::nullopt;
  if (p.size() == 2) {
    if (is_year(p[0]) && is_number(p[1])) return day_of(p[0].number, p[1].number, 0);
    if (!is_year(p[1])) return std::nullopt;
    return day_of(p[1].number, is_number(p[0]) ? p[0].number : month_named(p[0].word), 0);
  }
  // The day 0 would mean the whole month.
  if (is_year(p[0]) && is_number(p[1]) && p[2].number > 0)
    return day_of(p[0].number, p[1].number, p[2].number);
  if (p[0].number <= 0 || (p[2].digits != 4 && p[2].digits != 2)) return std::nullopt;
  return day_of(p[2].number, is_number(p[1]) ? p[1].number : month_named(p[1].word), p[0].number);
}

} // namespace taktvoll::checks
