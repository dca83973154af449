#include "checks/pattern_check.h"

#include "checks/explained.h"

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
  std::vector<Match> matches;
  for (const text::ProseSpan span : found) matches.push_back(match_of(input.reading, span));
  std::vector<language::Explanation> explanations;
  if (filters_.explained != pack::Treatment::flag && !matches.empty())
    explanations = explain_matches(input, matches, instead_);
  text::ProseOffset reported{0};
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const Match& match = matches[i];
    if (match.span.start < reported) continue;
    if (filters_.silence(input, match, explanations.empty() ? nullptr : &explanations[i]) != Silence::none)
      continue;
    drafts.emplace_back(match);
    reported = match.span.limit;
  }
}

} // namespace taktvoll::checks
