// Registry review: what is the matter with a registry that its reader cannot see.
#pragma once

#include "base/date.h"
#include "claims/claim_verdicts.h"
#include "claims/registry.h"
#include "finding/diagnostic.h"

#include <vector>

namespace taktvoll::editorial {

// In order of path and place:
//   warning  a wording that is read as another claim, and one that the judge does not take for a statement
//            about its product (nobody would ever hear that it is approved)
//   warning  a claim whose source is overdue on the day, and a contact who is gone
//   info     a claim that has expired
// Wordings with signs of the term language are not read. `judge` is made of this registry. One reading of
// each wording.
[[nodiscard]] std::vector<finding::Diagnostic>
review_registry(const claims::Registry& registry, const claims::ClaimJudge& judge, const base::Date& day);

} // namespace taktvoll::editorial
