#include "checks/terms_check.h"

#include "checks/explained.h"

namespace taktvoll::checks {

void TermsCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  const std::vector<Match> matches = terms_.matches(input);
  std::vector<language::Explanation> explanations;
  if (filters_.explained != pack::Treatment::flag && !matches.empty())
    explanations = explain_matches(input, matches, instead_);
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (filters_.silence(input, matches[i], explanations.empty() ? nullptr : &explanations[i]) ==
        Silence::none)
      drafts.emplace_back(matches[i]);
}

} // namespace taktvoll::checks
