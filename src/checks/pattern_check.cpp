#include "checks/pattern_check.h"

#include "checks/explained.h"
#include "checks/groups.h"
#include "checks/replacement_fix.h"

#include <algorithm>
#include <string_view>

namespace taktvoll::checks {

Draft PatternCheck::draft_of(const CheckInput& input, const Match& match, std::uint32_t pattern) const {
  Draft draft(match);
  const bool fixes = parameters_.fix != pack::FixMode::none && !parameters_.instead.empty();
  const bool uses_groups = !parameters_.groups.empty();
  if (uses_groups) {
    const std::vector<std::string_view> groups =
        parameters_.groups.at(pattern).of(input.reading.prose.slice(match.span));
    for (const std::string& wording : parameters_.instead)
      draft.instead.push_back(fill_groups(wording, groups));
  }
  if (!fixes) return draft;
  const bool safe = parameters_.fix == pack::FixMode::safe && parameters_.case_sensitive;
  const std::string& wording = uses_groups ? draft.instead.front() : parameters_.instead.front();
  if (auto fix = replacement_fix(input, match, wording,
                                 safe ? finding::Applicability::safe : finding::Applicability::suggestion))
    draft.fixes.push_back(std::move(*fix));
  return draft;
}

void PatternCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  std::vector<Found> found;
  for (const std::uint32_t number : parameters_.patterns) {
    if (!input.facts.is_possible(number)) continue;
    for (const text::ProseSpan span : input.facts.matches(number, parameters_.over))
      found.push_back({span, number});
  }
  // Several patterns of one rule may hit the same words: the longest of the leftmost speaks.
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.limit > b.span.limit;
  });
  std::vector<Match> matches;
  matches.reserve(found.size());
  for (const Found& one : found) matches.push_back(match_of(input.reading, one.span));
  std::vector<language::Explanation> explanations;
  if (filters_.explained != pack::Treatment::flag && !matches.empty())
    explanations = explain_matches(input, matches, parameters_.instead);
  text::ProseOffset reported{0};
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const Match& match = matches[i];
    if (match.span.start < reported) continue;
    if (filters_.silence(input, match, explanations.empty() ? nullptr : &explanations[i]) != Silence::none)
      continue;
    drafts.push_back(draft_of(input, match, found[i].pattern));
    reported = match.span.limit;
  }
}

} // namespace taktvoll::checks
