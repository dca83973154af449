#include "claims/compiled_registry.h"

#include "language/clause.h"
#include "language/literal_reading.h"
#include "match/term.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace taktvoll::claims {
namespace {

Wording read_wording(const ProductFinder& products, const std::string& text, std::uint32_t claim,
                     ProductIndex product, const document::Document& no_document) {
  Wording wording;
  wording.claim = claim;
  wording.product = product;
  wording.text = text;
  const language::Reading reading = language::literal_reading(text);
  wording.prose = reading.prose.view();
  wording.sentences = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(reading.sentences.size()));
  const std::vector<ProductWords> named = products.find(no_document, reading);
  language::ClauseBorders borders(reading);
  for (Token& token :
       tokens_of(reading, 0, static_cast<std::uint32_t>(reading.words.size()), named, borders)) {
    if (token.product == product)
      wording.names_product = true;
    else
      wording.tokens.push_back(std::move(token));
  }
  return wording;
}

// An empty one that has the brand at hand, for words that refer to it.
document::Document document_about(const Product& product) {
  document::Document document = document::parse(*text::SourceText::from_bytes("", ""));
  document.context.set("brand", {{product.brand.value}, document::Origin::command_line, {}});
  return document;
}

} // namespace

bool is_term(std::string_view variant) {
  return variant.find_first_of("~*<{|") != std::string_view::npos && match::parse_term(variant).has_value();
}

CompiledRegistry::CompiledRegistry(std::shared_ptr<const Registry> from)
    : registry(std::move(from)), products(*registry) {
  std::unordered_map<std::string_view, ProductIndex> numbers;
  std::vector<document::Document> about;
  for (const Product& product : registry->products) {
    numbers.emplace(product.id.value, static_cast<ProductIndex>(about.size()));
    about.push_back(document_about(product));
    std::vector<CompiledCompanion> made;
    for (const Companion& companion : product.companions) made.push_back(compile_companion(companion));
    of_product.push_back(std::move(made));
  }
  for (std::uint32_t claim = 0; claim < registry->claims.size(); ++claim) {
    const Claim& entry = registry->claims[claim];
    const auto known = numbers.find(entry.product.value);
    const ProductIndex product = known == numbers.end() ? no_product : known->second;
    product_of_claim.push_back(product);
    companions.emplace_back();
    if (product == no_product) continue;
    for (const Companion& companion : entry.companions)
      companions.back().push_back(compile_companion(companion));
    const auto add = [&](const std::string& text) {
      wordings.push_back(read_wording(products, text, claim, product, about[product]));
    };
    add(entry.text.value);
    for (const Text& variant : entry.variants) {
      if (!is_term(variant.value)) {
        add(variant.value);
        continue;
      }
      const std::uint32_t term = terms.add(*match::parse_term(variant.value));
      if (term >= claims_of_term.size()) claims_of_term.resize(term + 1);
      claims_of_term[term].push_back(claim);
    }
  }
  for (ProductIndex product = 0; product < registry->products.size(); ++product)
    for (const Text& indication : registry->products[product].indications) {
      Wording wording = read_wording(products, indication.value, no_claim, product, about[product]);
      for (const Token& token : wording.tokens)
        if ((token.form == TokenForm::noun || token.form == TokenForm::either) &&
            (token.classes & (neutral_word | use_word)) == 0)
          indications.insert(token.fold);
      wordings.push_back(std::move(wording));
    }
  terms.build();
  std::erase_if(wordings, [](const Wording& wording) { return wording.tokens.empty(); });
  for (std::uint32_t i = 0; i < wordings.size(); ++i)
    if (wordings[i].sentences > 1) long_wordings.push_back(i);
  index.emplace(wordings);
}

} // namespace taktvoll::claims
