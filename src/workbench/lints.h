// The lints of `taktvoll pack check`, one theme a file. Each adds its remarks on one pack.
#pragma once

#include "workbench/lint_subject.h"
#include "workbench/pack_test.h"

namespace taktvoll::workbench {

// never-matches, shadowed-term. Cost: one search over a sample of each term; bounded for terms that hit one
// another without end.
void lint_term_matches(LintSubject& subject);
// unknown-key, everyday-word, always-excepted, idle-exception. Cost: terms times exceptions of a rule,
// bounded.
void lint_terms(LintSubject& subject);
// no-literal, could-be-terms. Cost: a compilation of each pattern that is not built in.
void lint_patterns(LintSubject& subject);
// unused-list, repeated-list, repeated-entry.
void lint_lists(LintSubject& subject);
// failing-example, contradicting-examples, repeated-example, few-examples, overlapping-rules. `tested`: the
// results of the same pack.
void lint_examples(LintSubject& subject, const PackResult& tested);
// no-near-miss.
void lint_near_misses(LintSubject& subject);
// untranslated, translation-differs, long-message, no-reason.
void lint_wording(LintSubject& subject);
// flagged-advice. Cost: one run of the rules over each advice.
void lint_advice(LintSubject& subject);
// unknown-norm, norm-spelling, norm-out-of-force.
void lint_norms(LintSubject& subject);
// mutual-yield, unknown-rule, never-applies, no-successor.
void lint_references(LintSubject& subject);
// review-overdue, no-review-date.
void lint_reviews(LintSubject& subject);

// All of them, in order of place.
[[nodiscard]] std::vector<Remark> lint_pack(const Bench& bench, const Bench::Piece& piece,
                                            language::Reader& reader);

} // namespace taktvoll::workbench
