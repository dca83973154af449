// kind: context. Front matter that is missing, contradictory or out of date, and dates in the text that are.
#pragma once

#include "base/date.h"
#include "checks/check_input.h"
#include "checks/combination.h"
#include "checks/rule_filters.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class ContextCheck : public Check {
public:
  struct Parameters {
    Combination when;               // only if this occurs; nothing: always
    RuleFilters when_filters;       // those of the rule, with the trigger's own scope if it has one
    std::vector<std::string> needs; // canonical keys that must be given
    std::vector<std::string> forbids;
    std::vector<std::string> expired;    // keys with a date that must not lie before the day of the check
    std::vector<std::string> dates;      // keys with a date that must not be older than so many months
    std::vector<std::uint32_t> patterns; // whose group is such a date; the newest one in the text counts
    std::uint32_t older_than = 0;        // months
  };
  ContextCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  // One draft per key: at its value in the front matter, else at the trigger, else on the whole document.
  // Without a day of the check, dates are not looked at. A date without a day or month counts to its end.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  [[nodiscard]] std::optional<Match> trigger(const CheckInput& input) const;
  void check_dates(const CheckInput& input, const std::optional<Match>& trigger,
                   std::vector<Draft>& drafts) const;
  void check_dates_in_text(const CheckInput& input, const base::Date& oldest,
                           std::vector<Draft>& drafts) const;

  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
