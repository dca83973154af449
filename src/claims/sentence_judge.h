// Holds one sentence against the approved wordings: which clauses say approved things, which nearly, which
// something else. Knows nothing of audiences, days and companions.
#pragma once

#include "claims/compiled_registry.h"
#include "claims/statement_clauses.h"
#include "claims/wording.h"
#include "match/term_index.h"

#include <cstdint>
#include <span>
#include <vector>

namespace taktvoll::claims {

// What the clauses of a statement come to.
struct Judged {
  enum class Outcome : std::uint8_t { covered, deviates, unregistered };
  Outcome outcome = Outcome::unregistered;
  ProductIndex product = no_product;
  StatementKinds kinds = 0;
  std::uint32_t first_word = 0; // half-open: the statement
  std::uint32_t limit_word = 0;
  bool begins_sentence = false; // no other words of the sentence stand before it
  bool subordinate = false;     // begins with "weil", "dass" …: another wording would not fit in
  bool names_product = false;
  // covered: every claim that approves of it; deviates: the nearest one. no_claim: an approved indication.
  std::vector<std::uint32_t> claims;
  const Wording* wording = nullptr;    // deviates: the nearest; of a term variant: nullptr
  Comparison comparison;               // deviates: with it
  std::vector<language::Clause> added; // deviates: hard words beside the approved ones
};

// In text order. `named`: products of these words; `understood`: the product of which the words speak without
// naming one ("- wirkt schnell"), or no_product; `hits`: of CompiledRegistry::terms in the document. The
// words [first, limit) lie in one sentence. A range of up to four clauses is held against each candidate;
// O(words) for a sentence without candidates.
[[nodiscard]] std::vector<Judged> judge_sentence(const CompiledRegistry& compiled,
                                                 const StatementContext& context,
                                                 std::span<const ProductWords> named,
                                                 std::span<const match::TermHit> hits, std::uint32_t first,
                                                 std::uint32_t limit, ProductIndex understood);

} // namespace taktvoll::claims
