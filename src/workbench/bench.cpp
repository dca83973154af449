#include "workbench/bench.h"

#include "base/edit_distance.h"
#include "checks/rule_compiler.h"
#include "claims/registry_judge.h"
#include "claims/registry_reader.h"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace taktvoll::workbench {
namespace {

namespace fs = std::filesystem;

// Whether the pack was read from this path.
bool stands_at(const pack::LoadedPack& loaded, const fs::path& path) {
  if (loaded.files.empty()) return false;
  const fs::path first(loaded.files.front().name);
  std::error_code error;
  return fs::equivalent(first, path, error) || fs::equivalent(first.parent_path(), path, error);
}

// Whether a preset of this name has the pack.
bool stands_for(const pack::PackLibrary& library, const std::string& name, const pack::Pack& pack) {
  const pack::Preset* preset = pack::find_preset(library.presets(), name);
  if (preset == nullptr) return false;
  if (preset->all) return true;
  if (!preset->profile.empty()) return pack.id == preset->id;
  return std::find(preset->packs.begin(), preset->packs.end(), pack.id) != preset->packs.end();
}

// The folders `registry` beside the packs that were read from files.
std::vector<fs::path> registries_of(pack::PackLibrary& library) {
  std::vector<fs::path> folders;
  for (const pack::PackLibrary::Chosen& chosen : library.chosen()) {
    if (chosen.loaded == nullptr || chosen.loaded->files.empty()) continue;
    const fs::path folder = fs::path(chosen.loaded->files.front().name).parent_path() / "registry";
    std::error_code error;
    if (fs::is_directory(folder, error)) folders.push_back(folder);
  }
  return folders;
}

// On any day.
void put_in_force(pack::Pack& pack) {
  for (pack::Rule& rule : pack.rules)
    for (pack::Norm& norm : rule.basis) norm.from = norm.until = {};
}

} // namespace

Bench::Bench(pack::Archive builtin, const std::vector<std::string>& names, std::string as_of)
    : as_of_(std::move(as_of)), library_(std::move(builtin)) {
  literals_ = library_.literals();
  for (const pack::PatternLiterals& entry : literals_)
    literals_of_.emplace(std::pair(std::string_view(entry.pattern), entry.case_sensitive), &entry);

  if (names.empty()) library_.choose_all_builtin();
  for (const std::string& name : names) library_.choose(name);
  diagnostics_ = library_.diagnostics();
  diagnostics_.insert(diagnostics_.end(), library_.advice().begin(), library_.advice().end());
  std::vector<bool> found(names.size(), false);
  for (const pack::PackLibrary::Chosen& chosen : library_.chosen()) {
    bool named = names.empty();
    for (std::size_t i = 0; i < names.size(); ++i) {
      const bool is_it = pack::is_pack_path(names[i])
                             ? chosen.loaded != nullptr && stands_at(*chosen.loaded, names[i])
                             : names[i] == chosen.pack->id || stands_for(library_, names[i], *chosen.pack);
      if (is_it) found[i] = named = true;
    }
    if (named) pieces_.push_back({chosen.pack, chosen.loaded});
  }
  missing_ = std::find(found.begin(), found.end(), false) != found.end();
  compile();
}

void Bench::compile() {
  checks::CompileOptions options;
  options.as_of = as_of_;
  options.drafts = true;
  if (const std::vector<fs::path> folders = registries_of(library_); !folders.empty()) {
    auto registry = std::make_shared<claims::Registry>(claims::read_registry(folders));
    diagnostics_.insert(diagnostics_.end(), registry->diagnostics.begin(), registry->diagnostics.end());
    has_registry_ = !registry->has_errors();
    if (has_registry_) options.claims = claims::make_judge(std::move(registry));
  }
  checks::RuleCompiler compiler(literals_, std::move(options));
  for (const pack::PackLibrary::Chosen& chosen : library_.chosen()) {
    if (chosen.loaded != nullptr) {
      pack::LoadedPack loaded = *chosen.loaded;
      put_in_force(loaded.pack);
      compiler.add(loaded, diagnostics_);
    } else {
      pack::Pack pack = *chosen.pack;
      put_in_force(pack);
      compiler.add_builtin(std::move(pack));
    }
  }
  rules_ = compiler.build();
}

const Bench::Piece* Bench::find(std::string_view pack) const {
  const auto piece =
      std::find_if(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.pack->id == pack; });
  return piece == pieces_.end() ? nullptr : &*piece;
}

const pack::Pack* Bench::known_pack(std::string_view id) const {
  if (const pack::Pack* chosen = library_.find(id)) return chosen;
  const std::vector<pack::Pack>& builtin = library_.builtin();
  const auto known =
      std::find_if(builtin.begin(), builtin.end(), [&](const pack::Pack& pack) { return pack.id == id; });
  return known == builtin.end() ? nullptr : &*known;
}

std::string Bench::nearest_pack(std::string_view id) const {
  std::vector<std::string_view> names;
  for (const pack::Pack& pack : library_.builtin()) names.emplace_back(pack.id);
  for (const Piece& piece : pieces_) names.emplace_back(piece.pack->id);
  return std::string(base::nearest_name(id, names));
}

bool Bench::knows_rule(std::string_view id) const {
  if (rules_->find(id) != nullptr) return true;
  const auto has = [&](const pack::Pack& pack) {
    return std::any_of(pack.rules.begin(), pack.rules.end(),
                       [&](const pack::Rule& rule) { return full_id(pack, rule) == id; });
  };
  const pack::Pack* home = known_pack(id.substr(0, id.find('/')));
  return (home != nullptr && has(*home)) ||
         std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return has(*piece.pack); });
}

bool Bench::has_errors() const {
  return std::any_of(diagnostics_.begin(), diagnostics_.end(), [](const finding::Diagnostic& diagnostic) {
    return diagnostic.level == finding::DiagnosticLevel::error;
  });
}

const pack::PatternLiterals* Bench::literals(std::string_view pattern, bool case_sensitive) const {
  const auto known = literals_of_.find(std::pair(pattern, case_sensitive));
  return known == literals_of_.end() ? nullptr : known->second;
}

std::string full_id(const pack::Pack& pack, const pack::Rule& rule) {
  return (rule.home.empty() ? pack.id : rule.home) + "/" + rule.id;
}

bool is_inherited(const pack::Rule& rule, const pack::Place& place) {
  return !rule.extends.empty() && place.file == rule.place.file && place.offset == rule.place.offset &&
         !place.verbatim;
}

finding::Diagnostic diagnostic_at(const Bench::Piece& piece, const pack::Place& place,
                                  base::LocalText message, base::LocalText help, std::size_t inner_offset,
                                  std::size_t inner_length) {
  if (piece.loaded != nullptr)
    return pack::diagnostic_at(*piece.loaded, place, std::move(message), std::move(help), inner_offset,
                               inner_length);
  finding::Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  if (place.file < piece.pack->files.size()) diagnostic.path = piece.pack->files[place.file];
  return diagnostic;
}

} // namespace taktvoll::workbench
