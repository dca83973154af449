// kind: terms. Words and phrases in the term language.
#pragma once

#include "checks/check_input.h"
#include "checks/own_form.h"
#include "checks/rule_filters.h"
#include "checks/spots.h"
#include "pack/pack.h"

#include <string>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class TermsCheck : public Check {
public:
  struct Parameters {
    Spots terms;
    // Wordings that explain the terms, if the rule asks whether they are explained; the first is the fix, if
    // it has one.
    std::vector<std::string> instead;
    pack::FixMode fix = pack::FixMode::none;
    std::vector<OwnForm> own_forms; // a fix is safe for these only
  };
  TermsCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  void add_fix(const CheckInput& input, Draft& draft) const;

  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
