// kind: structure. Markup that a reader, a screen reader or a platform stumbles over.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"

#include <vector>

namespace taktvoll::checks {

class StructureCheck : public Check {
public:
  StructureCheck(pack::Structure structure, RuleFilters filters)
      : structure_(structure), filters_(std::move(filters)) {}
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  pack::Structure structure_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
