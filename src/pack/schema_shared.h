// Rows that stand in the tables of several levels.
#pragma once

#include "pack/names.h"
#include "pack/schema.h"

namespace taktvoll::pack::tables {

using T = ValueType;

inline constexpr auto severities = names_of(severity_names);
inline constexpr auto treatments = names_of(treatment_names);
inline constexpr auto scopes = names_of(scope_names);

inline constexpr Key lists_key{
    "lists", T::lists, "{körper: [\"Knie\", \"Gelenk~\"]}",
    "benannte Listen, in Begriffen als {list:körper}; paket/liste+ ergänzt die eines anderen Pakets",
    "named lists, in terms as {list:körper}; pack/list+ lengthens one of another pack"};
inline constexpr Key severity_key{
    "severity", T::name,        "warning", "wie schwer ein Fund wiegt", "how much a finding matters",
    every_kind, Need::optional, severities};
inline constexpr Key severity_by_key{"severity-by",
                                     T::severity_by,
                                     "{product_status: {otc: error, none: info}}",
                                     "wie schwer je nach einer Angabe",
                                     "how much it matters by a context key",
                                     every_kind,
                                     Need::optional,
                                     severities};
inline constexpr Key applies_key{"applies", T::conditions, "{audience: [laien]}",
                                 "für welche Dokumente die Regel gilt", "documents that the rule is for"};
inline constexpr Key applies_any_key{"applies-any", T::alternatives, "[{doc_type: [letter]}, {request: any}]",
                                     "und eine dieser Bedingungen muss ganz gelten",
                                     "and one of these must hold wholly"};
inline constexpr Key scope_key{"scope",         T::names,   "[prose, heading]", "wo gesucht wird",
                               "where to look", every_kind, Need::optional,     scopes};
inline constexpr Key negated_key{"negated",        T::name,    "skip",         "verneinte Treffer",
                                 "denied matches", every_kind, Need::optional, treatments};
inline constexpr Key quoted_key{"quoted",         T::name,    "flag",         "Treffer in Zitaten",
                                "quoted matches", every_kind, Need::optional, treatments};
inline constexpr Key frozen_key{
    "frozen",   T::name,        "skip",    "Treffer in festen Wortlauten", "matches inside frozen wordings",
    every_kind, Need::optional, treatments};
inline constexpr Key basis_key{"basis", T::norms, "[\"HWG § 3\"]", "Rechtsgrundlagen und Quellen",
                               "norms and sources"};
inline constexpr Key tags_key{"tags", T::texts, "[ton]", "freie Stichwörter", "free words"};
inline constexpr Key owner_key{"owner", T::text, "Medical Affairs", "wer dafür einsteht",
                               "who answers for it"};
inline constexpr Key reviewed_key{"reviewed", T::date, "2026-11-01", "zuletzt fachlich geprüft",
                                  "last reviewed"};
inline constexpr Key review_due_key{"review-due", T::date, "2027-05-01", "nächste fachliche Prüfung",
                                    "next review"};

} // namespace taktvoll::pack::tables
