// kind: terms. Words and phrases in the term language.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "checks/spots.h"

#include <string>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class TermsCheck : public Check {
public:
  // `instead`: wordings that explain the terms, if the rule asks whether they are explained.
  TermsCheck(Spots terms, std::vector<std::string> instead, RuleFilters filters)
      : terms_(std::move(terms)), instead_(std::move(instead)), filters_(std::move(filters)) {}
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  Spots terms_;
  std::vector<std::string> instead_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
