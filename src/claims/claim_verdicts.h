// Claim verdicts: what a registry of approved claims says about the statements of a document. The seam
// between the registry and the rules of kind claim: plain values, and the one question.
//
// A statement with several faults (wrong audience, and its companion is missing) has one finding for each.
// One with none has a single finding with the verdict `approved`, which rules never ask for: `check --show
// approved`, `claims trace` and the record of a run list it.
#pragma once

#include "base/ui_language.h"
#include "claims/statement_kind.h"
#include "document/document.h"
#include "finding/finding.h"
#include "language/reading.h"
#include "pack/pack.h"
#include "text/offsets.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::claims {

// One statement about a registered product, and one thing that is the matter with it (or none: approved).
struct ClaimFinding {
  pack::ClaimVerdict verdict = pack::ClaimVerdict::unregistered;
  text::ProseSpan span;             // the statement, or the words of it that matter; not empty
  std::string product;              // id in the registry
  std::string product_name;         // as people call it
  std::string claim;                // id of the claim that comes nearest; "" if none does, and for an
                                    // indication in the approved wording of its product
  StatementKinds kinds = 0;         // what the statement says, as far as its words show it; may be 0
  std::string companion;            // companion_missing: the sentence that must stand with the claim
  std::vector<std::string> notes;   // for people: the words that differ, the dates, the channels
  std::vector<std::string> instead; // approved wordings, in the language of the text
  std::vector<finding::Fix> fixes;
};

// For one run; shared by all threads.
class ClaimJudge {
public:
  ClaimJudge() = default;
  virtual ~ClaimJudge() = default;
  ClaimJudge(const ClaimJudge&) = delete;
  ClaimJudge& operator=(const ClaimJudge&) = delete;

  // In text order. Asked once per document. The document's context is final (products, audience, platform,
  // market, claim ids). `as_of`: the day of the check as an ISO date, "" if nobody said: then no claim is too
  // early or too late. `language`: of the notes. Thread-safe.
  [[nodiscard]] virtual std::vector<ClaimFinding> judge(const document::Document& document,
                                                        const language::Reading& reading,
                                                        std::string_view as_of,
                                                        base::UiLanguage language) const = 0;
};

} // namespace taktvoll::claims
