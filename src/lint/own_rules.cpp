#include "lint/own_rules.h"

#include "lint/context_findings.h"
#include "lint/gap_findings.h"

namespace taktvoll::lint {

std::vector<std::shared_ptr<const finding::RuleInfo>> own_rules() {
  const auto of_context = context_rules(); // "taktvoll/context-…"
  std::vector<std::shared_ptr<const finding::RuleInfo>> rules(of_context.begin(), of_context.end());
  rules.push_back(gap_rule()); // "taktvoll/gap-left"
  return rules;
}

} // namespace taktvoll::lint
