#include "workbench/lints.h"

namespace taktvoll::workbench {

std::vector<Remark> lint_pack(const Bench& bench, const Bench::Piece& piece, language::Reader& reader) {
  LintSubject subject(bench, piece, reader);
  lint_term_matches(subject);
  lint_terms(subject);
  lint_patterns(subject);
  lint_lists(subject);
  lint_examples(subject, test_pack(bench, piece, {}, reader));
  lint_near_misses(subject);
  lint_wording(subject);
  lint_advice(subject);
  lint_norms(subject);
  lint_references(subject);
  lint_reviews(subject);
  return subject.remarks.take();
}

} // namespace taktvoll::workbench
