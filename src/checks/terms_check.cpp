#include "checks/terms_check.h"

namespace taktvoll::checks {

void TermsCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  for (const WordRange words : input.hits.of(terms_)) {
    const Match match = match_of(input.reading, words);
    if (filters_.silence(input, match) == Silence::none) drafts.emplace_back(match);
  }
}

} // namespace taktvoll::checks
