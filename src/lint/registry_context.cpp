#include "lint/registry_context.h"

#include "lint/context_findings.h"
#include "match/term.h"

#include <algorithm>

namespace taktvoll::lint {
namespace {

using claims::Product;

// A term without signs is a plain name.
bool is_plain(std::string_view term) {
  return term.find_first_of("~*<{|") == std::string_view::npos;
}

std::vector<std::string> plain_substances(const Product& product) {
  std::vector<std::string> names;
  for (const claims::Text& substance : product.substances)
    if (is_plain(substance.value)) names.push_back(substance.value);
  return names;
}

// "Ibuprofen" and "Ibuprofen 400 mg" are one.
bool names_substance(std::string_view said, const Product& product) {
  const std::string key = match::value_key(said);
  return std::any_of(product.substances.begin(), product.substances.end(), [&](const claims::Text& known) {
    if (!is_plain(known.value)) return true; // cannot be told here
    const std::string other = match::value_key(known.value);
    return key.find(other) != std::string::npos || other.find(key) != std::string::npos;
  });
}

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
  return all;
}

} // namespace

RegistryContext::RegistryContext(std::shared_ptr<const claims::Registry> registry)
    : registry_(std::move(registry)) {
  if (!registry_ || registry_->has_errors()) return;
  const auto add = [&](std::string_view name, const Product& product) {
    std::string key = match::value_key(name);
    if (!key.empty()) by_name_.emplace(std::move(key), &product);
  };
  for (const Product& product : registry_->products) add(product.brand.value, product);
  for (const Product& product : registry_->products) {
    add(product.id.value, product);
    for (const claims::Text& spelling : product.spellings)
      if (is_plain(spelling.value)) add(spelling.value, product);
  }
}

std::vector<const Product*> RegistryContext::products_of(const document::Context& context) const {
  std::vector<const Product*> products;
  const document::ContextValue* brand = by_name_.empty() ? nullptr : context.find("brand");
  if (brand == nullptr) return products;
  for (const std::string& name : brand->values) {
    const auto known = by_name_.find(match::value_key(name));
    if (known == by_name_.end()) continue;
    if (std::find(products.begin(), products.end(), known->second) == products.end())
      products.push_back(known->second);
  }
  return products;
}

void RegistryContext::apply(document::Context& context) const {
  const std::vector<const Product*> products = products_of(context);
  if (products.empty()) return;
  const bool one_status = std::all_of(products.begin(), products.end(), [&](const Product* product) {
    return product->status == products.front()->status;
  });
  if (one_status && !context.given("product_status"))
    context.set("product_status", {{products.front()->status}, document::Origin::registry, {}});
  std::vector<std::string> substances;
  for (const Product* product : products)
    for (std::string& name : plain_substances(*product))
      if (std::find(substances.begin(), substances.end(), name) == substances.end())
        substances.push_back(std::move(name));
  if (!substances.empty() && !context.given("active_substance"))
    context.set("active_substance", {std::move(substances), document::Origin::registry, {}});
}

std::string RegistryContext::place_of(const document::Context& context) const {
  const std::vector<const Product*> products = products_of(context);
  if (products.empty()) return {};
  const claims::Place& place = products.front()->place;
  return registry_->files.at(place.file).path + ":" + std::to_string(registry_->shown_place(place).line);
}

void RegistryContext::append_findings(const document::Document& document, const text::LineIndex& lines,
                                      base::UiLanguage language,
                                      std::vector<finding::Finding>& findings) const {
  const std::vector<const Product*> products = products_of(document.context);
  if (products.empty()) return;
  const auto report = [&](const document::ContextValue& value, const Product& product, std::string message,
                          std::string instead) {
    finding::Finding found;
    found.rule = registry_rule();
    found.severity = found.rule->severity;
    found.message = std::move(message);
    if (value.origin == document::Origin::front_matter && !value.span.empty()) {
      found.span = value.span;
      found.match = std::string(document.source.slice(value.span));
    } else {
      found.span = lines.line(1);
      found.whole_document = true;
    }
    found.instead.push_back(std::move(instead));
    found.notes.push_back(registry_->files.at(product.place.file).path + ":" +
                          std::to_string(registry_->shown_place(product.place).line));
    findings.push_back(std::move(found));
  };
  const document::ContextValue* status = document.context.find("product_status");
  if (status != nullptr && status->origin > document::Origin::registry)
    for (const Product* product : products) {
      if (std::find(status->values.begin(), status->values.end(), product->status) != status->values.end())
        continue;
      const std::string& brand = product->brand.value;
      const std::string said = joined(status->values);
      report(*status, *product,
             std::string(base::pick(language, "„", "“")) + brand +
                 std::string(base::pick(language, "“ ist im Register „", "” is “")) + product->status +
                 std::string(
                     base::pick(language, "“, der Text sagt „", "” in the registry, the document says “")) +
                 said + std::string(base::pick(language, "“.", "”.")),
             product->status);
      break;
    }
  const document::ContextValue* substance = document.context.find("active_substance");
  if (substance == nullptr || substance->origin <= document::Origin::registry) return;
  for (const std::string& said : substance->values) {
    const bool known = std::any_of(products.begin(), products.end(), [&](const Product* product) {
      return product->substances.empty() || names_substance(said, *product);
    });
    if (known) continue;
    const std::string right = joined(plain_substances(*products.front()));
    report(*substance, *products.front(),
           std::string(base::pick(language, "„", "“")) + products.front()->brand.value +
               std::string(base::pick(language, "“ enthält laut Register „", "” holds “")) + right +
               std::string(
                   base::pick(language, "“, der Text nennt „", "” by the registry, the document names “")) +
               said + std::string(base::pick(language, "“.", "”.")),
           right);
    break;
  }
}

} // namespace taktvoll::lint
