// From what the clauses of a statement come to (sentence_judge.h) to claim findings: may the claim be used
// here and now, does its companion stand with it, what differs and how to put it right.
#pragma once

#include "claims/claim_verdicts.h"
#include "claims/companions.h"
#include "claims/compiled_registry.h"
#include "claims/sentence_judge.h"
#include "document/document.h"
#include "language/reading.h"

#include <set>
#include <string>
#include <vector>

namespace taktvoll::claims {

// For one document and one thread; the references outlive it.
class VerdictReport {
public:
  VerdictReport(const CompiledRegistry& compiled, const document::Document& document,
                const language::Reading& reading, language::ClauseBorders& borders, std::string day,
                base::UiLanguage language)
      : compiled_(compiled), document_(document), reading_(reading), companions_(document, reading, borders),
        day_(std::move(day)), language_(language) {}

  // Appends one finding for each thing that is the matter, or one of approval. Of several claims that approve
  // of a statement the one counts that may be used, else the first. A missing mandatory text is said once for
  // each document and text.
  void add(const Judged& judged, std::vector<ClaimFinding>& out);

private:
  [[nodiscard]] ClaimFinding finding_of(const Judged& judged) const;
  void add_covered(const Judged& judged, std::vector<ClaimFinding>& out);
  void add_deviation(const Judged& judged, std::vector<ClaimFinding>& out);
  void add_missing_companions(const Judged& judged, const ClaimFinding& model, std::uint32_t claim,
                              std::vector<ClaimFinding>& out);
  [[nodiscard]] std::vector<finding::Fix> companion_fix(const CompiledCompanion& companion,
                                                        std::uint32_t sentence) const;

  const CompiledRegistry& compiled_;
  const document::Document& document_;
  const language::Reading& reading_;
  CompanionSearch companions_;
  std::string day_;
  base::UiLanguage language_;
  std::set<std::string> missing_texts_;
};

} // namespace taktvoll::claims
