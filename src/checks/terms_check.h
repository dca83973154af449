// kind: terms. Words and phrases in the term language.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"

namespace taktvoll::checks {

class TermsCheck : public Check {
public:
  TermsCheck(TermSetId terms, RuleFilters filters) : terms_(terms), filters_(std::move(filters)) {}
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  TermSetId terms_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
