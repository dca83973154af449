#include "checks/pattern_check.h"

#include <algorithm>

namespace taktvoll::checks {

void PatternCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  std::vector<text::ProseSpan> found;
  for (const std::uint32_t number : patterns_) {
    if (!input.facts.is_possible(number)) continue;
    const std::vector<text::ProseSpan>& matches = input.facts.matches(number, over_);
    found.insert(found.end(), matches.begin(), matches.end());
  }
  // Several patterns of one rule may hit the same words: the longest of the leftmost speaks.
  std::sort(found.begin(), found.end(), [](text::ProseSpan a, text::ProseSpan b) {
    return a.start != b.start ? a.start < b.start : a.limit > b.limit;
  });
  text::ProseOffset reported{0};
  bool any = false;
  for (const text::ProseSpan span : found) {
    if (any && span.start < reported) continue;
    const Match match = match_of(input.reading, span);
    if (filters_.silence(input, match) != Silence::none) continue;
    drafts.emplace_back(match);
    reported = span.limit;
    any = true;
  }
}

} // namespace taktvoll::checks
