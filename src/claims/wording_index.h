// WordingIndex: which approved wordings a statement can mean at all, by the rarest words of each.
#pragma once

#include "claims/wording.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace taktvoll::claims {

class WordingIndex {
public:
  // `wordings` must not change while the index is used. O(tokens log tokens).
  explicit WordingIndex(std::span<const Wording> wordings);

  // Indices of the wordings of the product, ascending; among them every one whose comparison with any part of
  // the statement scores near_enough or more. A wording shares at least a third of its words with
  // such a statement (score = 2 m / (v + s), m <= s), so that all but the third, and one more, are posted:
  // the rarest. O(postings of the statement's words). Thread-safe.
  [[nodiscard]] std::vector<std::uint32_t> candidates(ProductIndex product,
                                                      std::span<const Token> statement) const;

private:
  static std::uint64_t key(ProductIndex product, std::uint32_t fold) {
    return static_cast<std::uint64_t>(product) << 32U | fold;
  }
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> postings_;
};

} // namespace taktvoll::claims
