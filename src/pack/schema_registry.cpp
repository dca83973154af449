#include "pack/schema_shared.h"
#include "pack/schema_tables.h"

namespace taktvoll::pack::tables {
namespace {

constexpr Need must = Need::required;

constexpr std::array<std::string_view, 3> contact_kinds{"person", "help-line", "organisation"};
constexpr std::array<std::string_view, 5> source_kinds{"study", "guideline", "review", "statistics", "other"};
// Context keys by whose values a claim is approved.
constexpr std::array<std::string_view, 1> status_key{"product_status"};
constexpr std::array<std::string_view, 1> market_key{"market"};
constexpr std::array<std::string_view, 1> audience_key{"audience"};
constexpr std::array<std::string_view, 2> channel_keys{"platform", "doc_type"};

constexpr Key id_key{"id",
                     T::entry_id,
                     "MUS-001",
                     "Name des Eintrags, im Register nur einmal",
                     "name of the entry, once in the registry",
                     every_kind,
                     must};
constexpr Key requires_key{"requires", T::companions, "[{mandatory-text: pflichttext}, {footnote: \"…\"}]",
                           "was dabeistehen muss", "what must stand with it"};

constexpr Key registry_keys[] = {
    {"registry", T::entry_id, "musterpharma", "Name des Registers", "name of the registry"},
    {"products", T::products, "[{id: musteran, brand: Musteran, status: otc}]", "Produkte", "products"},
    {"claims", T::claims, "[{id: MUS-001, product: musteran, text: \"…\"}]", "freigegebene Aussagen",
     "approved claims"},
    {"contacts", T::contacts, "[{id: hilfe, kind: help-line, name: \"…\", phone: \"…\"}]",
     "Menschen und Stellen, die antworten", "people and places that answer"},
    {"sources", T::sources, "[{id: leitlinie, title: \"…\", checked: 2026-05-01}]", "Studien und Leitlinien",
     "studies and guidelines"},
};

constexpr Key product_keys[] = {
    id_key,
    {"brand", T::text, "Musteran", "Marke, wie sie im Text steht", "brand as texts write it", every_kind,
     must},
    {"spellings", T::texts, "[\"Musteran 400\", \"Musteran akut\"]", "weitere Schreibweisen, als Begriffe",
     "further ways to write it, as terms"},
    {"active-substance", T::one_or_more, "Ibuprofen", "Wirkstoffe, als Begriffe",
     "active substances, as terms"},
    {"referred-to-as", T::texts, "[\"unser~ Schmerztablette~\"]",
     "Begriffe, die das Produkt meinen, sobald die Marke genannt ist",
     "terms that mean the product once the brand was named"},
    {"class-words", T::texts, "[\"IL-17-Hemmer~\"]",
     "Begriffe, an denen man das Produkt ohne Marke erkennt (Rx)",
     "terms that give the product away without its brand (Rx)"},
    {"status", T::context_value, "otc", "Status, wie im Dateikopf: rx, otc, medical-device …",
     "status as in the front matter: rx, otc, medical-device …", every_kind, must, status_key},
    {"indications", T::texts, "[\"leichte bis mäßig starke Schmerzen\"]",
     "Anwendungsgebiete im freigegebenen Wortlaut", "indications in approved wording"},
    requires_key,
    {"everyday-word", T::boolean, "true",
     "die Marke ist auch ein gewöhnliches Wort: Sie zählt nur mit ®, ™, neben dem Wirkstoff oder wenn der "
     "Dateikopf sie nennt",
     "the brand is an ordinary word too: it counts only with ®, ™, beside the substance or if the front "
     "matter names it"},
    owner_key,
};

constexpr Key claim_keys[] = {
    id_key,
    {"product", T::entry_id, "musteran", "Name des Produkts, um das es geht", "id of the product it is about",
     every_kind, must},
    {"text", T::text, "\"Musteran lindert leichte bis mäßig starke Kopfschmerzen.\"",
     "freigegebener Wortlaut", "approved wording", every_kind, must},
    {"variants", T::texts, "[\"Bei Kopfschmerzen kann Musteran helfen.\"]",
     "weitere freigegebene Wortlaute, auch mit den Zeichen der Begriffe",
     "further approved wordings, also with the signs of terms"},
    {"market", T::context_values, "[DE]", "Länder; ohne Angabe alle", "countries; all if not given",
     every_kind, Need::optional, market_key},
    {"audience", T::context_values, "[laien]", "Zielgruppen; ohne Angabe alle", "audiences; all if not given",
     every_kind, Need::optional, audience_key},
    {"channels", T::context_values, "[instagram, letter]", "Plattformen oder Textsorten; ohne Angabe alle",
     "platforms or document types; all if not given", every_kind, Need::optional, channel_keys},
    {"valid-from", T::date, "2026-01-01", "erster Tag", "first day"},
    {"valid-until", T::date, "2027-12-31", "letzter Tag", "last day"},
    {"withdrawn", T::withdrawn, "{on: 2026-10-01, reason: \"…\"}", "zurückgezogen: seit wann und warum",
     "withdrawn: since when and why"},
    {"references", T::references,
     "[{document: Fachinformation Musteran, version: \"2026-03\", section: \"4.1\"}]",
     "worauf die Freigabe beruht", "what the approval rests on"},
    requires_key,
    owner_key,
};

constexpr Key contact_keys[] = {
    id_key,
    {"kind", T::name, "person", "Mensch, Hilfetelefon oder Organisation", "person, help line or organisation",
     every_kind, Need::optional, contact_kinds},
    {"name", T::text, "Eva Beispiel", "Name, wie er im Text steht", "name as texts write it", every_kind,
     must},
    {"role", T::text, "Patientenservice", "Aufgabe", "role"},
    {"photo", T::text, "bilder/eva-beispiel.jpg", "Bild: Pfad oder Adresse", "picture: path or address"},
    {"photo-alt", T::text, "\"Eva Beispiel lächelt in die Kamera.\"", "was das Bild zeigt",
     "what the picture shows"},
    {"email", T::text, "eva.beispiel@beispiel.de", "E-Mail-Adresse", "e-mail address"},
    {"phone", T::text, "\"030 123456-78\"", "Durchwahl oder Rufnummer", "direct line or number"},
    {"hours", T::text, "\"Mo–Fr 9–15 Uhr\"", "wann jemand antwortet", "when somebody answers"},
    {"url", T::text, "https://beispiel.de/hilfe", "Internetadresse", "address on the web"},
    {"from", T::date, "2026-01-01", "erster Tag", "first day"},
    {"until", T::date, "2027-03-31", "letzter Tag, etwa von jemandem, der geht",
     "last day, for example of somebody who leaves"},
};

constexpr Key source_keys[] = {
    id_key,
    {"title", T::text, "\"S3-Leitlinie Beispiel\"", "Titel", "title", every_kind, must},
    {"url", T::text, "https://beispiel.de/leitlinie", "Internetadresse oder DOI",
     "address on the web or DOI"},
    {"kind", T::name, "guideline", "Art der Quelle", "kind of source", every_kind, Need::optional,
     source_kinds},
    {"published", T::date, "2025-06-01", "erschienen", "published"},
    {"checked", T::date, "2026-05-01", "zuletzt nachgesehen, ob sie noch gilt",
     "last looked whether it still holds"},
    {"check-due", T::date, "2027-05-01", "nächstes Nachsehen", "next look"},
    owner_key,
};

constexpr Key withdrawn_keys[] = {
    {"on", T::date, "2026-10-01", "seit diesem Tag; ohne Angabe sofort",
     "from that day on; at once if not given"},
    {"reason", T::text, "\"Die Fachinformation wurde geändert.\"", "Grund, den Schreibende lesen",
     "reason, for those who write", every_kind, must},
};

constexpr Key reference_keys[] = {
    {"document", T::text, "Fachinformation Musteran", "Dokument, oder der Name eines Eintrags von sources",
     "document, or the id of an entry of sources", every_kind, must},
    {"version", T::text, "\"2026-03\"", "Stand", "version"},
    {"section", T::text, "\"4.1\"", "Abschnitt oder Seite", "section or page"},
};

constexpr Key companion_keys[] = {
    {"mandatory-text", T::text, "pflichttext", "Pflichttext: sein Name oder sein Wortlaut",
     "mandatory text: its name or its wording"},
    {"footnote", T::text, "\"Bei Erwachsenen, nach 12 Wochen.\"", "Satz irgendwo im Text",
     "sentence anywhere in the text"},
    {"note", T::text, "\"Das ist eine Einzelerfahrung.\"", "Satz im selben oder im nächsten Absatz",
     "sentence in the same paragraph or the next"},
};

} // namespace

std::span<const Key> registry() {
  return registry_keys;
}
std::span<const Key> product() {
  return product_keys;
}
std::span<const Key> claim() {
  return claim_keys;
}
std::span<const Key> contact() {
  return contact_keys;
}
std::span<const Key> source() {
  return source_keys;
}
std::span<const Key> withdrawn() {
  return withdrawn_keys;
}
std::span<const Key> reference() {
  return reference_keys;
}
std::span<const Key> companion() {
  return companion_keys;
}

} // namespace taktvoll::pack::tables
