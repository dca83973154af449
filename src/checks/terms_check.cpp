#include "checks/terms_check.h"

namespace taktvoll::checks {

void TermsCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  for (const Match& match : terms_.matches(input))
    if (filters_.silence(input, match) == Silence::none) drafts.emplace_back(match);
}

} // namespace taktvoll::checks
