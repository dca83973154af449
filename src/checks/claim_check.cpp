#include "checks/claim_check.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

// What is approved but no claim is an indication of the product.
std::string unnamed_claim(const claims::ClaimFinding& found, base::UiLanguage language) {
  if (found.verdict == pack::ClaimVerdict::unregistered)
    return std::string(base::pick(language, "keine freigegebene Aussage", "no approved claim"));
  return std::string(base::pick(language, "das Anwendungsgebiet", "the indication"));
}

} // namespace

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
    const std::string product = found.product_name.empty() ? found.product : found.product_name;
    draft.values = {{"claim", found.claim.empty() ? unnamed_claim(found, input.language) : found.claim},
                    {"product", product}};
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
