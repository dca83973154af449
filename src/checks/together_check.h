// kind: together. Several things near each other, in order or not, and the absence of another.
#pragma once

#include "checks/check_input.h"
#include "checks/combination.h"
#include "checks/rule_filters.h"

#include <utility>

namespace taktvoll::checks {

class TogetherCheck : public Check {
public:
  TogetherCheck(Combination combination, RuleFilters filters)
      : combination_(std::move(combination)), filters_(std::move(filters)) {}
  // At most one draft per extent, the tightest combination from the left. Scope and exceptions are asked of
  // every part; one that is denied or quoted takes no part.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  Combination combination_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
