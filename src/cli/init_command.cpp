#include "base/edit_distance.h"
#include "base/files.h"
#include "cli/commands.h"
#include "cli/schema_place.h"
#include "cli/usage_error.h"
#include "drafting/first_configuration.h"
#include "finding/diagnostic.h"
#include "pack/archive.h"
#include "pack/builtin.h"
#include "pack/configuration.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

namespace fs = std::filesystem;
using base::LocalText;
using base::pick;
using base::UiLanguage;

std::string list_of(const std::vector<pack::Preset>& presets, UiLanguage language) {
  std::size_t widest = 0;
  for (const pack::Preset& preset : presets) widest = std::max(widest, preset.id.size());
  std::string text(pick(language, "Wofür soll taktvoll prüfen?\n\n", "What shall taktvoll check for?\n\n"));
  for (const pack::Preset& preset : presets)
    text += fmt::format("  {:<{}}  {}\n", preset.id, widest, preset.purpose.in(language));
  text += pick(language,
               "\nZum Beispiel:\n  taktvoll init --preset brand\n  taktvoll init --preset awareness,strict\n",
               "\nFor example:\n  taktvoll init --preset brand\n  taktvoll init --preset awareness,strict\n");
  return text;
}

// The presets of these names, each once; or what is wrong. A profile alone changes all packs' rules: then the
// preset with all packs goes before it.
std::optional<UsageError> find_presets(const std::vector<pack::Preset>& presets, const Options& options,
                                       std::vector<const pack::Preset*>& found) {
  for (const std::string& name : options.presets) {
    const pack::Preset* preset = pack::find_preset(presets, name);
    if (preset == nullptr)
      return usage_error(
          options.language,
          {"Die Vorauswahl „" + name + "“ gibt es nicht.", "There is no preset “" + name + "”."},
          did_you_mean(name, pack::preset_names(presets)));
    if (std::find(found.begin(), found.end(), preset) == found.end()) found.push_back(preset);
  }
  const bool only_profiles = std::all_of(found.begin(), found.end(),
                                         [](const pack::Preset* preset) { return !preset->profile.empty(); });
  const auto all_packs =
      std::find_if(presets.begin(), presets.end(), [](const pack::Preset& preset) { return preset.all; });
  if (only_profiles && all_packs != presets.end()) found.insert(found.begin(), &*all_packs);
  return std::nullopt;
}

} // namespace

ExitStatus run_init(const Options& options, const Streams& streams) {
  const std::vector<pack::Preset> presets = pack::read_archive(pack::builtin_archive_bytes()).presets;
  if (options.list) {
    streams.out << list_of(presets, options.language);
    return ExitStatus::clean;
  }
  if (options.presets.empty()) {
    // To a person it is an answer; a script must learn that nothing was written.
    (streams.out_is_terminal ? streams.out : streams.err) << list_of(presets, options.language);
    return streams.out_is_terminal ? ExitStatus::clean : ExitStatus::trouble;
  }
  const auto refuse = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  };
  drafting::FirstConfigurationSettings settings;
  if (const auto wrong = find_presets(presets, options, settings.presets)) {
    streams.err << wrong->text;
    return ExitStatus::trouble;
  }
  const fs::path folder(options.folder);
  const fs::path file = (folder / pack::configuration_name).lexically_normal();
  std::error_code error;
  if (fs::exists(fs::symlink_status(file, error)))
    return refuse(finding::trouble(
        file.string(),
        {"Diese Konfiguration gibt es schon; nichts wird überschrieben.",
         "This configuration exists already; nothing is overwritten."},
        {"Tragen Sie die Vorauswahl dort ein: packs: [" + settings.presets.front()->id +
             "]. Oder benennen Sie die Datei um und rufen Sie `taktvoll init` noch einmal auf.",
         "Enter the preset there: packs: [" + settings.presets.front()->id +
             "]. Or rename the file and run `taktvoll init` again."}));
  fs::create_directories(folder, error);
  if (error)
    return refuse(finding::trouble(folder.string(),
                                   {"Der Ordner lässt sich nicht anlegen: " + error.message(),
                                    "The folder cannot be made: " + error.message()},
                                   {}));
  settings.schema = schema_for(folder, "configuration");
  settings.language = options.language;
  if (const auto written = base::write_file_atomically(file, drafting::first_configuration(settings));
      !written)
    return refuse(finding::trouble(file.string(),
                                   {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                                    "The file cannot be written: " + written.error().detail},
                                   {}));
  streams.out << finding::visible(file.string()) << "\n"
              << pick(options.language,
                      "\nLesen Sie einmal hinein: Die Ordner darin sind Vorschläge. Danach:\n",
                      "\nHave a look inside: the folders there are suggestions. Then:\n")
              << "  taktvoll new --list\n  taktvoll check\n";
  return ExitStatus::clean;
}

} // namespace taktvoll::cli
