#include "pack/schema.h"

#include "pack/schema_tables.h"

namespace taktvoll::pack {
namespace {

using T = ValueType;

constexpr ShapeMask shapes(Shape a) {
  return static_cast<ShapeMask>(a);
}
constexpr ShapeMask shapes(Shape a, Shape b) {
  return static_cast<ShapeMask>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

} // namespace

TypeInfo type_info(ValueType type) {
  switch (type) {
  case T::id:
  case T::text:
  case T::language:
    return {shapes(Shape::scalar), "einen Text", "a text"};
  case T::version:
    return {shapes(Shape::scalar), "eine Version", "a version"};
  case T::local_text:
    return {shapes(Shape::scalar, Shape::map), "einen Text oder {de: …, en: …}", "a text or {de: …, en: …}"};
  case T::texts:
    return {shapes(Shape::list), "eine Liste von Texten", "a list of texts"};
  case T::terms:
    return {shapes(Shape::list), "eine Liste von Begriffen", "a list of terms"};
  case T::trigger:
    return {shapes(Shape::list, Shape::map), "eine Liste von Begriffen oder {all: …}",
            "a list of terms or {all: …}"};
  case T::parts:
    return {shapes(Shape::list), "eine Liste von Teilen", "a list of parts"};
  case T::replacements:
    return {shapes(Shape::map), "Einträge der Form \"Fachwort\": [\"Wort für Laien\"]",
            "entries such as \"term\": [\"lay word\"]"};
  case T::variants:
    return {shapes(Shape::map), "Einträge der Form name: [Begriffe]", "entries such as name: [terms]"};
  case T::lists:
    return {shapes(Shape::map), "Einträge der Form name: [Begriffe]", "entries such as name: [terms]"};
  case T::rule_ref:
    return {shapes(Shape::scalar), "den Namen einer Regel", "the name of a rule"};
  case T::packs:
    return {shapes(Shape::list), "eine Liste von Paketen", "a list of packs"};
  case T::bounds_by:
    return {shapes(Shape::map), "eine Angabe mit Grenzen je Wert", "a context key with bounds by value"};
  case T::severity_by:
    return {shapes(Shape::map), "eine Angabe mit einer Schwere je Wert",
            "a context key with severities by value"};
  case T::alternatives:
    return {shapes(Shape::list), "eine Liste von Bedingungen", "a list of conditions"};
  case T::patterns:
    return {shapes(Shape::list), "eine Liste von Mustern", "a list of patterns"};
  case T::groups:
    return {shapes(Shape::list), "eine Liste von Gruppen", "a list of groups"};
  case T::date:
    return {shapes(Shape::scalar), "ein Datum", "a date"};
  case T::name:
    return {shapes(Shape::scalar), "einen Namen", "a name"};
  case T::names:
    return {shapes(Shape::list), "eine Liste von Namen", "a list of names"};
  case T::markets:
    return {shapes(Shape::list), "eine Liste von Ländern", "a list of countries"};
  case T::boolean:
    return {shapes(Shape::scalar), "true oder false", "true or false"};
  case T::count:
    return {shapes(Shape::scalar), "eine ganze Zahl", "a whole number"};
  case T::window:
    return {shapes(Shape::scalar), "einen Bereich oder eine Wortzahl", "an extent or a number of words"};
  case T::threshold:
    return {shapes(Shape::scalar), "eine Zahl", "a number"};
  case T::thresholds:
    return {shapes(Shape::scalar, Shape::map), "eine Zahl oder Grenzen je Schwere",
            "a number or bounds by severity"};
  case T::norms:
    return {shapes(Shape::list), "eine Liste von Normen", "a list of norms"};
  case T::conditions:
  case T::context:
    return {shapes(Shape::map), "Angaben der Form {schlüssel: wert}", "a map {key: value}"};
  case T::context_keys:
    return {shapes(Shape::list), "eine Liste von Schlüsseln", "a list of keys"};
  case T::unless:
  case T::examples:
  case T::defaults:
    return {shapes(Shape::map), "Angaben der Form {schlüssel: wert}", "a map {key: value}"};
  case T::example_list:
    return {shapes(Shape::list), "eine Liste von Beispielen", "a list of examples"};
  case T::overrides:
    return {shapes(Shape::map), "Einträge der Form paket/regel: {severity: …}",
            "entries such as pack/rule: {severity: …}"};
  case T::path_contexts:
    return {shapes(Shape::list), "eine Liste von {paths: […], set: {…}}", "a list of {paths: […], set: {…}}"};
  case T::rules:
    return {shapes(Shape::list), "eine Liste von Regeln", "a list of rules"};
  case T::entry_id:
    return {shapes(Shape::scalar), "einen Namen", "a name"};
  case T::one_or_more:
    return {shapes(Shape::scalar, Shape::list), "einen Text oder eine Liste von Texten",
            "a text or a list of texts"};
  case T::context_value:
    return {shapes(Shape::scalar), "einen Wert", "a value"};
  case T::context_values:
    return {shapes(Shape::scalar, Shape::list), "einen Wert oder eine Liste", "a value or a list"};
  case T::withdrawn:
    return {shapes(Shape::map), "Angaben der Form {on: …, reason: …}", "a map {on: …, reason: …}"};
  case T::references:
    return {shapes(Shape::list), "eine Liste von {document: …, section: …}",
            "a list of {document: …, section: …}"};
  case T::companions:
    return {shapes(Shape::list), "eine Liste von {footnote: …} oder dergleichen",
            "a list of {footnote: …} or the like"};
  case T::products:
    return {shapes(Shape::list), "eine Liste von Produkten", "a list of products"};
  case T::claims:
    return {shapes(Shape::list), "eine Liste von Aussagen", "a list of claims"};
  case T::contacts:
    return {shapes(Shape::list), "eine Liste von Kontakten", "a list of contacts"};
  case T::sources:
    return {shapes(Shape::list), "eine Liste von Quellen", "a list of sources"};
  }
  return {};
}

std::span<const Key> keys(Level level) {
  switch (level) {
  case Level::pack:
    return tables::pack();
  case Level::rule_file:
    return tables::rule_file();
  case Level::defaults:
    return tables::defaults();
  case Level::rule:
    return tables::rule();
  case Level::unless:
    return tables::unless();
  case Level::trigger:
    return tables::trigger();
  case Level::part:
    return tables::part();
  case Level::examples:
    return tables::examples();
  case Level::bad:
    return tables::bad();
  case Level::good:
    return tables::good();
  case Level::norm:
    return tables::norm();
  case Level::thresholds:
    return tables::thresholds();
  case Level::local_text:
    return tables::local_text();
  case Level::configuration:
    return tables::configuration();
  case Level::path_context:
    return tables::path_context();
  case Level::registry:
    return tables::registry();
  case Level::product:
    return tables::product();
  case Level::claim:
    return tables::claim();
  case Level::contact:
    return tables::contact();
  case Level::source:
    return tables::source();
  case Level::withdrawn:
    return tables::withdrawn();
  case Level::reference:
    return tables::reference();
  case Level::companion:
    return tables::companion();
  }
  return {};
}

const Key* find_key(Level level, std::string_view key_name, std::optional<Kind> kind) {
  for (const Key& key : keys(level))
    if (key.name == key_name && (!kind || (key.kinds & mask_of(*kind)) != 0)) return &key;
  return nullptr;
}

KindMask kinds_with(std::string_view key_name) {
  KindMask mask = 0;
  for (const Key& key : tables::rule())
    if (key.name == key_name) mask = static_cast<KindMask>(mask | key.kinds);
  return mask;
}

} // namespace taktvoll::pack
