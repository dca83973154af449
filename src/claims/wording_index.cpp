#include "claims/wording_index.h"

#include <algorithm>

namespace taktvoll::claims {
namespace {

std::vector<std::uint32_t> folds_of(const Wording& wording) {
  std::vector<std::uint32_t> folds;
  for (const Token& token : wording.tokens) folds.push_back(token.fold);
  return folds;
}

} // namespace

WordingIndex::WordingIndex(std::span<const Wording> wordings) {
  std::unordered_map<std::uint64_t, std::uint32_t> frequency;
  for (const Wording& wording : wordings)
    for (const std::uint32_t fold : folds_of(wording)) ++frequency[key(wording.product, fold)];
  for (std::uint32_t number = 0; number < wordings.size(); ++number) {
    const Wording& wording = wordings[number];
    std::vector<std::uint32_t> folds = folds_of(wording);
    std::sort(folds.begin(), folds.end(), [&](std::uint32_t a, std::uint32_t b) {
      const std::uint32_t of_a = frequency[key(wording.product, a)];
      const std::uint32_t of_b = frequency[key(wording.product, b)];
      return of_a != of_b ? of_a < of_b : a < b;
    });
    if (folds.empty()) continue;
    const std::size_t least_shared = (folds.size() + 2) / 3;
    folds.resize(folds.size() - least_shared + 1);
    std::sort(folds.begin(), folds.end());
    folds.erase(std::unique(folds.begin(), folds.end()), folds.end());
    for (const std::uint32_t fold : folds) postings_[key(wording.product, fold)].push_back(number);
  }
}

std::vector<std::uint32_t> WordingIndex::candidates(ProductIndex product,
                                                    std::span<const Token> statement) const {
  std::vector<std::uint32_t> found;
  std::vector<std::uint32_t> folds;
  for (const Token& token : statement) folds.push_back(token.fold);
  std::sort(folds.begin(), folds.end());
  folds.erase(std::unique(folds.begin(), folds.end()), folds.end());
  for (const std::uint32_t fold : folds) {
    const auto posting = postings_.find(key(product, fold));
    if (posting != postings_.end()) found.insert(found.end(), posting->second.begin(), posting->second.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

} // namespace taktvoll::claims
