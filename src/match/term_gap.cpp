#include "match/term_gap.h"

#include "match/term_advice.h"

#include <optional>
#include <utility>

#include <fmt/core.h>

namespace taktvoll::match {
namespace {

constexpr std::size_t widest_gap = 20;

// A number of at most four digits with spaces around it; moves `at` behind it.
std::optional<std::size_t> number(std::string_view term, std::size_t& at) {
  const auto byte = [&] { return at < term.size() ? term[at] : '\0'; };
  while (byte() == ' ') ++at;
  std::size_t value = 0;
  const std::size_t first = at;
  while (byte() >= '0' && byte() <= '9' && at - first < 4)
    value = value * 10 + static_cast<std::size_t>(term[at++] - '0');
  if (at == first) return std::nullopt;
  while (byte() == ' ') ++at;
  return value;
}

} // namespace

base::Result<TermGap, TermError> read_gap(std::string_view term, std::size_t start) {
  const std::size_t close = term.find('>', start);
  const std::size_t length = close == std::string_view::npos ? 1 : close + 1 - start;
  const auto fail = [&](base::LocalText message, base::LocalText help) {
    return base::Unexpected<TermError>(TermError{start, length, std::move(message), std::move(help)});
  };
  if (close == std::string_view::npos)
    return fail({"`<` ohne schließende `>`.", "`<` without a closing `>`."}, gap_advice());
  const std::string_view written = term.substr(start, length);
  if (written.find_first_not_of(' ', 1) == length - 1)
    return fail({"Das ist eine leere Lücke.", "This is an empty gap."}, gap_advice());
  std::size_t at = start + 1;
  std::optional<std::size_t> minimum = number(term, at);
  std::optional<std::size_t> maximum;
  if (minimum && at == close) {
    maximum = std::exchange(minimum, 0);
  } else if (minimum && term[at] == '-') {
    maximum = number(term, ++at);
  }
  if (!minimum || !maximum || at != close)
    return fail({fmt::format("`{}` ist keine Lücke.", written), fmt::format("`{}` is no gap.", written)},
                gap_advice());
  if (*minimum > *maximum)
    return fail({fmt::format("`{}`: Die erste Zahl ist größer als die zweite.", written),
                 fmt::format("`{}`: the first number is greater than the second.", written)},
                {fmt::format("Gemeint ist wohl `<{}-{}>`.", *maximum, *minimum),
                 fmt::format("You probably mean `<{}-{}>`.", *maximum, *minimum)});
  if (*maximum == 0)
    return fail(
        {"Das ist eine leere Lücke: sie lässt kein Wort zu.", "This gap is empty: it admits no word."},
        {"Lassen Sie sie weg.", "Leave it out."});
  if (*maximum > widest_gap)
    return fail({"Eine Lücke fasst höchstens 20 Wörter.", "A gap holds at most 20 words."},
                {"Für größere Abstände gibt es `kind: together`.",
                 "For greater distances there is `kind: together`."});
  return TermGap{close + 1, static_cast<std::uint8_t>(*minimum), static_cast<std::uint8_t>(*maximum)};
}

} // namespace taktvoll::match
