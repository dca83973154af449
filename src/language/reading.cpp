#include "language/reading.h"

#include <algorithm>

namespace taktvoll::language {

std::pair<std::uint32_t, std::uint32_t> Reading::words_in(text::ProseSpan span) const {
  // Words do not overlap, so their limits ascend as their starts do.
  const auto first =
      std::upper_bound(words.begin(), words.end(), span.start,
                       [](text::ProseOffset at, const Word& word) { return at < word.span.limit; });
  const auto limit =
      std::lower_bound(first, words.end(), span.limit,
                       [](const Word& word, text::ProseOffset at) { return word.span.start < at; });
  const auto index = [&](auto it) { return static_cast<std::uint32_t>(it - words.begin()); };
  if (span.empty()) return {index(first), index(first)};
  return {index(first), index(limit)};
}

std::uint32_t Reading::sentence_at(text::ProseOffset offset) const {
  const auto found = std::upper_bound(
      sentences.begin(), sentences.end(), offset,
      [](text::ProseOffset at, const Sentence& sentence) { return at < sentence.span.limit; });
  return static_cast<std::uint32_t>(found - sentences.begin());
}

std::uint32_t Reading::block_at(text::ProseOffset offset) const {
  const auto found =
      std::upper_bound(blocks.begin(), blocks.end(), offset,
                       [](text::ProseOffset at, const ReadBlock& block) { return at < block.span.limit; });
  if (found == blocks.end() || !found->span.contains(offset))
    return static_cast<std::uint32_t>(blocks.size());
  return static_cast<std::uint32_t>(found - blocks.begin());
}

} // namespace taktvoll::language
