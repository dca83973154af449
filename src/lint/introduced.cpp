#include "lint/introduced.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace taktvoll::lint {
namespace {

// A place between two bytes is at both.
text::SourceSpan widened(text::SourceSpan span) {
  if (!span.empty()) return span;
  return {text::SourceOffset(span.start.value > 0 ? span.start.value - 1 : 0), span.limit + 1};
}

// Answers whether a span overlaps one of many, which may overlap each other.
class Spans {
public:
  void add(text::SourceSpan span) { spans_.push_back(widened(span)); }
  void settle() {
    std::sort(spans_.begin(), spans_.end());
    for (const text::SourceSpan span : spans_)
      reach_.push_back(reach_.empty() ? span.limit : std::max(reach_.back(), span.limit));
  }
  [[nodiscard]] bool overlap(text::SourceSpan other) const {
    other = widened(other);
    const auto behind = std::partition_point(spans_.begin(), spans_.end(),
                                             [&](text::SourceSpan span) { return span.start < other.limit; });
    return behind != spans_.begin() &&
           other.start < reach_[static_cast<std::size_t>(behind - spans_.begin()) - 1];
  }

private:
  std::vector<text::SourceSpan> spans_;
  std::vector<text::SourceOffset> reach_; // the farthest limit so far
};

struct Known {
  std::map<finding::Severity, Spans> places;
  finding::Severity on_document = finding::Severity::info;
  bool whole_document = false;
};

bool was_there(const Known& known, const PlacedFinding& found) {
  if (found.finding->whole_document)
    return known.whole_document && known.on_document >= found.finding->severity;
  return std::any_of(known.places.begin(), known.places.end(), [&](const auto& entry) {
    return entry.first >= found.finding->severity && entry.second.overlap(found.place);
  });
}

} // namespace

std::vector<const finding::Finding*> introduced(std::span<const PlacedFinding> before,
                                                std::span<const PlacedFinding> after,
                                                std::span<const text::SourceSpan> edited) {
  std::map<std::string_view, Known> rules;
  std::set<std::string_view> fixed;
  for (const PlacedFinding& one : before) {
    if (one.fixed) {
      fixed.insert(one.finding->rule->id);
      continue;
    }
    Known& known = rules[one.finding->rule->id];
    if (one.finding->whole_document) {
      known.whole_document = true;
      known.on_document = std::max(known.on_document, one.finding->severity);
    } else {
      known.places[one.finding->severity].add(one.place);
    }
  }
  for (auto& [_, known] : rules)
    for (auto& [severity, places] : known.places) places.settle();
  Spans touched;
  for (const text::SourceSpan span : edited) touched.add(span);
  touched.settle();

  std::vector<const finding::Finding*> found;
  for (const PlacedFinding& one : after) {
    const auto known = rules.find(one.finding->rule->id);
    if (known != rules.end() && was_there(known->second, one)) continue;
    const bool elsewhere = one.finding->whole_document || !touched.overlap(one.place);
    if (elsewhere && fixed.contains(one.finding->rule->id)) continue;
    found.push_back(one.finding);
  }
  return found;
}

} // namespace taktvoll::lint
