#include "claims/registry_reader.h"

#include "base/files.h"
#include "base/sha256.h"
#include "claims/entry_readers.h"
#include "claims/entry_values.h"
#include "claims/registry_checks.h"
#include "pack/fields.h"
#include "pack/loader.h"
#include "pack/source_check.h"

#include <algorithm>
#include <set>

namespace taktvoll::claims {
namespace {

namespace fs = std::filesystem;
using base::YamlKind;
using base::YamlValue;
using pack::Desk;
using pack::Field;
using pack::Fields;
using pack::Level;
using pack::say;

finding::Diagnostic without_place(const fs::path& path, base::LocalText message, base::LocalText help = {}) {
  finding::Diagnostic diagnostic;
  diagnostic.path = path.string();
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

finding::Diagnostic unreadable(const fs::path& path, const base::FileError& error) {
  if (error.problem == base::FileProblem::not_found)
    return without_place(path,
                         {"Dieses Register freigegebener Aussagen gibt es nicht.",
                          "There is no such registry of approved claims."},
                         {"Pfade in taktvoll.yaml zählen vom Ordner der Konfiguration aus.",
                          "Paths in taktvoll.yaml count from the folder of the configuration."});
  return without_place(path, say("Das Register lässt sich nicht lesen: {}", "The registry cannot be read: {}",
                                 {error.detail}));
}

// An entry of one of the lists; reports what is no map.
template <typename Entry>
void read_entries(const Desk& desk, const Fields& fields, std::string_view name,
                  Entry (*read)(const Desk&, const YamlValue&), std::vector<Entry>& entries) {
  const Field* field = fields.find(name);
  if (field == nullptr) return;
  entries.reserve(entries.size() + field->value->items.size());
  for (const YamlValue& item : field->value->items) {
    if (item.kind == YamlKind::map) {
      entries.push_back(read(desk, item));
      continue;
    }
    const base::LocalText found = pack::shape_name(item);
    desk.problems.error(
        desk.place(item),
        {say("Ein Eintrag von „{}“ ist eine Zuordnung, hier steht {}", "", {name, found.de}).de,
         say("an entry of “{}” is a map, this is {}", "", {name, found.en}).de},
        say("So geht es: {}: {}", "For example: {}: {}", {name, field->key->sample}));
  }
}

void read_file(const Desk& desk, const YamlValue& root, Registry& registry, RegistryFile& file) {
  if (root.kind != YamlKind::map) {
    const bool empty = root.kind == YamlKind::null;
    desk.problems.error(
        desk.place(root),
        empty ? base::LocalText{"Die Datei ist leer", "the file is empty"}
              : base::LocalText{"Die Datei muss mit Schlüsseln beginnen", "the file must begin with keys"},
        {"Ein Register hat eine der Listen products, claims, contacts, sources.",
         "A registry has one of the lists products, claims, contacts, sources."});
    return;
  }
  const Fields fields(desk, root, Level::registry, desk.place(root));
  file.name = read_entry_id(desk, fields, "registry").value;
  read_entries(desk, fields, "products", &read_product, registry.products);
  read_entries(desk, fields, "claims", &read_claim, registry.claims);
  read_entries(desk, fields, "contacts", &read_contact, registry.contacts);
  read_entries(desk, fields, "sources", &read_source, registry.sources);
}

// Takes the files into `registry`, whose diagnostics so far stay in front.
void read_files(std::vector<pack::PackFile> files, Registry& registry) {
  pack::Problems problems;
  for (std::uint32_t number = 0; number < files.size(); ++number) {
    RegistryFile& file = registry.files.emplace_back();
    file.path = files[number].name;
    file.digest = "sha256:" + base::sha256_hex(files[number].bytes);
    if (const std::optional<YamlValue> root = pack::parse_source(number, files[number], problems))
      read_file({number, problems}, *root, registry, file);
  }
  check_entries(registry, problems);
  for (finding::Diagnostic& diagnostic : problems.diagnostics(files))
    registry.diagnostics.push_back(std::move(diagnostic));
  const bool empty = registry.products.empty() && registry.claims.empty() && registry.contacts.empty() &&
                     registry.sources.empty();
  if (empty && !registry.has_errors())
    registry.diagnostics.push_back(without_place(
        files.empty() ? fs::path() : fs::path(files.front().name),
        {"Das Register enthält keinen einzigen Eintrag.", "The registry holds no entry at all."},
        {"Es hat mindestens eine der Listen products, claims, contacts, sources.",
         "It has at least one of the lists products, claims, contacts, sources."}));
  for (std::size_t i = 0; i < files.size(); ++i) registry.files[i].bytes = std::move(files[i].bytes);
}

// The files that the paths stand for, in order of path, each once.
std::vector<fs::path> files_of(const std::vector<fs::path>& paths,
                               std::vector<finding::Diagnostic>& diagnostics) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    std::vector<fs::path> closed;
    auto below = base::files_below(path, {".yaml", ".yml"}, closed);
    if (!below) {
      diagnostics.push_back(unreadable(path, below.error()));
      continue;
    }
    for (const fs::path& folder : closed)
      diagnostics.push_back(unreadable(folder, {base::FileProblem::no_permission, "Permission denied"}));
    if (below->empty() && closed.empty())
      diagnostics.push_back(without_place(path,
                                          {"In diesem Ordner liegt kein Register freigegebener Aussagen.",
                                           "There is no registry of approved claims in this folder."},
                                          {"Gesucht werden Dateien mit der Endung .yaml oder .yml.",
                                           "It looks for files in .yaml or .yml."}));
    files.insert(files.end(), below->begin(), below->end());
  }
  std::set<fs::path> seen;
  std::vector<fs::path> distinct;
  for (fs::path& file : files) {
    std::error_code error;
    fs::path canonical = fs::weakly_canonical(file, error);
    if (seen.insert(error ? file : std::move(canonical)).second) {
      distinct.push_back(std::move(file));
      continue;
    }
    finding::Diagnostic twice =
        without_place(file, {"Die Datei ist zweimal angegeben; sie wird einmal gelesen.",
                             "The file is given twice; it is read once."});
    twice.level = finding::DiagnosticLevel::warning;
    diagnostics.push_back(std::move(twice));
  }
  std::sort(distinct.begin(), distinct.end(),
            [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  return distinct;
}

} // namespace

Registry read_registry(const std::vector<fs::path>& paths) {
  Registry registry;
  std::vector<pack::PackFile> files;
  for (const fs::path& path : files_of(paths, registry.diagnostics)) {
    if (auto bytes = base::read_file(path))
      files.push_back({path.string(), std::move(*bytes)});
    else
      registry.diagnostics.push_back(unreadable(path, bytes.error()));
  }
  read_files(std::move(files), registry);
  return registry;
}

Registry read_registry(std::vector<std::pair<std::string, std::string>> files) {
  Registry registry;
  std::vector<pack::PackFile> sources;
  sources.reserve(files.size());
  for (auto& [path, bytes] : files) sources.push_back({std::move(path), std::move(bytes)});
  read_files(std::move(sources), registry);
  return registry;
}

} // namespace taktvoll::claims
