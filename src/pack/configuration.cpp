#include "pack/configuration.h"

#include "base/edit_distance.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/yaml_advice.h"
#include "pack/conditions.h"
#include "pack/list_book.h"
#include "pack/list_reader.h"
#include "pack/rule_reader.h"
#include "pack/source_check.h"
#include "pack/value_reader.h"

#include <algorithm>

namespace taktvoll::pack {
namespace {

namespace fs = std::filesystem;
using base::YamlKind;
using base::YamlValue;

// A path of the configuration as the process sees it.
std::string seen_from_here(const fs::path& file, std::string_view path) {
  const fs::path given(path);
  if (given.is_absolute()) return given.string();
  const fs::path folder = file.parent_path();
  std::string joined = (folder.empty() ? given : folder / given).lexically_normal().string();
  // It must still read as a path: "haus" alone would be the name of a built-in pack.
  if (!is_pack_path(joined)) joined.insert(0, "./");
  return joined;
}

std::vector<std::string> trimmed_texts(const Desk& desk, const Field& field) {
  std::vector<std::string> texts;
  for (const Text& text : read_distinct_texts(desk, *field.key, *field.value, false))
    texts.emplace_back(trimmed(text.value));
  return texts;
}

PathContext read_path_context(const Desk& desk, const YamlValue& item) {
  PathContext entry;
  if (item.kind != YamlKind::map) {
    desk.problems.error(desk.place(item),
                        {"Ein Eintrag von „context“ ist eine Zuordnung", "an entry of “context” is a map"},
                        {"So geht es: - {paths: [\"rx/**\"], set: {product_status: rx}}",
                         "For example: - {paths: [\"rx/**\"], set: {product_status: rx}}"});
    return entry;
  }
  const Fields fields(desk, item, Level::path_context, desk.place(item));
  if (const Field* paths = fields.find("paths")) entry.paths = trimmed_texts(desk, *paths);
  if (const Field* set = fields.find("set"))
    for (auto& [key, value] : read_example_context(desk, *set->value)) {
      const auto same = [&, &name = key](const auto& known) { return known.first == name; };
      const auto known = std::find_if(entry.set.begin(), entry.set.end(), same);
      if (known != entry.set.end())
        known->second.push_back(std::move(value));
      else
        entry.set.push_back({key, {std::move(value)}});
    }
  return entry;
}

void read_keys(const Desk& desk, const YamlValue& root, Configuration& configuration) {
  const Fields fields(desk, root, Level::configuration, desk.place(root));
  if (const Field* packs = fields.find("packs"))
    for (const std::string& name : trimmed_texts(desk, *packs))
      configuration.packs.push_back(is_pack_path(name) ? seen_from_here(configuration.file, name) : name);
  if (const Field* registries = fields.find("registries"))
    for (const std::string& path : trimmed_texts(desk, *registries))
      configuration.registries.push_back(
          (configuration.file.parent_path() / path).lexically_normal().string());
  if (const Field* context = fields.find("context"))
    for (const YamlValue& item : context->value->items)
      configuration.context.push_back(read_path_context(desk, item));
  if (const Field* exclude = fields.find("exclude")) configuration.exclude = trimmed_texts(desk, *exclude);
  if (const Field* fail_on = fields.find("fail-on"))
    if (std::string level = read_name(desk, *fail_on->key, *fail_on->value); !level.empty())
      configuration.fail_on = std::move(level);
  if (const Field* language = fields.find("language"))
    if (const std::string name = read_name(desk, *language->key, *language->value); !name.empty())
      configuration.language = name == "en" ? base::UiLanguage::en : base::UiLanguage::de;
  if (const Field* rules = fields.find("rules")) configuration.override_values = *rules->value;
  if (const Field* lists = fields.find("lists")) configuration.list_values = {*lists->name, *lists->value};
}

void append(std::vector<finding::Diagnostic>& to, std::vector<finding::Diagnostic> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

bool Configuration::has_errors() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const finding::Diagnostic& diagnostic) {
    return diagnostic.level == finding::DiagnosticLevel::error;
  });
}

std::optional<fs::path> find_configuration(const fs::path& folder) {
  std::error_code error;
  const fs::path start = fs::absolute(folder, error).lexically_normal();
  for (fs::path at = start; !error; at = at.parent_path()) {
    const fs::path file = at / configuration_name;
    std::error_code missing;
    if (fs::is_regular_file(file, missing)) {
      // Shown as people know it: without the long way from the root where it is near.
      const fs::path near = file.lexically_relative(start);
      return near.empty() || at == start ? fs::path(configuration_name) : near;
    }
    if (at == at.parent_path()) break;
  }
  return std::nullopt;
}

Configuration read_configuration(const fs::path& file) {
  auto bytes = base::read_file(file);
  if (bytes) return read_configuration(file, std::move(*bytes));
  Configuration configuration;
  configuration.file = file;
  finding::Diagnostic diagnostic;
  diagnostic.path = file.string();
  diagnostic.message = say("Die Konfiguration lässt sich nicht lesen: {}",
                           "The configuration cannot be read: {}", {bytes.error().detail});
  if (bytes.error().problem == base::FileProblem::not_found)
    diagnostic.message = {"Diese Konfiguration gibt es nicht.", "There is no such configuration."};
  configuration.diagnostics.push_back(std::move(diagnostic));
  return configuration;
}

Configuration read_configuration(const fs::path& file, std::string bytes) {
  Configuration configuration;
  configuration.file = file;
  configuration.digest = "sha256:" + base::sha256_hex(bytes);
  configuration.overrides.files.push_back({file.string(), std::move(bytes)});
  configuration.overrides.pack.files.push_back(file.string());
  Problems problems;
  if (const std::optional<YamlValue> root = parse_source(0, configuration.overrides.files[0], problems)) {
    const Desk desk{0, problems};
    if (root->kind == YamlKind::map)
      read_keys(desk, *root, configuration);
    else if (root->kind != YamlKind::null) // an empty file decides nothing
      problems.error(desk.place(*root),
                     {"Die Datei muss mit Schlüsseln beginnen", "the file must begin with keys"},
                     {"So geht es: packs: [fear, ./haus]", "For example: packs: [fear, ./haus]"});
  }
  append(configuration.diagnostics, problems.diagnostics(configuration.overrides.files));
  return configuration;
}

void read_overrides(Configuration& configuration, PackLibrary& library) {
  if (configuration.override_values.kind != YamlKind::map &&
      configuration.list_values.second.kind != YamlKind::map)
    return;
  library.complete();
  LoadedPack& overrides = configuration.overrides;
  Problems problems;
  ListBook lists(overrides.pack);
  RuleBases bases(overrides.pack, lists);
  for (const PackLibrary::Chosen& chosen : library.chosen()) {
    bases.add(*chosen.pack);
    lists.add(*chosen.pack);
  }
  for (const Pack& pack : library.builtin())
    if (library.find(pack.id) == nullptr) lists.add_resting(pack);
  if (const auto& [name, value] = configuration.list_values; value.kind == YamlKind::map)
    lists.declare({0, problems}, {find_key(Level::configuration, "lists"), &name, &value});
  lists.settle(problems);
  const Desk desk{0, problems, &lists};

  // A project may have decided on rules of packs that this run leaves out. Which packs those are is known of
  // the built-in ones only; so where the run has all that the project names, any other name is a mistake.
  const bool whole = configuration.packs.empty()
                         ? std::all_of(library.builtin().begin(), library.builtin().end(),
                                       [&](const Pack& pack) { return library.find(pack.id) != nullptr; })
                         : std::all_of(configuration.packs.begin(), configuration.packs.end(),
                                       [&](const std::string& name) { return library.has(name); });
  // True if the decision on a rule of this name rests, or was reported.
  const auto settled = [&](const YamlValue& name) {
    const std::string_view id = trimmed(name.scalar);
    const std::size_t slash = id.find('/');
    if (slash == std::string_view::npos) return false;
    const std::string_view pack_name = id.substr(0, slash);
    if (library.find(pack_name) != nullptr) return false;
    std::vector<std::string_view> names;
    for (const Pack& pack : library.builtin()) {
      names.emplace_back(pack.id);
      if (pack.id != pack_name) continue;
      std::vector<std::string_view> ids;
      for (const Rule& rule : pack.rules) ids.emplace_back(rule.id);
      if (std::find(ids.begin(), ids.end(), id.substr(slash + 1)) != ids.end()) return true;
      problems.error(desk.place(name),
                     say("Das Paket „{}“ hat keine Regel „{}“", "the pack “{}” has no rule “{}”",
                         {pack_name, id.substr(slash + 1)}),
                     suggest(id.substr(slash + 1), ids));
      return true;
    }
    if (!whole) return true;
    for (const PackLibrary::Chosen& chosen : library.chosen()) names.emplace_back(chosen.pack->id);
    const std::string_view nearest = base::nearest_name(pack_name, names);
    problems.error(
        desk.place(name),
        say("Es gibt in diesem Projekt kein Paket „{}“", "this project has no pack “{}”", {pack_name}),
        nearest.empty()
            ? say("Ein eigenes Paket nennen Sie unter „packs“, zum Beispiel: packs: [./{}]",
                  "Name a pack of your own under “packs”, for example: packs: [./{}]", {pack_name})
            : say("Meinten Sie „{}/{}“?", "Did you mean “{}/{}”?", {nearest, id.substr(slash + 1)}));
    return true;
  };
  std::vector<Rule> rules;
  for (const auto& [name, value] : configuration.override_values.entries) {
    if (name.kind == YamlKind::scalar && settled(name)) continue;
    if (value.kind != YamlKind::map) {
      problems.error(
          desk.place(value.kind == YamlKind::null ? name : value),
          {"Zu einer Regel gehört eine Zuordnung {schlüssel: wert}", "a rule needs a map {key: value}"},
          say("So geht es: {}: {severity: info}", "For example: {}: {severity: info}", {name.scalar}));
      continue;
    }
    YamlValue change = value; // as if it were a rule with `change: name`
    YamlValue key;
    key.kind = YamlKind::scalar;
    key.scalar = "change";
    change.entries.insert(change.entries.begin(), base::YamlEntry(std::move(key), name));
    ReadRule read = read_rule(desk, change, Rule(), bases);
    if (!read.rule) continue;
    const auto twin = [&](const Rule& other) {
      return other.home == read.rule->home && other.id == read.rule->id;
    };
    if (std::any_of(rules.begin(), rules.end(), twin))
      problems.error(read.id_place, say("„{}“ steht zweimal", "“{}” is given twice", {read.id}));
    else
      rules.push_back(std::move(*read.rule));
  }
  overrides.pack.rules = std::move(rules);
  library.take_changed_rules(overrides);
  library.change_lists(overrides);
  append(configuration.diagnostics, problems.diagnostics(overrides.files));
  append(configuration.diagnostics, problems.advice(overrides.files)); // it has no other reader
}

} // namespace taktvoll::pack
