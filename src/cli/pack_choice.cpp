#include "cli/pack_choice.h"

#include "base/edit_distance.h"
#include "checks/rule_compiler.h"
#include "pack/archive.h"
#include "pack/builtin.h"
#include "pack/loader.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml") ||
         name == "." || name == "..";
}

finding::Diagnostic unknown_pack(const std::string& name, const std::vector<pack::Pack>& packs) {
  std::vector<std::string_view> names;
  std::string list;
  for (const pack::Pack& known : packs) {
    names.push_back(known.id);
    list += (list.empty() ? "" : ", ") + known.id;
  }
  const std::string nearest(base::nearest_name(name, names));
  finding::Diagnostic diagnostic;
  diagnostic.message = {"Das Regelpaket „" + name + "“ gibt es nicht.",
                        "There is no rule pack “" + name + "”."};
  diagnostic.help =
      nearest.empty() ? base::LocalText{"Eingebaut sind: " + list +
                                            ". Einen Ordner nennen Sie mit Schrägstrich: ./" + name,
                                        "Built in are: " + list + ". Name a folder with a slash: ./" + name}
                      : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"};
  return diagnostic;
}

finding::Diagnostic twice(const std::string& id) {
  finding::Diagnostic diagnostic;
  diagnostic.message = {"Das Regelpaket „" + id + "“ ist zweimal gewählt; das erste gilt.",
                        "The rule pack “" + id + "” is chosen twice; the first one counts."};
  diagnostic.level = finding::DiagnosticLevel::warning;
  return diagnostic;
}

} // namespace

ChosenPacks choose_packs(const std::vector<std::string>& choice) {
  ChosenPacks chosen;
  pack::Archive archive = pack::read_archive(pack::builtin_archive_bytes());
  checks::RuleCompiler compiler(std::move(archive.literals));
  std::vector<std::string> ids;
  const auto is_new = [&](const std::string& id) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
      chosen.diagnostics.push_back(twice(id));
      return false;
    }
    ids.push_back(id);
    return true;
  };

  if (choice.empty()) {
    for (pack::Pack& builtin : archive.packs) {
      ids.push_back(builtin.id);
      compiler.add_builtin(std::move(builtin));
    }
  }
  for (const std::string& name : choice) {
    if (is_path(name)) {
      const pack::LoadedPack loaded = pack::load_pack(name);
      chosen.diagnostics.insert(chosen.diagnostics.end(), loaded.diagnostics.begin(),
                                loaded.diagnostics.end());
      if (!loaded.pack.id.empty() && is_new(loaded.pack.id)) compiler.add(loaded, chosen.diagnostics);
      continue;
    }
    const auto builtin = std::find_if(archive.packs.begin(), archive.packs.end(),
                                      [&](const pack::Pack& known) { return known.id == name; });
    if (builtin == archive.packs.end())
      chosen.diagnostics.push_back(unknown_pack(name, archive.packs));
    else if (is_new(name))
      compiler.add_builtin(*builtin);
  }
  chosen.trouble =
      std::any_of(chosen.diagnostics.begin(), chosen.diagnostics.end(),
                  [](const finding::Diagnostic& d) { return d.level == finding::DiagnosticLevel::error; });
  if (!ids.empty()) chosen.rules = compiler.build();
  return chosen;
}

} // namespace taktvoll::cli
