#include "pack/schema_shared.h"
#include "pack/schema_tables.h"

namespace taktvoll::pack::tables {
namespace {

constexpr std::array<std::string_view, 4> fail_on{"info", "warning", "error", "never"};
constexpr std::array<std::string_view, 2> languages{"de", "en"};

constexpr Key configuration_keys[] = {
    {"packs", T::texts, "[fear, claims-hwg, ./haus]",
     "Regelpakete: Namen oder Pfade; ohne Angabe alle eingebauten",
     "rule packs: names or paths; all built-in ones if not given"},
    {"rules", T::overrides, "{fear/fear-too-late: {severity: error}}", "was an einzelnen Regeln anders ist",
     "what is different about single rules"},
    {"lists", T::lists, "{testimonials/person+: [\"Schwippschwager\"]}",
     "was an Listen der Pakete anders ist, und eigene Listen für „rules“",
     "what is different about lists of packs, and own lists for “rules”"},
    {"registries", T::texts, "[registries/, freigaben.yaml]",
     "Register freigegebener Aussagen: Dateien oder Ordner",
     "registries of approved claims: files or folders"},
    {"context", T::path_contexts, "[{paths: [\"rx/**\"], set: {product_status: rx}}]",
     "Angaben zu den Texten eines Ordners, schwächer als ihr Dateikopf",
     "entries on the texts of a folder, weaker than their front matter"},
    {"exclude", T::texts, "[\"archiv/**\"]", "Pfade, die nicht geprüft werden", "paths that are not checked"},
    {"fail-on", T::name, "warning", "ab welcher Schwere der Rückgabewert 1 ist",
     "from which severity on the exit code is 1", every_kind, Need::optional, fail_on},
    {"language", T::name, "de", "Sprache der Meldungen", "language of the messages", every_kind,
     Need::optional, languages},
};

constexpr Key path_context_keys[] = {
    {"paths", T::texts, "[\"rx/**\"]", "welche Texte, vom Ordner der Konfiguration aus",
     "which texts, seen from the folder of the configuration", every_kind, Need::required},
    {"set", T::context, "{product_status: rx}", "Angaben zum Dokument", "context of the document", every_kind,
     Need::required},
};

} // namespace

std::span<const Key> configuration() {
  return configuration_keys;
}
std::span<const Key> path_context() {
  return path_context_keys;
}

} // namespace taktvoll::pack::tables
