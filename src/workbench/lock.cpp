#include "workbench/lock.h"

#include "base/files.h"
#include "base/yaml.h"
#include "base/yaml_advice.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

using base::LocalText;
using base::YamlKind;
using base::YamlValue;

const LocalText renew{
    "`taktvoll pack lock` schreibt die Datei neu. Lesen Sie vorher, was sich geändert hat: `taktvoll pack "
    "diff`.",
    "`taktvoll pack lock` writes the file anew. Read first what has changed: `taktvoll pack diff`."};

std::string text_of(const YamlValue& map, std::string_view key) {
  const YamlValue* value = map.find(key);
  return value != nullptr && value->kind == YamlKind::scalar ? value->scalar : std::string();
}

void compare_registries(const Lock& locked, const Lock& now, const std::string& file,
                        std::vector<finding::Diagnostic>& all) {
  const auto find = [](const Lock& lock, const std::string& path) {
    return std::find_if(lock.registries.begin(), lock.registries.end(),
                        [&](const finding::RegistryInfo& known) { return known.path == path; });
  };
  for (const finding::RegistryInfo& known : now.registries) {
    const auto twin = find(locked, known.path);
    if (twin == locked.registries.end())
      all.push_back(finding::trouble(file,
                                     {"Das Register „" + known.path + "“ ist nicht festgehalten.",
                                      "The registry “" + known.path + "” is not locked."},
                                     renew));
    else if (twin->digest != known.digest)
      all.push_back(finding::trouble(file,
                                     {"Das Register „" + known.path + "“ hat sich geändert.",
                                      "The registry “" + known.path + "” has changed."},
                                     renew));
  }
  for (const finding::RegistryInfo& known : locked.registries)
    if (find(now, known.path) == now.registries.end())
      all.push_back(
          finding::trouble(file,
                           {"Das Register „" + known.path + "“ ist festgehalten, gilt hier aber nicht.",
                            "The registry “" + known.path + "” is locked, but is not part of this run."},
                           renew));
}

// Where a version control left its marks: at the start of a line; npos if nowhere.
constexpr std::size_t marks = 7;
std::size_t conflict_mark(std::string_view bytes) {
  for (const std::string_view mark : {"<<<<<<<", "=======", ">>>>>>>"})
    for (std::size_t at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at + 1))
      if (at == 0 || bytes[at - 1] == '\n') return at;
  return std::string::npos;
}

} // namespace

std::string lock_text(const Lock& lock) {
  std::string out =
      "# Geschrieben von `taktvoll pack lock`: die Regelpakete dieses Projekts, bis aufs letzte Byte.\n"
      "# `taktvoll check --locked` nimmt keine anderen. Diese Datei gehört in die Versionsverwaltung.\n"
      "lock: 1\n";
  if (!lock.configuration.empty()) out += "configuration: " + lock.configuration + "\n";
  out += "packs:\n";
  for (const finding::PackInfo& pack : lock.packs)
    out += "  - {id: " + pack.id + ", version: " + pack.version + ", digest: \"" + pack.digest + "\"}\n";
  if (!lock.registries.empty()) out += "registries:\n";
  for (const finding::RegistryInfo& file : lock.registries)
    out += "  - {path: " + base::yaml_quoted(file.path) + ", digest: \"" + file.digest + "\"}\n";
  return out;
}

base::Result<Lock, finding::Diagnostic> read_lock(const std::filesystem::path& file) {
  const std::string shown = file.string();
  const auto bytes = base::read_file(file);
  if (!bytes)
    return tl::unexpected(
        finding::trouble(shown,
                         bytes.error().problem == base::FileProblem::not_found
                             ? LocalText{"Diese Datei gibt es nicht.", "There is no such file."}
                             : LocalText{"Die Datei lässt sich nicht lesen.", "The file cannot be read."},
                         {"`taktvoll pack lock` schreibt sie.", "`taktvoll pack lock` writes it."}));
  if (const std::size_t mark = conflict_mark(*bytes); mark != std::string::npos) {
    finding::Diagnostic diagnostic = finding::trouble(
        shown,
        {"Hier stehen zwei Fassungen nebeneinander: Ein Konflikt der Versionsverwaltung ist nicht gelöst.",
         "Two versions stand side by side here: a conflict of the version control is not resolved."},
        {"Lösen Sie ihn, oder schreiben Sie die Datei neu: `taktvoll pack lock`.",
         "Resolve it, or write the file anew: `taktvoll pack lock`."});
    diagnostic.place = finding::place_in(*bytes, mark, marks);
    return tl::unexpected(std::move(diagnostic));
  }
  const auto root = base::parse_yaml(*bytes, 100'000);
  if (!root) {
    const base::YamlAdvice advice = base::advise(root.error(), *bytes);
    finding::Diagnostic diagnostic = finding::trouble(shown, advice.message, advice.help);
    diagnostic.place = finding::place_in(*bytes, advice.offset, std::max<std::size_t>(1, advice.length));
    return tl::unexpected(std::move(diagnostic));
  }
  const YamlValue* packs = root->find("packs");
  if (text_of(*root, "lock") == "1" && packs == nullptr)
    return tl::unexpected(finding::trouble(shown,
                                           {"Die Datei ist abgeschnitten: Die Liste „packs“ fehlt.",
                                            "The file is cut off: it has no list “packs”."},
                                           renew));
  if (bytes->find_first_not_of(" \t\r\n") == std::string::npos)
    return tl::unexpected(finding::trouble(shown, {"Die Datei ist leer.", "The file is empty."}, renew));
  if (text_of(*root, "lock") != "1" || packs == nullptr || packs->kind != YamlKind::sequence)
    return tl::unexpected(finding::trouble(
        shown, {"Das ist keine Datei von `taktvoll pack lock`.", "This is no file of `taktvoll pack lock`."},
        renew));
  Lock lock;
  lock.configuration = text_of(*root, "configuration");
  for (const YamlValue& item : packs->items) {
    finding::PackInfo info;
    info.id = text_of(item, "id");
    info.version = text_of(item, "version");
    info.digest = text_of(item, "digest");
    if (info.id.empty() || info.digest.empty()) {
      finding::Diagnostic diagnostic = finding::trouble(
          shown, {"Ein Eintrag braucht „id“ und „digest“.", "An entry needs “id” and “digest”."}, renew);
      diagnostic.place = finding::place_in(*bytes, item.offset, 1);
      return tl::unexpected(std::move(diagnostic));
    }
    lock.packs.push_back(std::move(info));
  }
  if (const YamlValue* registries = root->find("registries"))
    for (const YamlValue& item : registries->items)
      lock.registries.push_back({text_of(item, "path"), text_of(item, "digest")});
  std::sort(lock.packs.begin(), lock.packs.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::sort(lock.registries.begin(), lock.registries.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return lock;
}

std::vector<finding::Diagnostic> deviations(const Lock& locked, const Lock& now, const std::string& file) {
  std::vector<finding::Diagnostic> all;
  const auto find = [](const Lock& lock, const std::string& id) {
    return std::find_if(lock.packs.begin(), lock.packs.end(),
                        [&](const auto& pack) { return pack.id == id; });
  };
  for (const finding::PackInfo& pack : now.packs) {
    const auto twin = find(locked, pack.id);
    if (twin == locked.packs.end())
      all.push_back(finding::trouble(file,
                                     {"Das Paket „" + pack.id + "“ ist nicht festgehalten.",
                                      "The pack “" + pack.id + "” is not locked."},
                                     renew));
    else if (twin->digest != pack.digest)
      all.push_back(finding::trouble(
          file,
          twin->version == pack.version
              ? LocalText{"Das Paket „" + pack.id + "“ hat sich geändert, und seine Version ist noch " +
                              pack.version + ".",
                          "The pack “" + pack.id + "” has changed, and its version is still " + pack.version +
                              "."}
              : LocalText{"Das Paket „" + pack.id + "“ liegt in Version " + pack.version +
                              " vor, festgehalten ist " + twin->version + ".",
                          "The pack “" + pack.id + "” is there in version " + pack.version + ", locked is " +
                              twin->version + "."},
          renew));
  }
  for (const finding::PackInfo& pack : locked.packs)
    if (find(now, pack.id) == now.packs.end())
      all.push_back(
          finding::trouble(file,
                           {"Das Paket „" + pack.id + "“ ist festgehalten, läuft hier aber nicht mit.",
                            "The pack “" + pack.id + "” is locked, but is not part of this run."},
                           renew));
  compare_registries(locked, now, file, all);
  if (locked.configuration != now.configuration)
    all.push_back(finding::trouble(
        file, {"Die Konfiguration ist nicht die festgehaltene.", "The configuration is not the locked one."},
        renew));
  return all;
}

} // namespace taktvoll::workbench
