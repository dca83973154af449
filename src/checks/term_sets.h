// TermSets: all lists of terms of all rules, each under a number, searched in one pass over a document.
#pragma once

#include "checks/hit_table.h"
#include "document/context.h"
#include "language/reading.h"
#include "match/term.h"
#include "match/term_index.h"

#include <vector>

namespace taktvoll::checks {

class TermSets {
public:
  // Not after build(). Equal terms of different sets are searched once.
  TermSetId add(const std::vector<match::Term>& terms, bool case_sensitive);
  void build() { index_.build(); }
  [[nodiscard]] std::size_t size() const { return size_; }

  // Clears the table and fills it with the hits of every set. `scratch` saves allocation from document to
  // document. Thread-safe after build(). Linear in the text for plain terms; terms with {context keys} cost
  // one pass each.
  void find_all(const language::Reading& reading, const document::Context& context, HitTable& table,
                std::vector<match::TermHit>& scratch) const;

private:
  struct ContextTerm {
    TermSetId set;
    match::Term term;
    bool case_sensitive;
  };
  match::TermIndex index_;
  std::vector<std::vector<TermSetId>> sets_of_term_; // by term number
  std::vector<ContextTerm> context_terms_;
  std::size_t size_ = 0;
};

} // namespace taktvoll::checks
