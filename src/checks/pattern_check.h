// kind: pattern. RE2 regular expressions over a sentence, a paragraph or the document.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "match/pattern_groups.h"
#include "pack/pack.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class PatternCheck : public Check {
public:
  struct Parameters {
    std::vector<std::uint32_t> patterns; // numbers in CheckInput::patterns
    pack::Extent over = pack::Extent::sentence;
    // Wordings that explain a match, if the rule asks whether it is explained; the first is the fix, if it
    // has one. `\1` … stand for groups (groups.h).
    std::vector<std::string> instead;
    pack::FixMode fix = pack::FixMode::none;
    bool case_sensitive = false; // else a fix is never safe: what matched may be written otherwise
    std::map<std::uint32_t, match::PatternGroups> groups; // by pattern; empty unless `instead` refers to them
  };
  PatternCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  struct Found {
    text::ProseSpan span;
    std::uint32_t pattern = 0;
  };
  [[nodiscard]] Draft draft_of(const CheckInput& input, const Match& match, std::uint32_t pattern) const;

  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
