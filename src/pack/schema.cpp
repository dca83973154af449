#include "pack/schema.h"

#include "pack/names.h"

namespace taktvoll::pack {
namespace {

constexpr auto kinds = names_of(kind_names);
constexpr auto severities = names_of(severity_names);
constexpr auto treatments = names_of(treatment_names);
constexpr auto scopes = names_of(scope_names);
constexpr auto countables = names_of(countable_names);
constexpr auto structures = names_of(structure_names);

constexpr std::array<std::string_view, 2> cases{"sensitive", "insensitive"};
constexpr std::array<std::string_view, 2> edges{"word", "none"};
constexpr std::array<std::string_view, 3> pattern_extents{"sentence", "paragraph", "document"};
constexpr std::array<std::string_view, 4> text_extents{"sentence", "paragraph", "section", "document"};
constexpr std::array<std::string_view, 5> limit_extents{"word", "sentence", "paragraph", "section",
                                                        "document"};
constexpr std::array<std::string_view, 3> metric_extents{"document", "section", "sentence"};

constexpr KindMask of_terms = mask_of(Kind::terms);
constexpr KindMask of_pattern = mask_of(Kind::pattern);
constexpr KindMask of_together = mask_of(Kind::together);
constexpr KindMask of_require = mask_of(Kind::require);
constexpr KindMask of_limit = mask_of(Kind::limit);
constexpr KindMask of_metric = mask_of(Kind::metric);
constexpr KindMask of_structure = mask_of(Kind::structure);

using T = ValueType;

constexpr Key pack_keys[] = {
    {"pack", T::id, true, every_kind, {}, "angst", "Name des Pakets", "name of the pack"},
    {"version",
     T::version,
     true,
     every_kind,
     {},
     "1.0.0",
     "Fassung: major.minor.patch",
     "version: major.minor.patch"},
    {"title",
     T::local_text,
     true,
     every_kind,
     {},
     "{de: Angst und Druck, en: Fear and pressure}",
     "Titel",
     "title"},
    {"language", T::language, false, every_kind, {}, "de", "Sprache der Texte", "language of the texts"},
    {"market",
     T::markets,
     false,
     every_kind,
     {},
     "[DE]",
     "Länder, für die das Paket gilt",
     "countries it is for"},
    {"reviewed", T::date, false, every_kind, {}, "2026-11-01", "zuletzt fachlich geprüft", "last reviewed"},
    {"review-due", T::date, false, every_kind, {}, "2027-05-01", "nächste fachliche Prüfung", "next review"},
    {"defaults",
     T::defaults,
     false,
     every_kind,
     {},
     "{severity: warning}",
     "Vorgaben für alle Regeln",
     "defaults for all rules"},
    {"frozen",
     T::texts,
     false,
     every_kind,
     {},
     "[\"…\"]",
     "Wortlaute, die keine andere Regel berührt",
     "wordings that no other rule touches"},
    {"rules", T::rules, false, every_kind, {}, "[{id: …, kind: terms, …}]", "Regeln", "rules"},
};

constexpr Key rule_file_keys[] = {
    {"defaults",
     T::defaults,
     false,
     every_kind,
     {},
     "{severity: warning}",
     "Vorgaben für die Regeln dieser Datei",
     "defaults for the rules of this file"},
    {"rules", T::rules, true, every_kind, {}, "[{id: …, kind: terms, …}]", "Regeln", "rules"},
};

constexpr Key severity_key{"severity",
                           T::name,
                           false,
                           every_kind,
                           severities,
                           "warning",
                           "wie schwer ein Fund wiegt",
                           "how much a finding matters"};
constexpr Key applies_key{"applies",
                          T::conditions,
                          false,
                          every_kind,
                          {},
                          "{audience: [laien]}",
                          "für welche Dokumente die Regel gilt",
                          "documents that the rule is for"};
constexpr Key scope_key{"scope",           T::names,       false, every_kind, scopes, "[prose, heading]",
                        "wo gesucht wird", "where to look"};
constexpr Key negated_key{"negated",           T::name,         false, every_kind, treatments, "skip",
                          "verneinte Treffer", "denied matches"};
constexpr Key quoted_key{
    "quoted", T::name, false, every_kind, treatments, "flag", "Treffer in Zitaten", "quoted matches"};
constexpr Key frozen_key{"frozen",
                         T::name,
                         false,
                         every_kind,
                         treatments,
                         "skip",
                         "Treffer in festen Wortlauten",
                         "matches inside frozen wordings"};
constexpr Key basis_key{"basis",
                        T::norms,
                        false,
                        every_kind,
                        {},
                        "[\"HWG § 3\"]",
                        "Rechtsgrundlagen und Quellen",
                        "norms and sources"};
constexpr Key tags_key{"tags", T::texts, false, every_kind, {}, "[ton]", "freie Stichwörter", "free words"};

constexpr Key defaults_keys[] = {severity_key, applies_key, scope_key, negated_key,
                                 quoted_key,   frozen_key,  basis_key, tags_key};

constexpr Key rule_keys[] = {
    {"id", T::id, true, every_kind, {}, "todesangst", "Name der Regel", "name of the rule"},
    {"kind", T::name, true, every_kind, kinds, "terms", "was die Regel tut", "what the rule does"},
    {"title",
     T::local_text,
     false,
     every_kind,
     {},
     "{de: …, en: …}",
     "was die Regel findet",
     "what the rule finds"},
    severity_key,
    {"message",
     T::local_text,
     true,
     every_kind,
     {},
     "{de: \"„{match}“ …\", en: \"“{match}” …\"}",
     "Meldung",
     "message"},
    {"why", T::local_text, false, every_kind, {}, "{de: …, en: …}", "Begründung", "reason"},
    {"instead-hint",
     T::local_text,
     false,
     every_kind,
     {},
     "{de: …, en: …}",
     "Rat in Worten",
     "advice in words"},
    {"instead",
     T::texts,
     false,
     every_kind,
     {},
     "[\"…\"]",
     "Formulierungen zum Einsetzen",
     "wordings to paste"},
    basis_key,
    tags_key,
    applies_key,
    scope_key,
    negated_key,
    quoted_key,
    frozen_key,
    {"case", T::name, false, every_kind, cases, "sensitive", "Groß- und Kleinschreibung", "case"},
    {"except", T::exceptions, false, every_kind, {}, "[\"nicht tödlich\"]", "Ausnahmen", "exceptions"},
    {"yields-to",
     T::texts,
     false,
     every_kind,
     {},
     "[andere-regel]",
     "schweigt, wo eine dieser Regeln spricht",
     "silent where one of these rules speaks"},
    {"unless",
     T::unless,
     false,
     every_kind,
     {},
     "{sentence: [\"…\"]}",
     "kein Fund, wenn das dabei steht",
     "no finding if this is near"},
    {"examples",
     T::examples,
     false,
     every_kind,
     {},
     "{bad: [\"…\"], good: [\"…\"]}",
     "Beispiele, laufen als Tests",
     "examples that run as tests"},

    {"terms", T::terms, true, of_terms, {}, "[\"tödlich~\", \"*angst\"]", "Begriffe", "terms"},

    {"patterns",
     T::patterns,
     true,
     of_pattern,
     {},
     "['\\d+ Tage']",
     "reguläre Ausdrücke (RE2)",
     "RE2 expressions"},
    {"over", T::name, false, of_pattern, pattern_extents, "sentence", "worüber ein Muster reicht",
     "what a pattern spans"},
    {"edges", T::name, false, of_pattern | of_require, edges, "none", "Wortgrenzen", "word edges"},

    {"all",
     T::groups,
     true,
     of_together,
     {},
     R"([["{brand}"], ["heil~", "kurier~"]])",
     "Gruppen, je eins davon",
     "groups, one of each"},
    {"absent", T::terms, false, of_together, {}, "[\"nicht\"]", "nichts davon dabei", "none of these near"},
    {"within", T::window, false, of_together, text_extents, "sentence", "wie nah beieinander",
     "how near each other"},
    {"order",
     T::boolean,
     false,
     of_together,
     {},
     "true",
     "in der Reihenfolge der Gruppen",
     "in the order of the groups"},

    {"when",
     T::terms,
     false,
     of_require,
     {},
     "[\"{brand}\"]",
     "nur wenn das vorkommt",
     "only when this occurs"},
    {"text", T::texts, false, of_require, {}, "[\"…\"]", "genaue Wortlaute", "exact wordings"},
    {"terms",
     T::terms,
     false,
     of_require,
     {},
     "[\"…\"]",
     "oder einer dieser Begriffe",
     "or one of these terms"},
    {"patterns",
     T::patterns,
     false,
     of_require,
     {},
     "['…']",
     "oder eins dieser Muster",
     "or one of these patterns"},
    {"keys",
     T::context_keys,
     false,
     of_require,
     {},
     "[contact.name]",
     "oder eine dieser Angaben im Kopf der Datei",
     "or one of these front matter keys"},
    {"near", T::name, false, of_require, text_extents, "document", "wo, vom Auslöser aus",
     "where, seen from the trigger"},
    {"minimum-words",
     T::count,
     false,
     of_require | of_metric,
     {},
     "30",
     "kürzere Texte sind ausgenommen",
     "shorter texts are exempt"},

    {"count", T::name, true, of_limit, countables, "words", "was gezählt wird", "what is counted"},
    {"per", T::name, false, of_limit, limit_extents, "sentence", "worin gezählt wird", "within what"},
    {"metric", T::text, true, of_metric, {}, "flesch_amstad", "Kennzahl", "figure"},
    {"per", T::name, false, of_metric, metric_extents, "document", "worüber gerechnet wird", "over what"},
    {"max",
     T::thresholds,
     false,
     of_limit | of_metric,
     {},
     "{info: 20, warning: 25}",
     "Obergrenze",
     "upper bound"},
    {"min", T::thresholds, false, of_limit | of_metric, {}, "{warning: 60}", "Untergrenze", "lower bound"},

    {"structure", T::name, true, of_structure, structures, "heading-jump", "Mangel im Aufbau",
     "fault in the markup"},
};

constexpr Key unless_keys[] = {
    {"sentence", T::terms, false, every_kind, {}, "[\"…\"]", "im selben Satz", "in the same sentence"},
    {"paragraph", T::terms, false, every_kind, {}, "[\"…\"]", "im selben Absatz", "in the same paragraph"},
    {"document",
     T::terms,
     false,
     every_kind,
     {},
     "[\"…\"]",
     "irgendwo im Dokument",
     "anywhere in the document"},
};

constexpr Key examples_keys[] = {
    {"bad", T::example_list, false, every_kind, {}, "[\"…\"]", "Texte mit Fund", "texts with a finding"},
    {"good", T::example_list, false, every_kind, {}, "[\"…\"]", "Texte ohne Fund", "texts without a finding"},
};

constexpr Key example_text{"text", T::text, true, every_kind, {}, "\"…\"", "Markdown", "Markdown"};
constexpr Key example_context{"context",
                              T::context,
                              false,
                              every_kind,
                              {},
                              "{audience: laien}",
                              "Angaben zum Dokument",
                              "context of the document"};
constexpr Key bad_keys[] = {
    example_text,
    example_context,
    {"match", T::text, false, every_kind, {}, "\"…\"", "was gefunden werden muss", "what must be found"},
};
constexpr Key good_keys[] = {example_text, example_context};

constexpr Key norm_keys[] = {
    {"norm", T::text, true, every_kind, {}, "\"HWG § 3\"", "Norm oder Quelle", "norm or source"},
    {"from", T::date, false, every_kind, {}, "2012-10-26", "gilt ab", "in force from"},
    {"until", T::date, false, every_kind, {}, "2030-01-01", "gilt bis", "in force until"},
};

constexpr Key thresholds_keys[] = {
    {"info", T::threshold, false, every_kind, {}, "20", "Hinweis ab", "info from"},
    {"warning", T::threshold, false, every_kind, {}, "25", "Warnung ab", "warning from"},
    {"error", T::threshold, false, every_kind, {}, "30", "Fehler ab", "error from"},
};

constexpr Key local_text_keys[] = {
    {"de", T::text, true, every_kind, {}, "\"…\"", "deutscher Text", "German text"},
    {"en", T::text, false, every_kind, {}, "\"…\"", "englischer Text", "English text"},
};

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
  case T::exceptions:
    return {shapes(Shape::list), "eine Liste von Begriffen", "a list of terms"};
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
  case T::rules:
    return {shapes(Shape::list), "eine Liste von Regeln", "a list of rules"};
  }
  return {};
}

std::span<const Key> keys(Level level) {
  switch (level) {
  case Level::pack:
    return pack_keys;
  case Level::rule_file:
    return rule_file_keys;
  case Level::defaults:
    return defaults_keys;
  case Level::rule:
    return rule_keys;
  case Level::unless:
    return unless_keys;
  case Level::examples:
    return examples_keys;
  case Level::bad:
    return bad_keys;
  case Level::good:
    return good_keys;
  case Level::norm:
    return norm_keys;
  case Level::thresholds:
    return thresholds_keys;
  case Level::local_text:
    return local_text_keys;
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
  for (const Key& key : rule_keys)
    if (key.name == key_name) mask = static_cast<KindMask>(mask | key.kinds);
  return mask;
}

} // namespace taktvoll::pack
