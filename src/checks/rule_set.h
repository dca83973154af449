// RuleSet: the rules of all chosen packs, compiled together; and the one pass over a document.
//
// Built by RuleCompiler. Immutable afterwards and shared by all threads; what a thread needs of its own is a
// Workspace. Work per document: one search for all terms, one for the literals of all patterns, then only the
// rules that the document's context switches on and whose terms or literals occur.
#pragma once

#include "base/ui_language.h"
#include "checks/anchored_wording.h"
#include "checks/check_input.h"
#include "checks/term_sets.h"
#include "document/document.h"
#include "finding/run_report.h"
#include "match/pattern.h"
#include "match/pattern_prefilter.h"
#include "pack/pack.h"
#include "readability/statistics.h"
#include "text/line_index.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::checks {

// A rule ready to run, with what its author wrote.
struct CompiledRule {
  std::shared_ptr<const finding::RuleInfo> info;
  pack::Rule source;
  std::vector<std::uint32_t> conditions;                // numbers in the set's conditions; all must hold
  std::vector<std::vector<std::uint32_t>> alternatives; // if there are any, one of them must hold wholly
  std::unique_ptr<const Check> check;
};

// What one rule sees shall be written down, for `explain`.
struct Watch {
  std::string_view rule; // "pack/rule"
  Trace* trace = nullptr;
};

class RuleSet {
public:
  // Memory that a thread keeps from document to document.
  struct Workspace {
    HitTable hits;
    std::vector<match::TermHit> scratch;
    match::PatternPlaces pattern_places;
    std::vector<bool> condition_holds;
  };

  struct Outcome {
    std::vector<finding::Finding> findings; // in order, with fingerprints
    readability::Statistics statistics;     // without frozen wordings
  };

  // `document.context` is final. `lines` belongs to document.source. Thread-safe with a workspace per thread.
  [[nodiscard]] Outcome run(const document::Document& document, const language::Reading& reading,
                            const text::LineIndex& lines, base::UiLanguage language, Workspace& workspace,
                            const Watch& watch = {}, Places places = Places::first_few) const;

  // Whether the context switches the rule on.
  [[nodiscard]] static bool applies(const pack::Rule& rule, const document::Context& context);

  // How much a finding of the rule matters in this context: of several values of the key, the gravest.
  [[nodiscard]] static finding::Severity severity_in(const pack::Rule& rule,
                                                     const document::Context& context);

  // Sorted by "pack/rule".
  [[nodiscard]] std::span<const CompiledRule> rules() const { return rules_; }
  // By "pack/rule", or by "rule" if only one pack has it; nullptr if unknown or ambiguous.
  [[nodiscard]] const CompiledRule* find(std::string_view id) const;
  // Sorted by id.
  [[nodiscard]] const std::vector<finding::PackInfo>& packs() const { return packs_; }

private:
  friend class RuleCompiler;
  // Drops findings of rules that yield to a rule with a finding at the same place (or both on the whole
  // document).
  void let_one_speak(std::vector<finding::Finding>& findings, const language::Reading& reading,
                     const Watch& watch) const;
  [[nodiscard]] finding::Finding finding_of(const CompiledRule& rule, const Draft& draft,
                                            const document::Document& document,
                                            const language::Reading& reading, const text::LineIndex& lines,
                                            base::UiLanguage language) const;

  std::vector<CompiledRule> rules_;
  std::vector<finding::PackInfo> packs_;
  std::vector<pack::Condition> conditions_; // distinct
  TermSets term_sets_;
  std::vector<match::Pattern> patterns_;
  match::PatternPrefilter prefilter_;
  std::shared_ptr<const claims::ClaimJudge> claims_; // nullptr: no registry
  std::string as_of_;                                // the day of the check, ISO; "" if nobody said
  std::vector<AnchoredWording> frozen_;              // of all packs
  std::map<std::string, std::set<std::string>, std::less<>> yielding_; // rule -> rules it yields to; full ids
};

} // namespace taktvoll::checks
