#include "base/files.h"
#include "cli/commands.h"
#include "cli/schema_place.h"
#include "finding/diagnostic.h"
#include "workbench/vale_import.h"

#include <algorithm>
#include <filesystem>

#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

namespace fs = std::filesystem;
using base::LocalText;
using base::pick;
using base::UiLanguage;
using finding::visible;
using workbench::ValeImport;
using workbench::ValeImports;
using Json = nlohmann::ordered_json;

fs::path file_of(const Options& options, const ValeImport& import) {
  return fs::path(options.folder) / import.pack_id / "pack.yaml";
}

std::size_t files_carried(const ValeImport& import) {
  return static_cast<std::size_t>(std::count_if(import.carried.begin(), import.carried.end(),
                                                [](const auto& one) { return one.part_of.empty(); }));
}

void print_style(const ValeImport& import, UiLanguage language, std::ostream& out) {
  for (std::size_t i = 0; i < import.carried.size(); ++i) {
    const ValeImport::Carried& carried = import.carried[i];
    if (!carried.part_of.empty()) continue;
    out << "✓ " << visible(carried.file) << " → " << carried.rule;
    std::size_t parts = 0;
    while (i + parts + 1 < import.carried.size() && import.carried[i + parts + 1].part_of == carried.rule)
      ++parts;
    if (parts > 0)
      out << pick(language, " und ", " and ") << parts
          << (parts == 1 ? pick(language, " Teilregel", " part rule")
                         : pick(language, " Teilregeln", " part rules"));
    out << "\n";
    for (const ValeImport::Note& note : carried.notes)
      out << "    " << visible(carried.file) << ":" << note.line << ": " << visible(note.text.in(language))
          << "\n";
  }
  for (const ValeImport::Refused& refused : import.refused) {
    out << "✗ " << visible(refused.file) << ":" << refused.line << ": "
        << visible(refused.reason.in(language)) << "\n";
    for (const ValeImport::Note& note : refused.notes)
      out << "    " << visible(refused.file) << ":" << note.line << ": " << visible(note.text.in(language))
          << "\n";
    if (!refused.advice.empty())
      out << "    " << pick(language, "Statt dessen: ", "Instead: ") << visible(refused.advice.in(language))
          << "\n";
  }
}

void print_text(const ValeImports& imports, const Options& options, std::ostream& out) {
  const UiLanguage language = options.language;
  if (!imports.config.file.empty()) {
    out << pick(language, "Berücksichtigt: ", "Taken into account: ") << visible(imports.config.file) << "\n";
    for (const LocalText& note : imports.config.notes) out << "    " << visible(note.in(language)) << "\n";
  }
  std::size_t rules = 0;
  std::size_t without_example = 0;
  std::vector<std::string> written;
  for (const ValeImport& import : imports.styles) {
    if (imports.styles.size() > 1) out << visible(import.style) << "\n";
    print_style(import, language, out);
    out << "\n"
        << pick(language, "Übertragene Regeln: ", "Rules carried over: ") << files_carried(import)
        << pick(language, ". Regeln, die nicht gingen: ", ". Rules that could not be: ")
        << import.refused.size() << ".\n";
    rules += import.carried.size();
    without_example += static_cast<std::size_t>(std::count_if(
        import.carried.begin(), import.carried.end(), [](const auto& one) { return !one.has_example; }));
    if (import.pack_yaml.empty()) continue;
    written.push_back(visible(file_of(options, import).parent_path().string()));
    out << pick(language, "Geschrieben: ", "Written: ") << visible(file_of(options, import).string()) << "\n";
    if (&import != &imports.styles.back()) out << "\n";
  }
  if (written.empty()) return;
  out << pick(language, "Als Nächstes: Beispiele ergänzen", "Next: add examples");
  if (without_example > 0)
    out << pick(language, " (noch ohne: ", " (still without: ") << without_example
        << pick(language, " von ", " of ") << rules << ")";
  out << pick(language, ", dann\n", ", then\n");
  for (const std::string& folder : written)
    out << "  taktvoll pack check " << folder << "\n  taktvoll pack test " << folder << "\n";
}

Json json_of(const std::vector<ValeImport::Note>& notes, UiLanguage language) {
  Json all = Json::array();
  for (const ValeImport::Note& note : notes)
    all.push_back({{"line", note.line}, {"text", note.text.in(language)}});
  return all;
}

void print_json(const ValeImports& imports, const Options& options, std::ostream& out) {
  const UiLanguage language = options.language;
  Json packs = Json::array();
  for (const ValeImport& import : imports.styles) {
    Json carried = Json::array();
    for (const ValeImport::Carried& entry : import.carried) {
      carried.push_back({{"file", entry.file},
                         {"line", entry.line},
                         {"rule", entry.rule},
                         {"part_of", entry.part_of.empty() ? Json() : Json(entry.part_of)},
                         {"example", entry.has_example},
                         {"notes", json_of(entry.notes, language)}});
    }
    Json refused = Json::array();
    for (const ValeImport::Refused& entry : import.refused)
      refused.push_back({{"file", entry.file},
                         {"line", entry.line},
                         {"reason", entry.reason.in(language)},
                         {"advice", entry.advice.empty() ? Json() : Json(entry.advice.in(language))},
                         {"notes", json_of(entry.notes, language)}});
    packs.push_back({{"style", import.style},
                     {"pack", import.pack_id},
                     {"written", import.pack_yaml.empty() ? Json() : Json(file_of(options, import).string())},
                     {"carried", std::move(carried)},
                     {"refused", std::move(refused)}});
  }
  Json notes = Json::array();
  for (const LocalText& note : imports.config.notes) notes.push_back(note.in(language));
  out << Json{{"schema", "taktvoll-vale-import/2"},
              {"configuration", imports.config.file.empty() ? Json() : Json(imports.config.file)},
              {"notes", std::move(notes)},
              {"packs", std::move(packs)}}
             .dump(2, ' ', false, Json::error_handler_t::replace)
      << "\n";
}

} // namespace

ExitStatus run_pack_import_vale(const Options& options, const Streams& streams) {
  const ValeImports imports = workbench::import_vale_styles(fs::path(options.name));
  bool trouble = false;
  const auto tell = [&](const finding::Diagnostic& diagnostic) {
    trouble = true;
    streams.err << finding::format(diagnostic, options.language);
  };
  for (const finding::Diagnostic& diagnostic : imports.diagnostics) tell(diagnostic);
  bool anything = false;
  for (const ValeImport& import : imports.styles) {
    for (finding::Diagnostic diagnostic : import.diagnostics) {
      if (imports.styles.size() > 1) diagnostic.path.insert(0, import.style + "/");
      tell(diagnostic);
    }
    anything = anything || !import.carried.empty() || !import.refused.empty();
  }
  if (!anything) {
    if (imports.diagnostics.empty())
      tell(finding::trouble(
          options.name, {"In diesem Ordner liegt kein Vale-Stil.", "There is no Vale style in this folder."},
          {"Ein Stil ist der Ordner mit den *.yml-Dateien, etwa styles/Haus; auch der Ordner "
           "styles mit mehreren geht.",
           "A style is the folder with the *.yml files, such as styles/House; the folder "
           "styles with several will do, too."}));
    return ExitStatus::trouble;
  }
  // All or nothing: somebody may have worked on a pack that is there.
  std::vector<std::string> texts;
  for (const ValeImport& import : imports.styles) {
    const fs::path file = file_of(options, import);
    texts.push_back("# yaml-language-server: $schema=" + schema_for(file.parent_path(), "pack") + "\n" +
                    import.pack_yaml);
    std::error_code error;
    if (import.pack_yaml.empty() || !fs::exists(fs::symlink_status(file.parent_path(), error))) continue;
    if (const auto there = base::read_file(file); there && *there == texts.back()) continue;
    const std::string folder = file.parent_path().string();
    tell(finding::trouble(
        folder,
        {"Das gibt es schon; nichts wird überschrieben.", "This exists already; nothing is overwritten."},
        {"Übertragen Sie mit --dir neu in einen anderen Ordner; `taktvoll pack diff " + folder + " neu/" +
             import.pack_id + "` zeigt dann, was anders ist.",
         "Import into another folder with --dir new; `taktvoll pack diff " + folder + " new/" +
             import.pack_id + "` then shows what is different."}));
    return ExitStatus::trouble;
  }
  for (std::size_t i = 0; i < imports.styles.size(); ++i) {
    const ValeImport& import = imports.styles[i];
    if (import.pack_yaml.empty()) continue;
    const fs::path file = file_of(options, import);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (const auto written = base::write_file_atomically(file, texts[i]); !written) {
      tell(finding::trouble(file.string(), {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                                            "The file cannot be written: " + written.error().detail}));
      return ExitStatus::trouble;
    }
  }
  if (options.format == "json")
    print_json(imports, options, streams.out);
  else
    print_text(imports, options, streams.out);
  return trouble ? ExitStatus::trouble : ExitStatus::clean;
}

} // namespace taktvoll::cli
