// Bounds: from when on a count or a figure is a finding, which may depend on the document's context.
#pragma once

#include "checks/threshold.h"
#include "document/context.h"
#include "pack/pack.h"

#include <optional>
#include <string_view>
#include <vector>

namespace taktvoll::checks {

struct Bounds {
  std::vector<pack::Threshold> max; // ascending by value
  std::vector<pack::Threshold> min; // descending by value
  pack::BoundsBy max_by;
  pack::BoundsBy min_by;

  // What holds for the document: of several values of a context key, the strictest bound; none for a value
  // that has none.
  [[nodiscard]] Bounds in(const document::Context& context) const;
  // The same for one value of `key`, for rules that measure by that value: by the platform's way of counting.
  [[nodiscard]] Bounds for_value(std::string_view key, std::string_view value,
                                 const document::Context& context) const;
  [[nodiscard]] bool empty() const { return max.empty() && min.empty(); }

  [[nodiscard]] std::optional<Exceeded> exceeded_by(double value) const { return exceeded(value, max, min); }
  // The bound that the value crosses, else the first one, for `explain`.
  [[nodiscard]] std::optional<double> nearest(double value) const;
};

} // namespace taktvoll::checks
