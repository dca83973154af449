#include "claims/understood_products.h"

#include "language/verbs.h"

#include <algorithm>

namespace taktvoll::claims {
namespace {

// The product that the words [first, limit) name last.
ProductIndex last_named(std::span<const ProductWords> named, std::uint32_t first, std::uint32_t limit) {
  const auto after =
      std::lower_bound(named.begin(), named.end(), limit,
                       [](const ProductWords& words, std::uint32_t at) { return words.first < at; });
  if (after == named.begin() || (after - 1)->first < first) return no_product;
  return (after - 1)->product;
}

bool continues(const language::Reading& reading, std::uint32_t word) {
  const language::Word& first = reading.words[word];
  if (first.kind != language::WordKind::word) return false;
  return !first.capitalised || language::is_finite_verb(reading.key(first));
}

} // namespace

std::map<std::uint32_t, ProductIndex> understood_products(const language::Reading& reading,
                                                          std::span<const ProductWords> named) {
  std::map<std::uint32_t, ProductIndex> understood;
  ProductIndex carried = no_product; // to the items of a list
  for (const language::ReadBlock& block : reading.blocks) {
    if (block.first_sentence == block.limit_sentence) continue;
    const bool prose =
        block.kind == document::BlockKind::paragraph || block.kind == document::BlockKind::heading;
    if (!prose) continue;
    const language::Sentence& last = reading.sentences[block.limit_sentence - 1];
    const ProductIndex own = block.list_depth > 0 ? last_named(named, block.first_word, block.limit_word)
                                                  : last_named(named, last.first_word, last.limit_word);
    if (own != no_product || block.list_depth == 0) {
      carried = own;
      continue;
    }
    if (carried != no_product && continues(reading, block.first_word))
      understood.emplace(block.first_sentence, carried);
  }
  return understood;
}

} // namespace taktvoll::claims
