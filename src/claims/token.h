// Token: one word of a statement or of an approved wording that counts when the two are compared.
//
// Articles, pronouns, "ist", "und", particles, emoji and the marks of Markdown are no tokens. The parts of a
// separated verb are one ("beugt … vor" is "vorbeugt"), "Patientinnen und Patienten" is one, "Kopf- und
// Zahnschmerzen" are two whole compounds, "dreißig Prozent" is "30 %".
#pragma once

#include "claims/word_classes.h"
#include "language/clause.h"
#include "language/reading.h"
#include "text/offsets.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::claims {

// A registered product, as its index in Registry::products.
using ProductIndex = std::uint32_t;
inline constexpr ProductIndex no_product = UINT32_MAX;

enum class TokenForm : std::uint8_t {
  noun,    // capitalised where that says something
  other,   // begins with a small letter
  either,  // capitalised where every word is: at the start of a sentence, in capitals
  number,  // digits; also a number word
  product, // names a product: the key says which
};

struct Token {
  std::string key; // see key.h; canonical: "%" for "Prozent", the infinitive for "hilft"
  TokenForm form = TokenForm::other;
  WordClasses classes = 0;
  bool verb = false;        // a verb form or a modal: free to move within its clause
  bool denies = false;      // "nicht", "kein", "ohne"
  bool comparative = false; // ends in -er and compares ("wirkt schneller"), as opposed to "schneller Schutz"
  bool before_next = false; // belongs to the next token, as an adjective, a number, a negation does
  std::uint32_t fold = 0;   // a number made from same_word.h's fold_of(): unequal ones are unequal words
  ProductIndex product = no_product; // of form product
  std::uint32_t clause = 0;          // counts the clauses of the words that were read
  std::uint32_t first_word = 0;      // of the reading, half-open
  std::uint32_t limit_word = 0;
  text::ProseSpan span; // of these words
};

// Words [first, limit) of the reading that mean a product. Sorted, not overlapping.
struct ProductWords {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
  ProductIndex product = no_product;
};

// The tokens of the words [first, limit), which lie in one block. `clause` counts from 0 at `first`; a
// sentence begins a new one. `products`: as said, of these words at least. `borders`: of this reading.
// O(words).
[[nodiscard]] std::vector<Token> tokens_of(const language::Reading& reading, std::uint32_t first,
                                           std::uint32_t limit, std::span<const ProductWords> products,
                                           language::ClauseBorders& borders);

// Harmless in the clause of an approved wording: says nothing of what the product does.
[[nodiscard]] inline bool is_harmless(const Token& token) {
  return token.classes != 0 && (token.classes & ~neutral_word) == 0 && !token.denies && !token.verb;
}

} // namespace taktvoll::claims
