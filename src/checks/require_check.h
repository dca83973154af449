// kind: require. A text, a word or a front matter key that must be there when a condition holds.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "checks/wording.h"

#include <string>
#include <vector>

namespace taktvoll::checks {

class RequireCheck : public Check {
public:
  // One of texts, terms, patterns, keys must be there.
  struct Parameters {
    Spots when;                         // only if one of these occurs; the first is the trigger
    std::vector<AnchoredWording> texts; // exact wordings
    Spots terms;
    std::vector<std::uint32_t> patterns;        // numbers in CheckInput::patterns
    std::vector<std::string> keys;              // canonical context keys
    pack::Extent near = pack::Extent::document; // seen from the trigger
    std::uint32_t minimum_words = 0;
  };
  RequireCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  // At most one draft: at the passage that is almost right, else at the trigger, else on the whole document.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
