#include "pack/library.h"

#include "base/edit_distance.h"
#include "pack/list_changes.h"
#include "pack/problems.h"
#include "pack/rest.h"

#include <algorithm>
#include <utility>

namespace taktvoll::pack {
namespace {

namespace fs = std::filesystem;

// One name for one pack, however its path is written.
std::string one_name(const fs::path& path) {
  std::error_code error;
  const fs::path full = fs::weakly_canonical(path, error);
  return (error ? path.lexically_normal() : full).string();
}

// Where a profile stands in place of a path; no file can have this name.
std::string profile_path(const Preset& preset) {
  return preset.id + "/";
}

} // namespace

bool is_pack_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml") ||
         name == "." || name == "..";
}

PackLibrary::PackLibrary(Archive builtin) : archive_(std::move(builtin)) {}

PackLibrary::PackLibrary(Archive outline, std::string_view whole)
    : archive_(std::move(outline)), whole_(whole) {}

void PackLibrary::complete() {
  if (whole_.empty()) return;
  Archive whole = read_archive(std::exchange(whole_, {}));
  // In place: others point to the packs.
  for (std::size_t i = 0; i < archive_.packs.size(); ++i) archive_.packs[i] = std::move(whole.packs[i]);
  archive_.literals = std::move(whole.literals);
}

void PackLibrary::report(finding::DiagnosticLevel level, std::string path, base::LocalText message,
                         base::LocalText help) {
  finding::Diagnostic diagnostic;
  diagnostic.level = level;
  diagnostic.path = std::move(path);
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  diagnostics_.push_back(std::move(diagnostic));
}

void PackLibrary::report_twice(std::string_view id) {
  report(finding::DiagnosticLevel::warning, {},
         say("Das Regelpaket „{}“ ist zweimal gewählt.", "The rule pack “{}” is chosen twice.", {id}), {});
}

void PackLibrary::choose(const std::string& name) {
  if (is_pack_path(name)) {
    choose_path(name, true);
    return;
  }
  if (choose_builtin(name, true) != nullptr) return;
  if (const Preset* preset = find_preset(archive_.presets, name)) {
    choose_preset(*preset);
    return;
  }
  std::error_code unknown;
  if (fs::exists(fs::path(".") / name, unknown)) {
    report(finding::DiagnosticLevel::error, {},
           say("Das Regelpaket „{}“ gibt es nicht.", "There is no rule pack “{}”.", {name}),
           say("Hier liegt aber ein Ordner: Mit „./“ davor ist er gemeint: ./{}",
               "But there is a folder here: with “./” before it that one is meant: ./{}", {name}));
    return;
  }
  std::vector<std::string_view> names;
  std::string list;
  for (const Pack& known : archive_.packs) {
    names.push_back(known.id);
    list += (list.empty() ? "" : ", ") + known.id;
  }
  std::string presets;
  for (const Preset& preset : archive_.presets) presets += (presets.empty() ? "" : ", ") + preset.id;
  for (const std::string_view known : preset_names(archive_.presets)) names.push_back(known);
  const std::string_view nearest = base::nearest_name(name, names);
  report(finding::DiagnosticLevel::error, {},
         say("Das Regelpaket „{}“ gibt es nicht.", "There is no rule pack “{}”.", {name}),
         !nearest.empty() ? say("Meinten Sie „{}“?", "Did you mean “{}”?", {nearest})
         : presets.empty()
             ? say("Eingebaut sind: {}. Einen Ordner nennen Sie mit Schrägstrich: ./{}",
                   "Built in are: {}. Name a folder with a slash: ./{}", {list, name})
             : say("Eingebaut sind: {}. Vorauswahlen: {}. Einen Ordner nennen Sie mit Schrägstrich: ./{}",
                   "Built in are: {}. Presets: {}. Name a folder with a slash: ./{}", {list, presets, name}));
}

void PackLibrary::choose_all_builtin() {
  for (const Pack& pack : archive_.packs) choose_builtin(pack.id, false);
}

void PackLibrary::choose_preset(const Preset& preset) {
  if (preset.all) choose_all_builtin();
  for (const std::string& id : preset.packs) choose_builtin(id, false);
  if (preset.profile.empty()) return;
  const auto known = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.path == profile_path(preset); });
  if (known != entries_.end()) {
    report_twice(preset.id);
    return;
  }
  std::vector<PackFile> files;
  files.push_back({preset.id + "/pack.yaml", preset.profile});
  auto loaded = std::make_unique<LoadedPack>(
      load_pack(std::move(files),
                [this](const Dependency& wanted, const fs::path& from) { return find_base(wanted, from); }));
  add_loaded(std::move(loaded), profile_path(preset), preset.id, true);
}

Pack* PackLibrary::choose_builtin(std::string_view id, bool named) {
  const auto builtin = std::find_if(archive_.packs.begin(), archive_.packs.end(),
                                    [&](const Pack& pack) { return pack.id == id; });
  if (builtin == archive_.packs.end()) return nullptr;
  const auto known = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.pack->id == id; });
  if (known == entries_.end()) {
    entries_.push_back({&*builtin, nullptr, {}, named});
    return &*builtin;
  }
  if (known->loaded != nullptr && named)
    report(finding::DiagnosticLevel::error, known->path,
           say("Es gibt zwei Regelpakete „{}“: dieses und das eingebaute.",
               "There are two rule packs “{}”: this and the built-in one.", {id}),
           {"Geben Sie Ihrem Paket einen eigenen Namen, oder wählen Sie nur eines.",
            "Give your pack a name of its own, or choose only one."});
  else if (known->named && named)
    report_twice(id);
  known->named = known->named || named;
  return known->pack;
}

Pack* PackLibrary::choose_path(const fs::path& path, bool named) {
  const std::string full = one_name(path);
  const auto same_path =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.path == full; });
  if (same_path != entries_.end()) {
    if (named && same_path->named) report_twice(same_path->pack->id);
    same_path->named = same_path->named || named;
    return same_path->pack;
  }
  reading_.push_back(full);
  auto loaded = std::make_unique<LoadedPack>(load_pack(
      path, [this](const Dependency& wanted, const fs::path& from) { return find_base(wanted, from); }));
  reading_.pop_back();
  return add_loaded(std::move(loaded), full, path.string(), named);
}

Pack* PackLibrary::add_loaded(std::unique_ptr<LoadedPack> loaded, const std::string& path,
                              const std::string& shown, bool named) {
  diagnostics_.insert(diagnostics_.end(), loaded->diagnostics.begin(), loaded->diagnostics.end());
  advice_.insert(advice_.end(), loaded->advice.begin(), loaded->advice.end());
  Pack& pack = loaded->pack;
  if (pack.id.empty()) return nullptr;
  const auto same_name = std::find_if(entries_.begin(), entries_.end(),
                                      [&](const Entry& entry) { return entry.pack->id == pack.id; });
  if (same_name != entries_.end()) {
    report(finding::DiagnosticLevel::error, shown,
           same_name->loaded == nullptr
               ? say("Es gibt zwei Regelpakete „{}“: dieses und das eingebaute.",
                     "There are two rule packs “{}”: this and the built-in one.", {pack.id})
               : say("Es gibt zwei Regelpakete „{}“: dieses und {}.",
                     "There are two rule packs “{}”: this and {}.", {pack.id, same_name->path}),
           {"Geben Sie Ihrem Paket einen eigenen Namen, oder wählen Sie nur eines.",
            "Give your pack a name of its own, or choose only one."});
    return nullptr;
  }
  take_changed_rules(*loaded);
  change_lists(*loaded);
  entries_.push_back({&pack, loaded.get(), path, named});
  loaded_.push_back(std::move(loaded));
  return &pack;
}

FoundPack PackLibrary::find_base(const Dependency& wanted, const fs::path& from) {
  if (!is_pack_path(wanted.pack)) {
    complete();
    if (const Pack* pack = choose_builtin(wanted.pack, false)) return {pack, {}, {}, originals_of(pack->id)};
    for (const Entry& entry : entries_)
      if (entry.pack->id == wanted.pack) return {entry.pack, {}, {}, originals_of(wanted.pack)};
    std::vector<std::string_view> names;
    for (const Pack& known : archive_.packs) names.push_back(known.id);
    const std::string_view nearest = base::nearest_name(wanted.pack, names);
    return {nullptr, say("Das Paket „{}“ gibt es nicht", "there is no pack “{}”", {wanted.pack}),
            nearest.empty() ? base::LocalText{"Ein eigenes Paket nennen Sie mit seinem Pfad: ../name",
                                              "Name a pack of your own by its path: ../name"}
                            : say("Meinten Sie „{}“?", "Did you mean “{}”?", {nearest})};
  }
  const fs::path path = fs::path(wanted.pack).is_absolute() ? fs::path(wanted.pack) : from / wanted.pack;
  const std::string full = one_name(path);
  const auto open = std::find(reading_.begin(), reading_.end(), full);
  if (open != reading_.end()) {
    std::string circle;
    for (auto step = open; step != reading_.end(); ++step)
      circle += fs::path(*step).filename().string() + " → ";
    circle += fs::path(full).filename().string();
    return {nullptr,
            say("Die Pakete bauen im Kreis aufeinander auf: {}",
                "the packs build on one another in a circle: {}", {circle}),
            {"Eines von ihnen muss ohne die anderen auskommen.", "One of them must do without the others."}};
  }
  // A chain of packs longer than any house needs is a mistake, and would be a deep recursion.
  constexpr std::size_t longest_chain = 32;
  if (reading_.size() >= longest_chain)
    return {
        nullptr, {"Mehr als 32 Pakete bauen aufeinander auf", "more than 32 packs build on one another"}, {}};
  if (const Pack* pack = choose_path(path, false)) return {pack, {}, {}, originals_of(pack->id)};
  return {nullptr,
          say("Das Paket „{}“ lässt sich nicht verwenden", "the pack “{}” cannot be used", {wanted.pack}),
          {"Seine eigenen Fehler stehen darüber.", "Its own mistakes are shown above."}};
}

const std::vector<Rule>* PackLibrary::originals_of(std::string_view pack) const {
  const auto originals = originals_.find(pack);
  return originals == originals_.end() ? nullptr : &originals->second;
}

void PackLibrary::report_rival(const LoadedPack& changes, const Rule& rule, const Entry& earlier,
                               const Rule& theirs) {
  const std::string id = rule.home + "/" + rule.id;
  std::string where;
  if (earlier.loaded != nullptr) {
    const finding::Diagnostic there = diagnostic_at(*earlier.loaded, theirs.place, {});
    where = " (" + there.path + (there.place ? ":" + std::to_string(there.place->line) : std::string()) + ")";
  }
  // How the later pack would name the earlier one.
  std::string name = earlier.pack->id;
  if (!earlier.path.empty() && !earlier.path.ends_with('/') && !changes.files.empty()) {
    const fs::path here = one_name(fs::path(changes.files.front().name).parent_path());
    name = fs::path(earlier.path).lexically_relative(here).generic_string();
    if (!is_pack_path(name)) name.insert(0, "./");
  }
  diagnostics_.push_back(diagnostic_at(
      changes, rule.place,
      say("„{}“{} ändert die Regel „{}“ schon, und anders als „{}“",
          "“{}”{} changes the rule “{}” already, and not as “{}” does",
          {earlier.pack->id, where, id, changes.pack.id}),
      say("Lassen Sie „{}“ auf „{}“ aufbauen – extends: [\"{}\"] –, oder ändern Sie die Regel nur in einem "
          "von "
          "beiden.",
          "Let “{}” build on “{}” – extends: [\"{}\"] –, or change the rule in one of them only.",
          {changes.pack.id, earlier.pack->id, name})));
}

bool PackLibrary::has(const std::string& name) const {
  if (is_pack_path(name)) {
    const std::string full = one_name(name);
    return std::any_of(entries_.begin(), entries_.end(),
                       [&](const Entry& entry) { return entry.path == full; });
  }
  if (find(name) != nullptr) return true;
  const Preset* preset = find_preset(archive_.presets, name);
  if (preset == nullptr || !preset->profile.empty()) return false;
  const auto there = [&](std::string_view id) { return find(id) != nullptr; };
  return preset->all ? std::all_of(archive_.packs.begin(), archive_.packs.end(),
                                   [&](const Pack& pack) { return there(pack.id); })
                     : std::all_of(preset->packs.begin(), preset->packs.end(), there);
}

void PackLibrary::take_changed_rules(LoadedPack& changes) {
  const auto builds_on = [&](const Pack& pack) {
    return changes.pack.id.empty() ||
           std::any_of(changes.pack.extends.begin(), changes.pack.extends.end(),
                       [&](const Dependency& dependency) { return dependency.pack == pack.id; });
  };
  std::erase_if(changes.pack.rules, [&](const Rule& rule) {
    if (rule.home.empty()) return false;
    const auto is_it = [&](const Pack& pack, const Rule& other) {
      return other.id == rule.id && (other.home.empty() ? pack.id : other.home) == rule.home;
    };
    for (const Entry& entry : entries_) {
      Pack& pack = *entry.pack;
      const auto found = std::find_if(pack.rules.begin(), pack.rules.end(),
                                      [&](const Rule& other) { return is_it(pack, other); });
      if (found == pack.rules.end()) continue;
      if (found->home.empty() || builds_on(pack)) {
        if (found->home.empty()) originals_[pack.id].push_back(*found);
        pack.rules.erase(found);
        // Its neighbours know it by its short name, which now leads nowhere.
        for (Rule& other : pack.rules)
          for (Text& yields : other.yields_to)
            if (other.home.empty() && yields.value == rule.id) yields.value = rule.home + "/" + rule.id;
        return false;
      }
      const std::string id = rule.home + "/" + rule.id;
      const auto ours = changes.changes.find(id);
      const auto theirs = entry.loaded != nullptr ? entry.loaded->changes.find(id) : changes.changes.end();
      const bool equal = entry.loaded != nullptr && ours != changes.changes.end() &&
                         theirs != entry.loaded->changes.end() && ours->second == theirs->second;
      if (!equal) report_rival(changes, rule, entry, *found);
      return true;
    }
    return false;
  });
}

void PackLibrary::change_lists(LoadedPack& changes) {
  if (changes.pack.list_changes.empty()) return;
  std::vector<Pack*> packs{&changes.pack};
  for (const Entry& entry : entries_) packs.push_back(entry.pack);
  for (const ListTrouble& trouble : change_lists_in(packs, changes.pack.list_changes))
    diagnostics_.push_back(diagnostic_at(changes, trouble.place, trouble.message, trouble.help));
}

std::vector<PackLibrary::Chosen> PackLibrary::chosen() {
  std::vector<Chosen> all;
  for (const Entry& entry : entries_) all.push_back({entry.pack, entry.loaded});
  return all;
}

const Pack* PackLibrary::find(std::string_view id) const {
  for (const Entry& entry : entries_)
    if (entry.pack->id == id) return entry.pack;
  return nullptr;
}

bool PackLibrary::has_errors() const {
  return std::any_of(diagnostics_.begin(), diagnostics_.end(), [](const finding::Diagnostic& diagnostic) {
    return diagnostic.level == finding::DiagnosticLevel::error;
  });
}

namespace {

std::string in_brackets(const std::string& owner) {
  return owner.empty() ? std::string() : " (" + owner + ")";
}

// One rule, or several of one owner.
finding::Diagnostic overdue_rules(const Pack& pack, const std::vector<const Rule*>& rules) {
  const Rule& first = **std::min_element(
      rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->review_due < b->review_due; });
  const std::string id = (first.home.empty() ? pack.id : first.home) + "/" + first.id;
  const std::string owner = in_brackets(first.owner.empty() ? pack.owner : first.owner);
  finding::Diagnostic warning;
  warning.level = finding::DiagnosticLevel::warning;
  warning.message = rules.size() == 1
                        ? say("Die Regel „{}“{} sollte bis {} neu geprüft werden.",
                              "The rule “{}”{} was due for review on {}.", {id, owner, first.review_due})
                        : say("{} Regeln des Pakets „{}“{} sollten neu geprüft werden, zuerst „{}“, bis {}.",
                              "{} rules of the pack “{}”{} are due for review, “{}” first, on {}.",
                              {std::to_string(rules.size()), pack.id, owner, id, first.review_due});
  warning.help = {"Wer die Regel verantwortet, trägt „reviewed“ und „review-due“ neu ein.",
                  "Whoever answers for the rule enters “reviewed” and “review-due” anew."};
  return warning;
}

} // namespace

std::vector<finding::Diagnostic> overdue_reviews(const std::vector<PackLibrary::Chosen>& packs,
                                                 std::string_view day) {
  std::vector<finding::Diagnostic> warnings;
  const auto is_overdue = [&](const std::string& due) { return !due.empty() && due < day; };
  for (const PackLibrary::Chosen& chosen : packs) {
    const Pack& pack = *chosen.pack;
    const bool whole = is_overdue(pack.review_due);
    if (whole) {
      finding::Diagnostic& warning = warnings.emplace_back();
      warning.level = finding::DiagnosticLevel::warning;
      warning.message = say("Das Regelpaket „{}“{} sollte bis {} neu geprüft werden.",
                            "The rule pack “{}”{} was due for review on {}.",
                            {pack.id, in_brackets(pack.owner), pack.review_due});
      warning.help = {"Wer das Paket verantwortet, trägt „reviewed“ und „review-due“ neu ein.",
                      "Whoever answers for the pack enters “reviewed” and “review-due” anew."};
    }
    std::vector<std::pair<std::string_view, std::vector<const Rule*>>> by_owner; // in the order of the pack
    for (const Rule& rule : pack.rules) {
      if (!is_overdue(rule.review_due) || rest_of(rule, day, false) != Rest::none) continue;
      // Whoever answers for the whole pack looks at these anyway.
      if (whole && (rule.owner.empty() || rule.owner == pack.owner)) continue;
      const auto known = std::find_if(by_owner.begin(), by_owner.end(),
                                      [&](const auto& entry) { return entry.first == rule.owner; });
      if (known == by_owner.end())
        by_owner.push_back({rule.owner, {&rule}});
      else
        known->second.push_back(&rule);
    }
    for (const auto& [_, rules] : by_owner) warnings.push_back(overdue_rules(pack, rules));
  }
  return warnings;
}

} // namespace taktvoll::pack
