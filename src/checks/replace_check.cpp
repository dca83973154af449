#include "checks/replace_check.h"

#include "checks/explained.h"
#include "checks/message.h"
#include "checks/replacement_fix.h"
#include "match/term.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>

namespace taktvoll::checks {

// Of terms that overlap, the leftmost, then the longest, then the first written.
std::vector<ReplaceCheck::Hit> ReplaceCheck::find(const CheckInput& input) const {
  std::vector<Hit> hits;
  for (const Replacement& replacement : replacements_) {
    if (!replacement.term.any(input)) continue;
    for (const Match& match : replacement.term.matches(input)) hits.push_back({match, &replacement, {}});
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.match.span.start != b.match.span.start ? a.match.span.start < b.match.span.start
                                                    : a.match.span.limit > b.match.span.limit;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (kept == 0 || hits[kept - 1].match.span.limit <= hits[i].match.span.start)
      hits[kept++] = std::move(hits[i]);
  hits.resize(kept);
  if (filters_.explained != pack::Treatment::flag) explain(input, hits);
  return hits;
}

void ReplaceCheck::explain(const CheckInput& input, std::vector<Hit>& hits) const {
  std::map<const Replacement*, std::vector<std::size_t>> of_term;
  for (std::size_t i = 0; i < hits.size(); ++i) of_term[hits[i].replacement].push_back(i);
  std::vector<Match> uses;
  for (const auto& [replacement, numbers] : of_term) {
    uses.clear();
    for (const std::size_t i : numbers) uses.push_back(hits[i].match);
    const std::vector<language::Explanation> found = explain_uses(input, uses, replacement->with);
    for (std::size_t i = 0; i < numbers.size(); ++i) hits[numbers[i]].explanation = found[i];
  }
}

Draft ReplaceCheck::draft_of(const CheckInput& input, const Hit& hit) const {
  Draft draft(hit.match);
  const std::vector<std::string>& with = hit.replacement->with;
  if (with.empty()) return draft;
  draft.instead = with;
  draft.values.emplace_back("instead", one_of(with));
  if (fix_ == pack::FixMode::none) return draft;
  const bool safe =
      fix_ == pack::FixMode::safe && hit.replacement->own_form.stands_at(input.reading, hit.match);
  if (auto fix = replacement_fix(input, hit.match, with.front(),
                                 safe ? finding::Applicability::safe : finding::Applicability::suggestion))
    draft.fixes.push_back(std::move(*fix));
  return draft;
}

void ReplaceCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  for (const Hit& hit : find(input))
    if (filters_.silence(input, hit.match, &hit.explanation) == Silence::none)
      drafts.push_back(draft_of(input, hit));
}

} // namespace taktvoll::checks
