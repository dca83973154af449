#include "cli/pack_choice.h"

#include "checks/rule_compiler.h"
#include "claims/registry_judge.h"
#include "cli/registry_choice.h"
#include "pack/archive.h"
#include "pack/builtin.h"
#include "pack/library.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

void append(std::vector<finding::Diagnostic>& to, const std::vector<finding::Diagnostic>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

} // namespace

std::optional<pack::Configuration> configuration_for(const Options& options) {
  if (options.no_config) return std::nullopt;
  if (!options.config.empty()) return pack::read_configuration(options.config);
  if (const auto file = pack::find_configuration(".")) return pack::read_configuration(*file);
  return std::nullopt;
}

namespace {

// The rules of a pack that do not run. `loaded`: nullptr for a built-in one.
void note_resting(const pack::Pack& pack, const pack::LoadedPack* loaded, const Options& options,
                  std::vector<RestingRule>& resting) {
  for (const pack::Rule& rule : pack.rules) {
    const pack::Rest rest = pack::rest_of(rule, options.as_of, options.drafts);
    if (rest == pack::Rest::none) continue;
    RestingRule entry;
    entry.pack = rule.home.empty() ? pack.id : rule.home;
    entry.id = (rule.home.empty() ? pack.id : rule.home) + "/" + rule.id;
    entry.version = pack.version;
    entry.rule = rule;
    entry.rest = rest;
    entry.built_in = loaded == nullptr;
    if (loaded != nullptr) {
      const finding::Diagnostic there = pack::diagnostic_at(*loaded, rule.place, {});
      entry.where = there.path;
      if (there.place) entry.where += ":" + std::to_string(there.place->line);
    }
    resting.push_back(std::move(entry));
  }
}

} // namespace

std::optional<finding::Diagnostic> resting_note(const ChosenPacks& packs) {
  base::LocalText list;
  std::size_t count = 0;
  constexpr std::size_t most = 5;
  for (const RestingRule& resting : packs.resting) {
    if (resting.built_in || resting.rest == pack::Rest::switched_off) continue;
    if (++count > most) continue;
    const base::LocalText why = pack::rest_words(resting.rule, resting.rest);
    list.de += (count > 1 ? "; " : "") + resting.id + " (" + why.de + ")";
    list.en += (count > 1 ? "; " : "") + resting.id + " (" + why.en + ")";
  }
  if (count == 0) return std::nullopt;
  if (count > most) {
    list.de += " …";
    list.en += " …";
  }
  finding::Diagnostic note;
  note.level = finding::DiagnosticLevel::info;
  const std::string number = std::to_string(count);
  note.message =
      count == 1 ? base::LocalText{"Eine Regel ruht: " + list.de, "One rule rests: " + list.en}
                 : base::LocalText{number + " Regeln ruhen: " + list.de, number + " rules rest: " + list.en};
  return note;
}

pack::PackLibrary gather_packs(const Options& options, pack::Configuration* configuration,
                               pack::Detail detail) {
  const std::string_view archive = pack::builtin_archive_bytes();
  pack::PackLibrary library(pack::read_archive(archive, detail),
                            detail == pack::Detail::outline ? archive : std::string_view());
  const std::vector<std::string>& names =
      options.packs.empty() && configuration != nullptr ? configuration->packs : options.packs;
  if (names.empty()) library.choose_all_builtin();
  for (const std::string& name : names) library.choose(name);
  if (configuration != nullptr) pack::read_overrides(*configuration, library);
  return library;
}

ChosenPacks choose_packs(const Options& options, Registries registries, pack::Detail detail) {
  ChosenPacks chosen;
  chosen.configuration = configuration_for(options);
  pack::Configuration* const configuration = chosen.configuration ? &*chosen.configuration : nullptr;

  pack::PackLibrary library = gather_packs(options, configuration, detail);
  if (configuration != nullptr) append(chosen.diagnostics, configuration->diagnostics);
  append(chosen.diagnostics, library.diagnostics());

  if (registries == Registries::read) chosen.registry = registry_for(options, chosen.configuration);
  checks::CompileOptions compile{options.as_of, options.drafts};
  // Without somebody's approval at hand, what is not approved cannot be told from what is.
  if (chosen.registry && !chosen.registry->has_errors()) chosen.judge = claims::make_judge(chosen.registry);
  compile.claims = chosen.judge;
  // Whatever of a built-in pack is still as it was is compiled already.
  checks::RuleCompiler compiler({}, std::move(compile), {pack::builtin_image_bytes()});
  const std::vector<pack::PackLibrary::Chosen> packs = library.chosen();
  append(chosen.diagnostics, pack::overdue_reviews(packs, options.as_of));
  for (const pack::PackLibrary::Chosen& entry : packs) {
    note_resting(*entry.pack, entry.loaded, options, chosen.resting);
    if (entry.loaded != nullptr)
      compiler.add(*entry.loaded, chosen.diagnostics);
    else
      compiler.add_builtin(std::move(*entry.pack));
  }
  if (configuration != nullptr)
    note_resting(configuration->overrides.pack, &configuration->overrides, options, chosen.resting);
  if (configuration != nullptr) compiler.add(configuration->overrides, chosen.diagnostics);
  chosen.broken_packs =
      std::any_of(chosen.diagnostics.begin(), chosen.diagnostics.end(),
                  [](const finding::Diagnostic& d) { return d.level == finding::DiagnosticLevel::error; });
  chosen.trouble = chosen.broken_packs;
  if (chosen.registry) {
    append(chosen.diagnostics, chosen.registry->diagnostics);
    chosen.trouble = chosen.trouble || chosen.registry->has_errors();
  }
  if (!packs.empty()) chosen.rules = compiler.build();
  return chosen;
}

} // namespace taktvoll::cli
