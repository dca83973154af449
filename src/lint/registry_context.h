// The context that a registry gives to the texts about its products: status and active substance, which a
// front matter that names the brand need not repeat.
#pragma once

#include "base/ui_language.h"
#include "claims/registry.h"
#include "document/document.h"
#include "finding/finding.h"
#include "text/line_index.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taktvoll::lint {

// Immutable, thread-safe.
class RegistryContext {
public:
  RegistryContext() = default;
  // Keeps the registry alive. nullptr: there is none. A registry with errors gives nothing.
  explicit RegistryContext(std::shared_ptr<const claims::Registry> registry);

  // Gives a document whose `brand` names a product what the registry says of it, as Origin::registry: weaker
  // than anything that the front matter, the configuration or the command line says. Products that differ
  // give nothing. To be called when those have been set.
  void apply(document::Context& context) const;

  // Where the product stands that a value of Origin::registry comes from: "freigaben/produkte.yaml:6".
  [[nodiscard]] std::string place_of(const document::Context& context) const;

  // Appends a finding (taktvoll/context-registry) for a status or a substance that contradicts the registry,
  // without fingerprint.
  void append_findings(const document::Document& document, const text::LineIndex& lines,
                       base::UiLanguage language, std::vector<finding::Finding>& findings) const;

private:
  [[nodiscard]] std::vector<const claims::Product*> products_of(const document::Context& context) const;

  std::shared_ptr<const claims::Registry> registry_;
  std::unordered_map<std::string, const claims::Product*> by_name_; // keys of brands, spellings and ids
};

} // namespace taktvoll::lint
