// Where a document speaks of the registered products: by name, by substance, by what the registry lists, and
// by words that refer to what was named before ("unser Spray", "das Präparat", "es").
#pragma once

#include "claims/registry.h"
#include "claims/token.h"
#include "document/document.h"
#include "language/reading.h"
#include "match/term_index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taktvoll::claims {

class ProductFinder {
public:
  // Terms that cannot be parsed are taken literally.
  explicit ProductFinder(const Registry& registry);

  // Sorted, not overlapping. A brand counts in the genitive, before a hyphen ("Musteran-Tabletten") and at
  // the start of a hashtag; an everyday word only with ® or ™ behind it, its substance in the sentence, or if
  // the context names it. References count once the brand was named, in the text or in the context. Of
  // several products with the same substance or reference, the one named last is meant, else the first of the
  // registry. O(words). Thread-safe.
  [[nodiscard]] std::vector<ProductWords> find(const document::Document& document,
                                               const language::Reading& reading) const;

private:
  enum class Means : std::uint8_t { brand, spelling, substance, reference, class_word };
  struct Entry {
    ProductIndex product = 0;
    Means means = Means::brand;
    bool compound = false;  // the brand with whatever follows it in the word
    std::size_t length = 0; // of the brand's key
  };
  void add(const Text& text, Entry entry, bool literal);
  [[nodiscard]] bool is_compound(const language::Reading& reading, const language::Word& word,
                                 std::size_t length) const;

  std::vector<std::string> brands_; // by product: value_key
  std::vector<bool> everyday_;      // by product
  match::TermIndex terms_;
  std::vector<std::vector<Entry>> entries_; // by term
};

} // namespace taktvoll::claims
