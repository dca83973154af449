// DocumentFacts: what many matches of many rules ask of one document, worked out once. Without it, a hundred
// thousand matches in one long paragraph would each walk over all of it, and two rules with the same pattern
// would run it twice.
#pragma once

#include "checks/hit_table.h"
#include "claims/claim_verdicts.h"
#include "document/document.h"
#include "language/clause.h"
#include "language/reading.h"
#include "language/reported.h"
#include "match/pattern.h"
#include "match/pattern_prefilter.h"
#include "pack/pack.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::checks {

// For one document and one thread. The references outlive it.
class DocumentFacts {
public:
  // O(blocks). All but the document outlive it.
  DocumentFacts(const document::Document& document, const language::Reading& reading, const HitTable& hits,
                const std::vector<match::Pattern>& patterns, const match::PatternPlaces& places);

  // From the first to the last word of the blocks of a section.
  [[nodiscard]] WordRange section(std::uint32_t number) const { return sections_[number]; }
  // Where the first lines of the running text end: what a platform shows before "more".
  [[nodiscard]] text::ProseOffset first_lines_limit() const { return first_lines_limit_; }

  // False: the pattern matches nowhere in this document. O(1), nothing is run.
  [[nodiscard]] bool is_possible(std::uint32_t pattern) const { return places_.possible(pattern); }
  // All matches of the pattern within the sentences, the blocks (paragraph) or the whole document; in text
  // order, not overlapping. The first question runs it, once, and only where its literals stand.
  [[nodiscard]] const std::vector<text::ProseSpan>& matches(std::uint32_t pattern, pack::Extent over);
  // Whether a match of the pattern within a block shares a byte with the span; if so, that match.
  // O(log matches) after the first question.
  [[nodiscard]] std::optional<text::ProseSpan> overlapping(std::uint32_t pattern, text::ProseSpan span);

  // The hits of the set and the matches of the patterns within sentences as words; sorted, not overlapping.
  // Worked out at the first question.
  [[nodiscard]] std::span<const WordRange> united(TermSetId set, std::span<const std::uint32_t> patterns);

  // What the registry says about the document's statements. Asked once.
  [[nodiscard]] const std::vector<claims::ClaimFinding>& claims(const claims::ClaimJudge& judge,
                                                                const document::Document& document,
                                                                std::string_view as_of,
                                                                base::UiLanguage language);

  // Where clauses begin.
  [[nodiscard]] language::ClauseBorders& clauses() { return clauses_; }
  // What the text only reports.
  [[nodiscard]] language::ReportedSpeech& reported() { return reported_; }

private:
  const language::Reading& reading_;
  const HitTable& hits_;
  const std::vector<match::Pattern>& patterns_;
  const match::PatternPlaces& places_;
  std::vector<WordRange> sections_;
  text::ProseOffset first_lines_limit_{0};
  language::ClauseBorders clauses_;
  language::ReportedSpeech reported_;
  std::map<std::pair<std::uint32_t, pack::Extent>, std::vector<text::ProseSpan>> matches_;
  std::map<TermSetId, std::vector<WordRange>> united_;
  std::optional<std::vector<claims::ClaimFinding>> claims_;
};

// The words that share a byte with the span; none of them: the empty range behind the word before it in its
// sentence, or the word that follows there.
[[nodiscard]] WordRange words_of(const language::Reading& reading, text::ProseSpan span);

} // namespace taktvoll::checks
