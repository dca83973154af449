// kind: metric. A readability figure out of bounds for the document, a section or a sentence.
#pragma once

#include <vector>

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "readability/formulas.h"

namespace taktvoll::checks {

class MetricCheck : public Check {
public:
  struct Parameters {
    const readability::Metric* metric = nullptr; // of readability::metrics(); static
    pack::Extent per = pack::Extent::document;
    std::vector<pack::Threshold> max;
    std::vector<pack::Threshold> min;
  };
  MetricCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  // Silent where the figure means nothing on so little text. Names the sentences that drive it.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  void judge(const CheckInput& input, const readability::Counts& counts, std::optional<Match> where,
             std::vector<std::string> notes, std::vector<Draft>& drafts) const;

  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
