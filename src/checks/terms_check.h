// kind: terms. Words and phrases in the term language.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"

namespace taktvoll::checks {

class TermsCheck : public Check {
public:
  TermsCheck(Spots terms, RuleFilters filters) : terms_(std::move(terms)), filters_(std::move(filters)) {}
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  Spots terms_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
