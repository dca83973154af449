#include "base/files.h"
#include "cli/commands.h"
#include "finding/diagnostic.h"
#include "workbench/vale_import.h"

#include <filesystem>

#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

namespace fs = std::filesystem;
using base::pick;
using finding::visible;
using Json = nlohmann::ordered_json;

void print_text(const workbench::ValeImport& import, const fs::path& file, base::UiLanguage language,
                std::ostream& out) {
  for (const workbench::ValeImport::Carried& carried : import.carried) {
    out << "✓ " << visible(carried.file) << " → " << carried.rule << "\n";
    for (const base::LocalText& note : carried.notes) out << "    " << visible(note.in(language)) << "\n";
  }
  for (const workbench::ValeImport::Refused& refused : import.refused)
    out << "✗ " << visible(refused.file) << ": " << visible(refused.reason.in(language)) << "\n";
  out << "\n"
      << pick(language, "Übertragene Regeln: ", "Rules carried over: ") << import.carried.size()
      << pick(language, ". Dateien, die nicht gingen: ", ". Files that could not be: ")
      << import.refused.size() << ".\n";
  if (import.pack_yaml.empty()) return;
  const std::string shown = visible(file.string());
  out << pick(language, "Geschrieben: ", "Written: ") << shown << "\n"
      << pick(language, "Als Nächstes: Beispiele ergänzen, dann\n", "Next: add examples, then\n")
      << "  taktvoll pack check " << visible(file.parent_path().string()) << "\n";
}

void print_json(const workbench::ValeImport& import, const fs::path& file, base::UiLanguage language,
                std::ostream& out) {
  Json carried = Json::array();
  for (const workbench::ValeImport::Carried& entry : import.carried) {
    Json notes = Json::array();
    for (const base::LocalText& note : entry.notes) notes.push_back(note.in(language));
    carried.push_back({{"file", entry.file}, {"rule", entry.rule}, {"notes", std::move(notes)}});
  }
  Json refused = Json::array();
  for (const workbench::ValeImport::Refused& entry : import.refused)
    refused.push_back({{"file", entry.file}, {"reason", entry.reason.in(language)}});
  out << Json{{"schema", "taktvoll-vale-import/1"},
              {"pack", import.pack_id},
              {"written", import.pack_yaml.empty() ? Json() : Json(file.string())},
              {"carried", std::move(carried)},
              {"refused", std::move(refused)}}
             .dump(2, ' ', false, Json::error_handler_t::replace)
      << "\n";
}

} // namespace

ExitStatus run_pack_import_vale(const Options& options, const Streams& streams) {
  const workbench::ValeImport import = workbench::import_vale_style(fs::path(options.name));
  for (const finding::Diagnostic& diagnostic : import.diagnostics)
    streams.err << finding::format(diagnostic, options.language);
  const auto refuse = [&](std::string path, base::LocalText message, base::LocalText help) {
    finding::Diagnostic diagnostic;
    diagnostic.path = std::move(path);
    diagnostic.message = std::move(message);
    diagnostic.help = std::move(help);
    streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  };
  if (import.carried.empty() && import.refused.empty())
    return refuse(options.name,
                  {"In diesem Ordner liegt kein Vale-Stil.", "There is no Vale style in this folder."},
                  {"Ein Stil ist der Ordner mit den *.yml-Dateien, etwa styles/Haus.",
                   "A style is the folder with the *.yml files, such as styles/House."});
  const fs::path file = fs::path(options.folder) / import.pack_id / "pack.yaml";
  if (!import.pack_yaml.empty()) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(file.parent_path(), error)))
      return refuse(
          file.parent_path().string(),
          {"Das gibt es schon; nichts wird überschrieben.", "This exists already; nothing is overwritten."},
          {"Wählen Sie mit --dir einen anderen Ordner.", "Choose another folder with --dir."});
    fs::create_directories(file.parent_path(), error);
    if (const auto written = base::write_file_atomically(file, import.pack_yaml); !written)
      return refuse(file.string(),
                    {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                     "The file cannot be written: " + written.error().detail},
                    {});
  }
  if (options.format == "json")
    print_json(import, file, options.language, streams.out);
  else
    print_text(import, file, options.language, streams.out);
  return import.diagnostics.empty() ? ExitStatus::clean : ExitStatus::trouble;
}

} // namespace taktvoll::cli
