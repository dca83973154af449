#include "checks/terms_check.h"

#include "checks/explained.h"
#include "checks/replacement_fix.h"

#include <algorithm>

namespace taktvoll::checks {

void TermsCheck::add_fix(const CheckInput& input, Draft& draft) const {
  if (parameters_.fix == pack::FixMode::none || parameters_.instead.empty()) return;
  const bool safe =
      std::any_of(parameters_.own_forms.begin(), parameters_.own_forms.end(),
                  [&](const OwnForm& own_form) { return own_form.stands_at(input.reading, *draft.match); });
  if (auto fix = replacement_fix(input, *draft.match, parameters_.instead.front(),
                                 safe ? finding::Applicability::safe : finding::Applicability::suggestion))
    draft.fixes.push_back(std::move(*fix));
}

void TermsCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  const std::vector<Match> matches = parameters_.terms.matches(input);
  std::vector<language::Explanation> explanations;
  if (filters_.explained != pack::Treatment::flag && !matches.empty())
    explanations = explain_matches(input, matches, parameters_.instead);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (filters_.silence(input, matches[i], explanations.empty() ? nullptr : &explanations[i]) !=
        Silence::none)
      continue;
    add_fix(input, drafts.emplace_back(matches[i]));
  }
}

} // namespace taktvoll::checks
