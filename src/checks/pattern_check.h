// kind: pattern. RE2 regular expressions over a sentence, a paragraph or the document.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"

#include <vector>

namespace taktvoll::checks {

class PatternCheck : public Check {
public:
  PatternCheck(std::vector<std::uint32_t> patterns, pack::Extent over, RuleFilters filters)
      : patterns_(std::move(patterns)), over_(over), filters_(std::move(filters)) {}
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  std::vector<std::uint32_t> patterns_; // numbers in CheckInput::patterns
  pack::Extent over_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
