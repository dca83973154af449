// kind: together. Several things near each other, in order or not, and the absence of another.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"

#include <vector>

namespace taktvoll::checks {

class TogetherCheck : public Check {
public:
  struct Parameters {
    std::vector<TermSetId> groups; // at least one; one hit of each is needed, on different words
    std::optional<TermSetId> absent;
    pack::Extent within = pack::Extent::sentence;
    std::uint32_t within_words =
        0; // if not 0: all hits within this many words of one block, instead of `within`
    bool in_order = false;
  };
  TogetherCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  // At most one draft per extent, the tightest combination from the left.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  [[nodiscard]] bool combine(const CheckInput& input, WordRange extent, WordRange first,
                             std::vector<WordRange>& chosen) const;
  [[nodiscard]] bool acceptable(const CheckInput& input, const std::vector<WordRange>& chosen) const;

  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
