// kind: replace. A term and what to say instead, with a fix.
#pragma once

#include "checks/check_input.h"
#include "checks/own_form.h"
#include "checks/rule_filters.h"
#include "checks/spots.h"
#include "language/explanation.h"
#include "pack/pack.h"

#include <string>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class ReplaceCheck : public Check {
public:
  struct Replacement {
    Spots term;
    OwnForm own_form;
    std::vector<std::string> with; // may be empty: then the rule's own `instead` speaks
  };
  ReplaceCheck(std::vector<Replacement> replacements, pack::FixMode fix, RuleFilters filters)
      : replacements_(std::move(replacements)), fix_(fix), filters_(std::move(filters)) {}
  // Of terms that overlap, the leftmost, then the longest, then the first written speaks.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  struct Hit {
    Match match;
    const Replacement* replacement = nullptr;
    language::Explanation explanation;
  };
  [[nodiscard]] std::vector<Hit> find(const CheckInput& input) const;
  void explain(const CheckInput& input, std::vector<Hit>& hits) const;
  [[nodiscard]] Draft draft_of(const CheckInput& input, const Hit& hit) const;

  std::vector<Replacement> replacements_;
  pack::FixMode fix_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
