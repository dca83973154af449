// The judge that a registry makes: which sentences of a document are statements about its products, and which
// approved claim covers each of them.
//
// A sentence that names a product of the registry (brand, spelling, substance, hashtag, "unser Spray" or "es"
// once the brand was named, class words) and says something of it (statement_kind.h) must say it in approved
// words. A claim matches if the clauses that say it hold the claim's words and no others that matter
// (same_word.h, wording.h); other clauses of the sentence must say nothing of the product. Questions, words
// of others, denied availability, instructions for use and particulars that the law demands are no
// statements.
#pragma once

#include "claims/claim_verdicts.h"
#include "claims/registry.h"

#include <memory>

namespace taktvoll::claims {

// Compiles the registry: O(its text), about 20 µs for each wording. Variants that are no terms of the term
// language are taken literally; claims of products that do not exist are passed over (the reader reports
// both). The judge keeps the registry alive; it is immutable and may be shared by threads. Its answers depend
// on the registry and the arguments alone. Precondition: not nullptr; has_errors() is the caller's business.
[[nodiscard]] std::unique_ptr<const ClaimJudge> make_judge(std::shared_ptr<const Registry> registry);

} // namespace taktvoll::claims
