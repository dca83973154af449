// kind: require. A text, a word or a front matter key that must be there when a condition holds.
#pragma once

#include "checks/check_input.h"
#include "checks/combination.h"
#include "checks/requirement.h"
#include "checks/rule_filters.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class RequireCheck : public Check {
public:
  struct Parameters {
    Combination when;         // only if this occurs; nothing: always
    RuleFilters when_filters; // those of the rule, with the trigger's own scope if it has one
    Requirement requirement;
    pack::Extent near = pack::Extent::document; // seen from the trigger
    std::uint32_t near_words = 0;               // instead of an extent
    std::uint32_t minimum_words = 0;
  };
  RequireCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  // At most one draft: where the required text stands wrongly or is almost right, else at the first trigger
  // without it, else on the whole document. Notes tell the missing parts, the words that differ, the place
  // where it should stand.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  [[nodiscard]] WordRange extent_of(const CheckInput& input, WordRange trigger) const;
  [[nodiscard]] Draft draft_of(const CheckInput& input, const Fulfilment::Answer& answer,
                               const std::optional<Match>& trigger) const;

  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
