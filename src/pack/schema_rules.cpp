#include "pack/schema_shared.h"
#include "pack/schema_tables.h"

namespace taktvoll::pack::tables {
namespace {

constexpr Need must = Need::required;
constexpr Need optional = Need::optional;

constexpr auto kinds = names_of(kind_names);
constexpr auto statuses = names_of(status_names);
constexpr auto countables = names_of(countable_names);
constexpr auto structures = names_of(structure_names);
constexpr auto positions = names_of(position_names);
constexpr auto fix_modes = names_of(fix_mode_names);
constexpr auto detectors = names_of(detector_names);
constexpr auto verdicts = names_of(claim_verdict_names);

constexpr std::array<std::string_view, 2> cases{"sensitive", "insensitive"};
constexpr std::array<std::string_view, 2> spellings{"strict", "loose"};
constexpr std::array<std::string_view, 2> edges{"word", "none"};
constexpr std::array<std::string_view, 3> pattern_extents{"sentence", "paragraph", "document"};
constexpr std::array<std::string_view, 4> text_extents{"sentence", "paragraph", "section", "document"};
constexpr std::array<std::string_view, 5> limit_extents{"word", "sentence", "paragraph", "section",
                                                        "document"};
constexpr std::array<std::string_view, 3> metric_extents{"document", "section", "sentence"};

constexpr KindMask of_terms = mask_of(Kind::terms);
constexpr KindMask of_pattern = mask_of(Kind::pattern);
constexpr KindMask of_replace = mask_of(Kind::replace);
constexpr KindMask of_together = mask_of(Kind::together);
constexpr KindMask of_require = mask_of(Kind::require);
constexpr KindMask of_limit = mask_of(Kind::limit);
constexpr KindMask of_metric = mask_of(Kind::metric);
constexpr KindMask of_consistency = mask_of(Kind::consistency);
constexpr KindMask of_structure = mask_of(Kind::structure);
constexpr KindMask of_claim = mask_of(Kind::claim);
constexpr KindMask of_context = mask_of(Kind::context);

constexpr Key all_key{"all",
                      T::groups,
                      R"([["{brand}"], ["heil~", "kurier~"]])",
                      "Gruppen, je eins davon",
                      "groups, one of each",
                      of_together,
                      must};
constexpr Key absent_key{"absent",   T::terms, "[\"nicht\"]", "nichts davon dabei", "none of these near",
                         of_together};
constexpr Key within_key{"within",    T::window, "sentence",  "wie nah beieinander", "how near each other",
                         of_together, optional,  text_extents};
constexpr Key order_key{
    "order", T::boolean, "true", "in der Reihenfolge der Gruppen", "in the order of the groups", of_together};

constexpr Key rule_keys[] = {
    {"id", T::id, "todesangst", "Name der Regel", "name of the rule", every_kind, must},
    {"kind", T::name, "terms", "was die Regel tut", "what the rule does", every_kind, must, kinds},
    {"extends", T::rule_ref, "fear/fear-too-late", "beginnt als Kopie dieser Regel",
     "begins as a copy of this rule"},
    {"change", T::rule_ref, "fear/fear-too-late", "ändert diese Regel eines anderen Pakets",
     "changes this rule of another pack"},
    {"enabled", T::boolean, "false", "mit „change“: schaltet die Regel ab",
     "with “change”: switches the rule off"},
    {"title", T::local_text, "{de: …, en: …}", "was die Regel findet", "what the rule finds"},
    {"status", T::name, "draft", "Entwurf, gültig oder abgelöst", "draft, active or deprecated", every_kind,
     optional, statuses},
    {"successor", T::rule_ref, "fear/fear-too-late", "welche Regel eine abgelöste ersetzt",
     "the rule that replaces a deprecated one"},
    {"part-of", T::rule_ref, "claim-superlative", "zu welcher Regel des Pakets ihre Funde zählen",
     "the rule of the pack that its findings count for"},
    owner_key,
    reviewed_key,
    review_due_key,
    severity_key,
    severity_by_key,
    {"message", T::local_text, "{de: \"„{match}“ …\", en: \"“{match}” …\"}", "Meldung", "message", every_kind,
     must},
    {"why", T::local_text, "{de: …, en: …}", "Begründung", "reason"},
    {"instead-hint", T::local_text, "{de: …, en: …}", "Rat in Worten", "advice in words"},
    {"instead", T::texts, "[\"…\"]", "Formulierungen zum Einsetzen", "wordings to paste"},
    basis_key,
    tags_key,
    applies_key,
    applies_any_key,
    scope_key,
    negated_key,
    quoted_key,
    frozen_key,
    {"explained", T::name, "skip", "Treffer, die der Text selbst erklärt",
     "matches that the text itself explains", of_terms | of_pattern | of_replace, optional, treatments},
    {"rejected", T::name, "flag", "Treffer, die der Text wiedergibt, um sie zurückzuweisen",
     "matches that the text repeats in order to reject them", every_kind, optional, treatments},
    {"case", T::name, "sensitive", "Groß- und Kleinschreibung", "case", every_kind, optional, cases},
    {"spellings", T::name, "loose", "loose: auch „ae“ für „ä“ und dergleichen",
     "loose: “ae” for “ä” and the like match too", every_kind, optional, spellings},
    {"except", T::terms, "[\"nicht tödlich\"]", "Ausnahmen", "exceptions"},
    {"yields-to", T::texts, "[andere-regel]", "schweigt, wo eine dieser Regeln spricht",
     "silent where one of these rules speaks"},
    {"unless", T::unless, "{sentence: [\"…\"]}", "kein Fund, wenn das dabei steht",
     "no finding if this is near"},
    {"examples", T::examples, "{bad: [\"…\"], good: [\"…\"]}", "Beispiele, laufen als Tests",
     "examples that run as tests"},

    {"terms", T::terms, "[\"tödlich~\", \"*angst\"]", "Begriffe", "terms", of_terms, must},

    {"patterns", T::patterns, "['[0-9]+ Tage']", "reguläre Ausdrücke (RE2)", "RE2 expressions", of_pattern,
     must},
    {"over", T::name, "sentence", "worüber ein Muster reicht", "what a pattern spans", of_pattern, optional,
     pattern_extents},
    {"edges", T::name, "none", "Wortgrenzen", "word edges",
     of_pattern | of_require | of_consistency | of_context, optional, edges},

    {"replace", T::replacements, "{\"Hypertonie~\": [\"Bluthochdruck\"]}", "Begriff und was Laien verstehen",
     "term and what lay people understand", of_replace, must},
    {"fix", T::name, "safe", "ob der Austausch von selbst geschehen darf",
     "whether it may be replaced unseen", of_terms | of_pattern | of_replace | of_structure, optional,
     fix_modes},

    all_key,
    absent_key,
    within_key,
    order_key,

    {"when", T::trigger, "[\"{brand}\"]", "nur wenn das vorkommt", "only when this occurs",
     of_require | of_context},
    {"text", T::texts, "[\"…\"]", "genaue Wortlaute", "exact wordings", of_require},
    {"terms", T::terms, "[\"…\"]", "oder einer dieser Begriffe", "or one of these terms", of_require},
    {"patterns", T::patterns, "['…']", "oder eins dieser Muster", "or one of these patterns", of_require},
    {"keys", T::context_keys, "[contact.name]", "oder eine dieser Angaben im Kopf der Datei",
     "or one of these front matter keys", of_require},
    {"parts", T::parts, "[{name: {de: Dank, en: thanks}, terms: [\"dank~\"]}]", "und jeder dieser Teile",
     "and each of these parts", of_require},
    {"near", T::window, "document", "wo, vom Auslöser aus", "where, seen from the trigger", of_require,
     optional, text_extents},
    {"position", T::name, "own-paragraph", "wo im Text es stehen muss", "where in the text it must stand",
     of_require, optional, positions},
    {"minimum-words", T::count, "30", "kürzere Texte sind ausgenommen", "shorter texts are exempt",
     of_require | of_metric},

    {"count", T::name, "words", "was gezählt wird", "what is counted", of_limit, must, countables},
    {"terms", T::terms, "[\"…\"]", "mit „count: hits“: was gezählt wird",
     "with “count: hits”: what is counted", of_limit},
    {"per", T::name, "sentence", "worin gezählt wird", "within what", of_limit, optional, limit_extents},
    {"metric", T::text, "flesch_amstad", "Kennzahl", "figure", of_metric, must},
    {"per", T::name, "document", "worüber gerechnet wird", "over what", of_metric, optional, metric_extents},
    {"max", T::thresholds, "{info: 20, warning: 25}", "Obergrenze", "upper bound", of_limit | of_metric},
    {"min", T::thresholds, "{warning: 60}", "Untergrenze", "lower bound", of_limit | of_metric},
    {"max-by", T::bounds_by, "{platform: {x: 280, bluesky: 300}}", "Obergrenze je nach einer Angabe",
     "upper bound by a context key", of_limit | of_metric},
    {"min-by", T::bounds_by, "{audience: {laien: 60}}", "Untergrenze je nach einer Angabe",
     "lower bound by a context key", of_limit | of_metric},

    {"variants", T::variants, "{du: [\"du\", \"dein~\"], sie: [\"Ihnen\"]}",
     "Spielarten, von denen eine gilt", "variants of which one holds", of_consistency},
    {"of", T::name, "address", "oder Spielarten, die taktvoll kennt", "or variants that taktvoll knows",
     of_consistency, optional, detectors},
    {"same", T::patterns, "['von ([0-9.]+)']", "oder Muster, deren (Klammer) gleich bleiben muss",
     "or patterns whose (group) must stay the same", of_consistency},
    {"per", T::name, "document", "worin es einheitlich sein soll", "within what it shall be the same",
     of_consistency, optional, text_extents},
    {"prefer", T::text, "house_style", "die richtige Spielart oder die Angabe, die sie nennt",
     "the right variant, or the key that names it", of_consistency},

    {"structure", T::name, "heading-jump", "Mangel im Aufbau", "fault in the markup", of_structure, must,
     structures},
    {"terms", T::terms, "[\"hier\"]",
     "weitere Linktexte, die nichts sagen; bei doubled-word: nur diese Wörter",
     "further link texts that say nothing; with doubled-word: these words only", of_structure},

    {"verdicts", T::names, "[unregistered, deviates]", "welche Urteile ein Fund sind",
     "which verdicts are findings", of_claim, must, verdicts},
    {"products", T::texts, "[musteran]", "nur diese Produkte des Registers",
     "only these products of the registry", of_claim},

    {"needs", T::context_keys, "[consent.id]", "Angaben, die nicht fehlen dürfen", "keys that must be given",
     of_context},
    {"forbids", T::context_keys, "[brand]", "Angaben, die nicht da sein dürfen",
     "keys that must not be given", of_context},
    {"expired", T::context_keys, "[approval.valid-until]", "Angaben mit Datum, das nicht vorbei sein darf",
     "keys with a date that must not be past", of_context},
    {"dates", T::context_keys, "[review_date]", "Angaben mit Datum, das nicht älter sein darf",
     "keys with a date that must not be older", of_context},
    {"dates-in-text", T::patterns, "['Stand: ([0-9]{4})']", "Muster, deren (Klammer) ein solches Datum ist",
     "patterns whose (group) is such a date", of_context},
    {"older-than", T::count, "24", "wie alt, in Monaten", "how old, in months", of_context},
};

constexpr Key unless_keys[] = {
    {"sentence", T::terms, "[\"…\"]", "im selben Satz", "in the same sentence"},
    {"paragraph", T::terms, "[\"…\"]", "im selben Absatz", "in the same paragraph"},
    {"section", T::terms, "[\"…\"]", "im selben Abschnitt", "in the same section"},
    {"document", T::terms, "[\"…\"]", "irgendwo im Dokument", "anywhere in the document"},
};

constexpr Key for_every_kind(Key key) {
  key.kinds = every_kind;
  return key;
}

constexpr Key trigger_keys[] = {
    for_every_kind(all_key),
    for_every_kind(absent_key),
    for_every_kind(within_key),
    for_every_kind(order_key),
    scope_key,
};

constexpr Key part_keys[] = {
    {"name", T::local_text, "{de: Dank, en: thanks}", "wie der Teil heißt", "what the part is called",
     every_kind, must},
    {"terms", T::terms, "[\"dank~\"]", "einer dieser Begriffe", "one of these terms"},
    {"keys", T::context_keys, "[contact.name]", "oder eine dieser Angaben", "or one of these keys"},
};

} // namespace

std::span<const Key> rule() {
  return rule_keys;
}
std::span<const Key> unless() {
  return unless_keys;
}
std::span<const Key> trigger() {
  return trigger_keys;
}
std::span<const Key> part() {
  return part_keys;
}

} // namespace taktvoll::pack::tables
