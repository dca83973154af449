#include "pack/schema_shared.h"
#include "pack/schema_tables.h"

namespace taktvoll::pack::tables {
namespace {

constexpr Need must = Need::required;

constexpr Key pack_keys[] = {
    {"pack", T::id, "angst", "Name des Pakets", "name of the pack", every_kind, must},
    {"version", T::version, "1.0.0", "Fassung: major.minor.patch", "version: major.minor.patch", every_kind,
     must},
    {"title", T::local_text, "{de: Angst und Druck, en: Fear and pressure}", "Titel", "title", every_kind,
     must},
    {"language", T::language, "de", "Sprache der Texte", "language of the texts"},
    {"market", T::markets, "[DE]", "Länder, für die das Paket gilt", "countries it is for"},
    owner_key,
    reviewed_key,
    review_due_key,
    {"extends", T::packs, "[\"fear ^1.0\"]", "Pakete, auf denen dieses aufbaut",
     "packs that this one builds on"},
    {"defaults", T::defaults, "{severity: warning}", "Vorgaben für alle Regeln", "defaults for all rules"},
    {"frozen", T::texts, "[\"…\"]", "Wortlaute, die keine andere Regel berührt",
     "wordings that no other rule touches"},
    lists_key,
    {"rules", T::rules, "[{id: …, kind: terms, …}]", "Regeln", "rules"},
};

constexpr Key rule_file_keys[] = {
    {"defaults", T::defaults, "{severity: warning}", "Vorgaben für die Regeln dieser Datei",
     "defaults for the rules of this file"},
    lists_key,
    {"rules", T::rules, "[{id: …, kind: terms, …}]", "Regeln", "rules"},
};

constexpr Key defaults_keys[] = {severity_key, applies_key, applies_any_key, scope_key,
                                 negated_key,  quoted_key,  frozen_key,      basis_key,
                                 tags_key,     owner_key,   reviewed_key,    review_due_key};

constexpr Key examples_keys[] = {
    {"bad", T::example_list, "[\"…\"]", "Texte mit Fund", "texts with a finding"},
    {"good", T::example_list, "[\"…\"]", "Texte ohne Fund", "texts without a finding"},
};

constexpr Key example_text{"text", T::text, "\"…\"", "Markdown", "Markdown", every_kind, must};
constexpr Key example_context{"context", T::context, "{audience: laien}", "Angaben zum Dokument",
                              "context of the document"};
constexpr Key bad_keys[] = {
    example_text,
    example_context,
    {"match", T::text, "\"…\"", "was gefunden werden muss", "what must be found"},
};
constexpr Key good_keys[] = {example_text, example_context};

constexpr Key norm_keys[] = {
    {"norm", T::text, "\"HWG § 3\"", "Norm oder Quelle", "norm or source", every_kind, must},
    {"from", T::date, "2012-10-26", "gilt ab", "in force from"},
    {"until", T::date, "2030-01-01", "gilt bis", "in force until"},
};

constexpr Key thresholds_keys[] = {
    {"info", T::threshold, "20", "Hinweis ab", "info from"},
    {"warning", T::threshold, "25", "Warnung ab", "warning from"},
    {"error", T::threshold, "30", "Fehler ab", "error from"},
};

constexpr Key local_text_keys[] = {
    {"de", T::text, "\"…\"", "deutscher Text", "German text", every_kind, must},
    {"en", T::text, "\"…\"", "englischer Text", "English text"},
};

} // namespace

std::span<const Key> pack() {
  return pack_keys;
}
std::span<const Key> rule_file() {
  return rule_file_keys;
}
std::span<const Key> defaults() {
  return defaults_keys;
}
std::span<const Key> examples() {
  return examples_keys;
}
std::span<const Key> bad() {
  return bad_keys;
}
std::span<const Key> good() {
  return good_keys;
}
std::span<const Key> norm() {
  return norm_keys;
}
std::span<const Key> thresholds() {
  return thresholds_keys;
}
std::span<const Key> local_text() {
  return local_text_keys;
}

} // namespace taktvoll::pack::tables
