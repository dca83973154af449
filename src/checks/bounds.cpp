#include "checks/bounds.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

std::optional<double> bound_of(const pack::BoundsBy& by, std::string_view value) {
  const auto entry = std::find_if(by.bounds.begin(), by.bounds.end(),
                                  [&](const auto& bound) { return bound.first == value; });
  if (entry == by.bounds.end()) return std::nullopt;
  return entry->second;
}

// The strictest bound for the document's values of the key; `stricter(a, b)`: a is.
template <class Stricter>
std::optional<double> strictest(const pack::BoundsBy& by, const document::Context& context,
                                const Stricter& stricter) {
  const document::ContextValue* given = by.key.empty() ? nullptr : context.find(by.key);
  std::optional<double> best;
  if (given == nullptr) return best;
  for (const std::string& value : given->values)
    if (const auto bound = bound_of(by, value); bound && (!best || stricter(*bound, *best))) best = bound;
  return best;
}

void add(std::vector<pack::Threshold>& thresholds, std::optional<double> bound, finding::Severity severity) {
  if (bound) thresholds.push_back({*bound, severity});
}

} // namespace

Bounds Bounds::in(const document::Context& context) const {
  Bounds held{max, min, {}, {}};
  add(held.max, strictest(max_by, context, [](double a, double b) { return a < b; }), max_by.severity);
  add(held.min, strictest(min_by, context, [](double a, double b) { return a > b; }), min_by.severity);
  return held;
}

Bounds Bounds::for_value(std::string_view key, std::string_view value,
                         const document::Context& context) const {
  Bounds rest{max, min, max_by.key == key ? pack::BoundsBy{} : max_by,
              min_by.key == key ? pack::BoundsBy{} : min_by};
  Bounds held = rest.in(context);
  if (max_by.key == key) add(held.max, bound_of(max_by, value), max_by.severity);
  if (min_by.key == key) add(held.min, bound_of(min_by, value), min_by.severity);
  return held;
}

std::optional<double> Bounds::nearest(double value) const {
  if (const std::optional<Exceeded> crossed = exceeded_by(value)) return crossed->limit;
  if (!max.empty()) return max.front().value;
  if (!min.empty()) return min.front().value;
  return std::nullopt;
}

} // namespace taktvoll::checks
