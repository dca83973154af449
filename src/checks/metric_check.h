// kind: metric. A readability figure out of bounds for the document, a section or a sentence.
#pragma once

#include "checks/bounds.h"
#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "readability/formulas.h"

#include <vector>

namespace taktvoll::checks {

class MetricCheck : public Check {
public:
  struct Parameters {
    const readability::Metric* metric = nullptr; // of readability::metrics(); static
    pack::Extent per = pack::Extent::document;
    Bounds bounds;
    // Texts below this are not judged; nullopt: as the metric itself says (readability::Reliability).
    std::optional<std::uint32_t> minimum_words;
  };
  MetricCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  // Silent where the figure means nothing on so little text. Names the sentences that drive it.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  [[nodiscard]] bool is_rated(const readability::Counts& counts) const;
  // nullopt if the figure is within bounds or means nothing.
  [[nodiscard]] std::optional<Draft> judge(const CheckInput& input, const Bounds& bounds,
                                           const readability::Counts& counts,
                                           std::optional<text::ProseSpan> place) const;

  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
