// kind: claim. Statements about registered products that no approved claim covers, that deviate from one, or
// whose claim may not be used here and now. What is the matter the registry decides
// (claims/claim_verdicts.h).
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "pack/pack.h"

#include <string>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class ClaimCheck : public Check {
public:
  // `verdicts`: those that are findings of this rule. `products`: ids; empty: all.
  ClaimCheck(std::vector<pack::ClaimVerdict> verdicts, std::vector<std::string> products, RuleFilters filters)
      : verdicts_(std::move(verdicts)), products_(std::move(products)), filters_(std::move(filters)) {}
  // Silent without a registry.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  std::vector<pack::ClaimVerdict> verdicts_;
  std::vector<std::string> products_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
