// The words that a writer answers for: not those of others in quotation marks or block quotes, not mandatory
// texts, not hashtags and names. What find_address() and find_gender_forms() look at.
#pragma once

#include "language/reading.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace taktvoll::language {

// Half-open ranges of words, sorted.
using WordRanges = std::span<const std::pair<std::uint32_t, std::uint32_t>>;

struct OwnWordsOptions {
  bool quotations = false; // what is quoted counts as well
  WordRanges uncounted;    // such as mandatory texts ("fragen Sie Ihren Arzt"); they may overlap
};

class OwnWords {
public:
  // O(words).
  OwnWords(const Reading& reading, const OwnWordsOptions& options);
  [[nodiscard]] bool holds(std::uint32_t word) const { return own_[word]; }

private:
  std::vector<bool> own_;
};

} // namespace taktvoll::language
