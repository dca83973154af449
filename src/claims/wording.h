// Wording: what an approved claim may read like, and how a statement compares with it.
#pragma once

#include "claims/token.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taktvoll::claims {

inline constexpr std::uint32_t no_claim = UINT32_MAX;

// One approved wording, read as a text is read.
struct Wording {
  std::uint32_t claim =
      no_claim; // index in Registry::claims; no_claim: an approved indication of its product
  ProductIndex product = no_product;
  std::string text;          // as in the registry
  std::string prose;         // in normal form; the spans of the tokens point into it
  std::vector<Token> tokens; // without those that name its own product
  std::uint32_t sentences = 1;
  bool names_product = false;
};

// Words that differ: of the wording (bytes of Wording::prose) and of the statement (words of its reading).
// Either may be empty, not both.
struct Difference {
  text::ProseSpan wanted;
  std::uint32_t first_word = 0; // half-open
  std::uint32_t limit_word = 0;
};

struct Comparison {
  bool same = false;                   // nothing that matters differs
  bool reordered = false;              // all words are there, in an order that may say something else
  double score = 0;                    // 0 to 1: share of the words that both have
  bool close = false;                  // near_enough, and not by one verb or one word such as "sehr" alone
  std::vector<Difference> differences; // empty if `same` or if the two are too long to be aligned
};

// A statement that shares this much of its words with a wording means it, and deviates.
inline constexpr double near_enough = 0.5;

// `statement`: tokens of the clauses that are compared, without those that name the wording's product.
// The statement must have every word of the wording and may add harmless ones (is_harmless). Verbs may stand
// anywhere, blocks of words that belong together (Token::before_next) may change places: "Leichte
// Kopfschmerzen kann Musteran lindern". O(product of the lengths); two of more than a quarter of a million
// pairs are compared in order only. `explain`: work out the differences.
[[nodiscard]] Comparison compare(std::span<const Token> wording, std::span<const Token> statement,
                                 bool explain = true);

// An upper bound of the score, by folds. O(product of the lengths), without looking at letters.
[[nodiscard]] double score_bound(std::span<const Token> wording, std::span<const Token> statement);

} // namespace taktvoll::claims
