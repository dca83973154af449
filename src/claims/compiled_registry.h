// CompiledRegistry: the registry as the judge needs it: wordings as tokens, terms, companions, indices.
#pragma once

#include "claims/companions.h"
#include "claims/product_finder.h"
#include "claims/registry.h"
#include "claims/wording.h"
#include "claims/wording_index.h"
#include "match/term_index.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace taktvoll::claims {

// Immutable; shared by threads.
struct CompiledRegistry {
  explicit CompiledRegistry(std::shared_ptr<const Registry> from);

  std::shared_ptr<const Registry> registry;
  ProductFinder products;
  std::vector<Wording> wordings;
  std::vector<ProductIndex> product_of_claim;             // by claim; no_product if there is none
  std::set<std::uint32_t> indications;                    // folds of the nouns of approved indications
  std::vector<std::vector<CompiledCompanion>> companions; // by claim
  std::vector<std::vector<CompiledCompanion>> of_product; // by product
  match::TermIndex terms;                                 // variants with signs
  std::vector<std::vector<std::uint32_t>> claims_of_term; // by term: claims
  std::optional<WordingIndex> index;
  std::vector<std::uint32_t> long_wordings; // of several sentences

  // Whether any variant is a term.
  [[nodiscard]] bool has_terms() const { return !claims_of_term.empty(); }
};

// Whether a variant is written in the term language, rather than as it stands: it has one of its signs and
// can be parsed.
[[nodiscard]] bool is_term(std::string_view variant);

} // namespace taktvoll::claims
