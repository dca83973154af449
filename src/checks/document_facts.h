// DocumentFacts: what the filters of many matches ask of one document, worked out once. Without it, a hundred
// thousand matches in one long paragraph would each walk over all of it.
#pragma once

#include "checks/hit_table.h"
#include "language/clause.h"
#include "language/reading.h"
#include "match/pattern.h"
#include "match/pattern_prefilter.h"

#include <cstdint>
#include <map>
#include <vector>

namespace taktvoll::checks {

// For one document and one thread. The references outlive it.
class DocumentFacts {
public:
  // O(blocks).
  DocumentFacts(const language::Reading& reading, const std::vector<match::Pattern>& patterns,
                const match::PatternPlaces& places);

  // From the first to the last word of the blocks of a section.
  [[nodiscard]] WordRange section(std::uint32_t number) const { return sections_[number]; }
  // Where the first lines of the running text end: what a platform shows before "more".
  [[nodiscard]] text::ProseOffset first_lines_limit() const { return first_lines_limit_; }
  // Whether the pattern matches somewhere within the block that holds the span, and shares a byte with it.
  // The first question about a pattern runs it over all blocks; then O(log matches).
  [[nodiscard]] bool pattern_overlaps(std::uint32_t pattern, text::ProseSpan span);
  // Where clauses begin.
  [[nodiscard]] language::ClauseBorders& clauses() { return clauses_; }

private:
  const language::Reading& reading_;
  const std::vector<match::Pattern>& patterns_;
  const match::PatternPlaces& places_;
  std::vector<WordRange> sections_;
  text::ProseOffset first_lines_limit_{0};
  language::ClauseBorders clauses_;
  std::map<std::uint32_t, std::vector<text::ProseSpan>>
      matches_; // by pattern; in text order, not overlapping
};

} // namespace taktvoll::checks
