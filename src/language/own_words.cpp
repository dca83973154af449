#include "language/own_words.h"

#include "language/quotation.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

bool holds_prose(const ReadBlock& block, bool quotations) {
  using document::BlockKind;
  if (block.quote_depth > 0 && !quotations) return false;
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::heading ||
         block.kind == BlockKind::table_cell;
}

} // namespace

OwnWords::OwnWords(const Reading& reading, const OwnWordsOptions& options) : own_(reading.words.size()) {
  for (const ReadBlock& block : reading.blocks) {
    if (!holds_prose(block, options.quotations)) continue;
    for (std::uint32_t i = block.first_word; i < block.limit_word; ++i) {
      const Word& word = reading.words[i];
      own_[i] = word.kind == WordKind::word && !word.in_hashtag && !word.in_mention;
    }
  }
  const auto forget = [&](std::uint32_t first, std::uint32_t limit) {
    for (std::uint32_t i = first; i < std::min<std::size_t>(limit, own_.size()); ++i) own_[i] = false;
  };
  for (const auto& [first, limit] : options.uncounted) forget(first, limit);
  if (options.quotations) return;
  for (const Quotation& quotation : reading.quotations) forget(quotation.first_word, quotation.limit_word);
}

} // namespace taktvoll::language
