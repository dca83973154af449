// kind: pattern. RE2 regular expressions over a sentence, a paragraph or the document.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"

#include <string>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class PatternCheck : public Check {
public:
  // `instead`: wordings that explain a match, if the rule asks whether it is explained.
  PatternCheck(std::vector<std::uint32_t> patterns, pack::Extent over, std::vector<std::string> instead,
               RuleFilters filters)
      : patterns_(std::move(patterns)), over_(over), instead_(std::move(instead)),
        filters_(std::move(filters)) {}
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  std::vector<std::uint32_t> patterns_; // numbers in CheckInput::patterns
  pack::Extent over_;
  std::vector<std::string> instead_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
