// CheckInput: everything a check may look at, for one document.
#pragma once

#include "base/ui_language.h"
#include "checks/document_facts.h"
#include "checks/hit_table.h"
#include "checks/trace.h"
#include "document/document.h"
#include "finding/finding.h"
#include "language/reading.h"
#include "match/pattern.h"
#include "match/pattern_prefilter.h"
#include "readability/statistics.h"
#include "text/line_index.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::checks {

// Of the same remark at many places, whether the first few are told and the others counted, for people, or
// all of them, for programs that mend them (many_places.h).
enum class Places { first_few, all };

// All references outlive the check's run.
struct CheckInput {
  const document::Document& document;
  const language::Reading& reading;
  const HitTable& hits;
  const std::vector<match::Pattern>& patterns; // all patterns of the rule set
  const match::PatternPlaces& pattern_places;  // where each may match in this document
  const std::vector<WordRange>& frozen;        // mandatory texts, sorted, not overlapping
  const readability::Statistics& statistics;
  const text::LineIndex& lines; // of the document's source
  DocumentFacts& facts;         // of this run alone: remembers what it was asked
  base::UiLanguage language = base::UiLanguage::de;
  std::string_view as_of;                     // the day of the check as an ISO date; "" if nobody said
  Trace* trace = nullptr;                     // set only for `explain`
  const claims::ClaimJudge* claims = nullptr; // nullptr: there is no registry
  Places places = Places::first_few;
};

// Writes to the trace, if there is one.
inline void note(const CheckInput& input, TraceEntry entry) {
  if (input.trace != nullptr) input.trace->push_back(std::move(entry));
}

// In an answer, a block quote is the comment that is answered: somebody else's words, looked at only by rules
// that ask for quotes and nothing else, and counted by no figure.
[[nodiscard]] inline bool quotes_are_foreign(const document::Document& document) {
  const std::string_view type = document.context.value("doc_type");
  return type == "reply" || type == "dm";
}

// A place that a check found, before the shared filters (scope, except, negation, quotation …).
struct Match {
  text::ProseSpan span;
  WordRange words; // that share a byte with the span; may be empty
};

// What a check reports. Exactly one of prose place, source place, or whole document.
struct Draft {
  Draft() = default;
  explicit Draft(const Match& where) : match(where) {}
  explicit Draft(text::SourceSpan where) : span(where) {}

  std::optional<Match> match;           // prose; the span in the file follows from the map
  std::optional<text::SourceSpan> span; // markup without prose
  // Values for the placeholders of the message, e.g. {"value", "31"}.
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<std::string> notes;
  std::optional<finding::Severity> severity; // instead of the rule's
  std::vector<std::string> instead;          // for this place, instead of the rule's
  std::vector<finding::Fix> fixes;
};

// One kind of check, compiled for one rule. Immutable, thread-safe.
class Check {
public:
  virtual ~Check() = default;
  // Appends drafts in text order. Applies the shared filters to its matches itself, through RuleFilters,
  // because kinds differ in what a match is.
  virtual void run(const CheckInput& input, std::vector<Draft>& drafts) const = 0;
};

} // namespace taktvoll::checks
