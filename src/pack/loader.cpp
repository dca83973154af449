#include "pack/loader.h"

#include "base/edit_distance.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/yaml.h"
#include "pack/change_text.h"
#include "pack/conditions.h"
#include "pack/list_book.h"
#include "pack/list_reader.h"
#include "pack/rule_bases.h"
#include "pack/rule_reader.h"
#include "pack/source_check.h"
#include "pack/value_reader.h"
#include "pack/version_range.h"

#include <algorithm>
#include <map>

namespace taktvoll::pack {
namespace {

namespace fs = std::filesystem;
using base::YamlKind;
using base::YamlValue;

constexpr std::string_view main_file = "pack.yaml";

finding::Diagnostic without_place(std::string path, base::LocalText message, base::LocalText help = {}) {
  finding::Diagnostic diagnostic;
  diagnostic.path = std::move(path);
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

base::LocalText reason(const base::FileError& error) {
  switch (error.problem) {
  case base::FileProblem::not_found:
    return {"nicht gefunden", "not found"};
  case base::FileProblem::is_directory:
    return {"ist ein Ordner", "is a folder"};
  case base::FileProblem::no_permission:
    return {"keine Leserechte", "no permission to read"};
  case base::FileProblem::too_large:
    return {"zu groß", "too large"};
  case base::FileProblem::changed:
  case base::FileProblem::read_only:
  case base::FileProblem::other:
    break;
  }
  return {error.detail, error.detail};
}

finding::Diagnostic unreadable(const fs::path& path, const base::FileError& error) {
  const base::LocalText why = reason(error);
  return without_place(path.string(), {"Das Regelpaket lässt sich nicht lesen: " + why.de,
                                       "the rule pack cannot be read: " + why.en});
}

// The last component of a file's name: what a digest depends on, wherever the pack lies.
std::string_view base_name(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

std::string digest_of(const std::vector<PackFile>& files) {
  std::string bytes;
  for (const PackFile& file : files) {
    bytes += base_name(file.name);
    bytes += '\0';
    bytes += std::to_string(file.bytes.size());
    bytes += '\0';
    bytes += file.bytes;
  }
  return "sha256:" + base::sha256_hex(bytes);
}

class Loader {
public:
  Loader(LoadedPack& loaded, const PackFinder& finder)
      : loaded_(loaded), finder_(finder), lists_(loaded.pack), bases_(loaded.pack, lists_) {}

  void load() {
    // Lists may stand in any file: those of all files come first.
    std::vector<Source> sources(loaded_.files.size());
    for (std::uint32_t number = 0; number < sources.size(); ++number) {
      sources[number].root = parse_source(number, loaded_.files[number], problems_);
      if (sources[number].root) open({number, problems_}, sources[number]);
    }
    lists_.settle(problems_);
    Rule prototype;
    for (std::uint32_t number = 0; number < sources.size(); ++number)
      if (sources[number].fields)
        read_rules({number, problems_, &lists_}, *sources[number].fields, prototype);
    const bool silent = loaded_.pack.lists.empty() && loaded_.pack.list_changes.empty();
    if (!rules_seen_ && silent && problems_.errors() == 0 && !loaded_.files.empty())
      problems_.warning({}, {"Das Paket enthält keine Regeln", "the pack has no rules"},
                        {"Regeln stehen unter „rules:“.", "Rules stand under “rules:”."});
    for (finding::Diagnostic& diagnostic : problems_.diagnostics(loaded_.files))
      loaded_.diagnostics.push_back(std::move(diagnostic));
    loaded_.advice = problems_.advice(loaded_.files);
  }

private:
  // A file of the pack; the fields point into the values.
  struct Source {
    std::optional<YamlValue> root;
    std::optional<Fields> fields;
  };

  // What a file says beside its rules.
  void open(const Desk& desk, Source& source) {
    const YamlValue& root = *source.root;
    const bool first = desk.file == 0;
    if (root.kind != YamlKind::map) {
      const bool empty = root.kind == YamlKind::null;
      desk.problems.error(
          desk.place(root),
          empty ? base::LocalText{"Die Datei ist leer", "the file is empty"}
                : base::LocalText{"Die Datei muss mit Schlüsseln beginnen", "the file must begin with keys"},
          first ? base::LocalText{"Ein Paket beginnt mit „pack: name“ und „version: 1.0.0“.",
                                  "A pack begins with “pack: name” and “version: 1.0.0”."}
                : base::LocalText{"Schreiben Sie „rules:“ über die Liste der Regeln.",
                                  "Write “rules:” above the list of rules."});
      return;
    }
    const Fields& fields =
        source.fields.emplace(desk, root, first ? Level::pack : Level::rule_file, desk.place(root));
    if (first) read_pack_keys(desk, fields);
    if (const Field* lists = fields.find("lists")) lists_.declare(desk, *lists);
    if (!first && !fields.has("rules") && !fields.has("lists"))
      desk.problems.error(desk.place(root), {"Hier fehlt „rules“", "“rules” is missing here"},
                          {"Eine weitere Datei enthält Regeln (rules) oder Listen (lists).",
                           "A further file holds rules (rules) or lists (lists)."});
  }

  // `prototype` is what a rule of the pack starts from; the first file sets it, others go over a copy.
  void read_rules(const Desk& desk, const Fields& fields, Rule& prototype) {
    Rule own = prototype;
    if (const Field* defaults = fields.find("defaults")) read_defaults(desk, *defaults->value, own);
    if (desk.file == 0) prototype = own;
    if (const Field* rules = fields.find("rules"))
      for (const YamlValue& item : rules->value->items) add_rule(item, read_rule(desk, item, own, bases_));
  }

  void read_pack_keys(const Desk& desk, const Fields& fields) {
    Pack& pack = loaded_.pack;
    if (const Field* id = fields.find("pack")) pack.id = read_id(desk, *id);
    if (const Field* version = fields.find("version")) pack.version = read_version(desk, *version);
    if (const Field* title = fields.find("title")) pack.title = read_local_text(desk, *title);
    if (const Field* language = fields.find("language")) pack.language = read_language(desk, *language);
    if (const Field* market = fields.find("market")) pack.market = read_values_of(desk, "market", *market);
    if (const Field* owner = fields.find("owner")) pack.owner = read_text(desk, *owner);
    if (const Field* reviewed = fields.find("reviewed")) pack.reviewed = read_date(desk, *reviewed);
    if (const Field* due = fields.find("review-due")) pack.review_due = read_date(desk, *due);
    check_date_order(desk, fields, "reviewed", pack.reviewed, "review-due", pack.review_due);
    if (const Field* extends = fields.find("extends")) read_extends(desk, *extends);
    if (const Field* frozen = fields.find("frozen"))
      pack.frozen = read_distinct_texts(desk, *frozen->key, *frozen->value, false);
  }

  // "fear", "fear ^1.0", "../grundlage >=1.0 <2.0".
  void read_extends(const Desk& desk, const Field& field) {
    for (const Text& entry : read_distinct_texts(desk, *field.key, *field.value, false)) {
      const std::string_view whole = trimmed(entry.value);
      const std::size_t space = std::min(whole.find(' '), whole.size());
      Dependency wanted{std::string(whole.substr(0, space)), std::string(trimmed(whole.substr(space))),
                        entry.place};
      const std::optional<VersionRange> range = VersionRange::parse(wanted.range);
      if (!range) {
        desk.problems.error(
            entry.place,
            say("„{}“ ist kein Bereich von Versionen", "“{}” is no range of versions", {wanted.range}),
            {"So geht es: \"fear ^1.0\" oder \"fear >=1.2 <2.0\".",
             "For example: \"fear ^1.0\" or \"fear >=1.2 <2.0\"."});
        continue;
      }
      if (wanted.pack == loaded_.pack.id) {
        desk.problems.error(
            entry.place, {"Ein Paket kann nicht auf sich selbst aufbauen", "a pack cannot build on itself"});
        continue;
      }
      const fs::path from = fs::path(loaded_.files.front().name).parent_path();
      FoundPack found =
          finder_ ? finder_(wanted, from)
                  : FoundPack{nullptr,
                              say("Das Paket „{}“ ist nicht da", "there is no pack “{}”", {wanted.pack}),
                              {}};
      if (found.pack == nullptr) {
        desk.problems.error(entry.place, std::move(found.problem), std::move(found.help));
        continue;
      }
      const std::optional<Version> version = parse_version(found.pack->version);
      if (!version || !range->contains(*version)) {
        desk.problems.error(entry.place,
                            say("Das Paket „{}“ liegt in Version {} vor; verlangt ist {}",
                                "the pack “{}” is there in version {}; wanted is {}",
                                {found.pack->id, found.pack->version, wanted.range}),
                            {"Passen Sie den Bereich an, wenn Sie die neue Version geprüft haben.",
                             "Change the range once you have checked the new version."});
        continue;
      }
      bases_.add(*found.pack, found.originals);
      lists_.add(*found.pack);
      wanted.pack = found.pack->id;
      loaded_.pack.extends.push_back(std::move(wanted));
    }
  }

  static std::string read_language(const Desk& desk, const Field& field) {
    const std::string language = read_text(desk, field);
    const bool good =
        language.size() >= 2 && language.size() <= 3 &&
        std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!good && !language.empty())
      desk.problems.error(desk.place(*field.value),
                          say("„{}“ ist kein Sprachkürzel", "“{}” is no language code", {language}),
                          {"Deutsch ist „de“.", "German is “de”."});
    return good ? language : "de";
  }

  void add_rule(const YamlValue& value, ReadRule read) {
    rules_seen_ = true;
    if (!read.id.empty()) {
      const auto [twin, is_new] = ids_.emplace(read.id, read.id_place);
      if (!is_new) {
        problems_.again(read.id_place,
                        say("Die Regel „{}“ gibt es schon", "there is a rule “{}” already", {read.id}),
                        twin->second);
        return;
      }
    }
    if (!read.rule) return;
    if (!read.rule->home.empty()) loaded_.changes.emplace(read.id, change_text(value));
    loaded_.pack.rules.push_back(std::move(*read.rule));
  }

  LoadedPack& loaded_;
  const PackFinder& finder_;
  ListBook lists_;
  RuleBases bases_;
  Problems problems_;
  std::map<std::string, Place> ids_;
  bool rules_seen_ = false;
};

// The YAML files of a pack folder, pack.yaml first.
std::vector<fs::path> pack_files(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code kind_error;
    const bool yaml = name.ends_with(".yaml") || name.ends_with(".yml");
    const fs::file_type type = entry->status(kind_error).type(); // a pipe or a device may never end
    const bool file =
        type == fs::file_type::regular || type == fs::file_type::not_found; // a broken link is told
    if (yaml && file && !name.starts_with('.')) files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) {
    const bool a_first = a.filename() == main_file;
    const bool b_first = b.filename() == main_file;
    return a_first != b_first ? a_first : a.filename().native() < b.filename().native();
  });
  return files;
}

// A further file of a pack is none by itself: what to name instead; nullopt if it is something else.
std::optional<finding::Diagnostic> folder_of_rule_file(const fs::path& path) {
  std::error_code error;
  const fs::path folder = path.parent_path();
  if (path.filename() == main_file || fs::is_directory(path, error) ||
      !fs::is_regular_file(folder / main_file, error))
    return std::nullopt;
  const auto bytes = base::read_file(path);
  const auto root = bytes ? base::parse_yaml(*bytes) : base::Result<YamlValue, base::YamlError>(YamlValue{});
  if (!root || root->kind != YamlKind::map || root->find("pack") != nullptr) return std::nullopt;
  if (root->find("rules") == nullptr && root->find("lists") == nullptr) return std::nullopt;
  const std::string shown = folder.empty() ? "." : folder.string();
  return without_place(path.string(),
                       {"Das ist eine weitere Datei eines Pakets, kein Paket für sich",
                        "this is a further file of a pack, no pack by itself"},
                       say("Nennen Sie den Ordner, in dem pack.yaml liegt: {}",
                           "Name the folder that holds pack.yaml: {}", {shown}));
}

finding::Diagnostic no_main_file(const fs::path& folder, const std::vector<fs::path>& files) {
  std::error_code ignored;
  if (const fs::path main = folder / main_file; fs::exists(fs::symlink_status(main, ignored)))
    return without_place(
        main.string(),
        {"Das ist keine Datei, die sich lesen lässt: ein Ordner, ein Gerät, eine Leitung oder ein "
         "Verweis im Kreis",
         "this is no file to read: a folder, a device, a pipe or a link in a circle"},
        {"pack.yaml muss eine gewöhnliche Textdatei sein.", "pack.yaml must be an ordinary text file."});
  base::LocalText help{
      "Ein Regelpaket ist ein Ordner mit einer Datei pack.yaml oder eine einzelne YAML-Datei.",
      "A rule pack is a folder with a file pack.yaml, or a single YAML file."};
  for (const fs::path& file : files)
    if (base::edit_distance(file.filename().string(), main_file) <= 2)
      help = say("Benennen Sie {} in pack.yaml um.", "Rename {} to pack.yaml.", {file.filename().string()});
  return without_place(
      folder.string(),
      files.empty()
          ? base::LocalText{"In diesem Ordner liegt kein Regelpaket", "there is no rule pack in this folder"}
          : base::LocalText{"In diesem Ordner fehlt pack.yaml", "pack.yaml is missing in this folder"},
      std::move(help));
}

} // namespace

bool LoadedPack::has_errors() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const finding::Diagnostic& diagnostic) {
    return diagnostic.level == finding::DiagnosticLevel::error;
  });
}

LoadedPack load_pack(std::vector<PackFile> files, const PackFinder& finder) {
  LoadedPack loaded;
  loaded.files = std::move(files);
  for (const PackFile& file : loaded.files) loaded.pack.files.push_back(file.name);
  loaded.pack.digest = digest_of(loaded.files);
  Loader(loaded, finder).load();
  return loaded;
}

LoadedPack load_pack(const fs::path& path, const PackFinder& finder) {
  std::vector<fs::path> paths{path};
  std::error_code error;
  LoadedPack failed;
  if (fs::is_directory(path, error)) {
    paths = pack_files(path, error);
    if (error) {
      failed.diagnostics.push_back(unreadable(path, {base::FileProblem::other, error.message()}));
      return failed;
    }
    if (paths.empty() || paths.front().filename() != main_file) {
      failed.diagnostics.push_back(no_main_file(path, paths));
      return failed;
    }
  }
  if (const auto folder = folder_of_rule_file(path)) {
    failed.diagnostics.push_back(*folder);
    return failed;
  }
  std::vector<PackFile> files;
  std::vector<finding::Diagnostic> trouble;
  for (const fs::path& file : paths) {
    auto bytes = base::read_file(file);
    if (bytes) {
      files.push_back({file.string(), std::move(*bytes)});
      continue;
    }
    trouble.push_back(unreadable(file, bytes.error()));
    if (files.empty()) { // without its first file the others say nothing
      failed.diagnostics = std::move(trouble);
      return failed;
    }
  }
  LoadedPack loaded = load_pack(std::move(files), finder);
  loaded.diagnostics.insert(loaded.diagnostics.end(), trouble.begin(), trouble.end());
  return loaded;
}

finding::Diagnostic diagnostic_at(const LoadedPack& loaded, const Place& place, base::LocalText message,
                                  base::LocalText help, std::size_t inner_offset, std::size_t inner_length) {
  finding::Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  if (place.file >= loaded.files.size()) return diagnostic;
  const PackFile& file = loaded.files[place.file];
  diagnostic.path = file.name;
  std::size_t offset = place.offset;
  std::size_t length = place.length;
  if (place.verbatim && inner_length > 0 && inner_offset <= place.length) {
    offset += inner_offset;
    length = std::min<std::size_t>(inner_length, place.length - inner_offset);
  }
  diagnostic.place = finding::place_in(file.bytes, offset, std::max<std::size_t>(1, length));
  return diagnostic;
}

} // namespace taktvoll::pack
