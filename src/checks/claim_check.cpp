#include "checks/claim_check.h"

#include <algorithm>

namespace taktvoll::checks {

void ClaimCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  if (input.claims == nullptr) {
    note(input, {.event = TraceEvent::unasked, .name = "registry"});
    return;
  }
  for (const claims::ClaimFinding& found :
       input.facts.claims(*input.claims, input.document, input.as_of, input.language)) {
    if (std::find(verdicts_.begin(), verdicts_.end(), found.verdict) == verdicts_.end()) continue;
    if (!products_.empty() && std::find(products_.begin(), products_.end(), found.product) == products_.end())
      continue;
    const Match match = match_of(input.reading, found.span);
    if (filters_.silence(input, match) != Silence::none) continue;
    Draft draft(match);
    draft.values = {{"claim", found.claim.empty() ? found.product : found.claim},
                    {"product", found.product_name.empty() ? found.product : found.product_name}};
    draft.notes = found.notes;
    if (!found.companion.empty())
      draft.notes.push_back(std::string(base::pick(input.language, "Dazu gehört: „", "It takes: “")) +
                            found.companion + std::string(base::pick(input.language, "“", "”")));
    draft.instead = found.instead;
    draft.fixes = found.fixes;
    drafts.push_back(std::move(draft));
  }
}

} // namespace taktvoll::checks
