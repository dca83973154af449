// Makes the check of a rule: one case per kind.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "checks/rule_lists.h"
#include "pack/pack.h"

#include <memory>

namespace taktvoll::checks {

// nullptr if something was reported.
[[nodiscard]] std::unique_ptr<const Check> make_check(const pack::Rule& rule, RuleLists& lists);

// The keys that all kinds share.
[[nodiscard]] RuleFilters make_filters(const pack::Rule& rule, RuleLists& lists);

} // namespace taktvoll::checks
