#include "base/files.h"
#include "cli/commands.h"
#include "cli/schema_place.h"
#include "finding/diagnostic.h"
#include "pack/archive.h"
#include "pack/builtin.h"
#include "workbench/json_schema.h"
#include "workbench/skeleton.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taktvoll::cli {
namespace {

namespace fs = std::filesystem;
using base::LocalText;

std::optional<finding::Diagnostic> wrong_name(const std::string& name) {
  if (!workbench::is_pack_name(name))
    return finding::trouble(
        {},
        {"„" + name + "“ kann nicht der Name eines Pakets sein.",
         "“" + name + "” cannot be the name of a pack."},
        {"Erlaubt sind a-z, 0-9 und einzelne „-“, am Anfang ein Buchstabe, höchstens 64 Zeichen.",
         "Allowed are a-z, 0-9 and single “-”, a letter first, 64 characters at most."});
  const pack::Archive builtin = pack::read_archive(pack::builtin_archive_bytes());
  const bool taken = std::any_of(builtin.packs.begin(), builtin.packs.end(),
                                 [&](const pack::Pack& pack) { return pack.id == name; });
  if (pack::find_preset(builtin.presets, name) != nullptr)
    return finding::trouble(
        {}, {"„" + name + "“ heißt schon eine Vorauswahl.", "There is a preset “" + name + "”."},
        {"Wählen Sie einen anderen Namen: `packs: [" + name + "]` meint die Vorauswahl.",
         "Choose another name: `packs: [" + name + "]` means the preset."});
  if (!taken) return std::nullopt;
  return finding::trouble(
      {}, {"Ein Paket „" + name + "“ ist schon eingebaut.", "There is a built-in pack “" + name + "”."},
      {"Wählen Sie einen anderen Namen. Um eine seiner Regeln zu ändern: „extends“ und „change“.",
       "Choose another name. To change one of its rules: “extends” and “change”."});
}

} // namespace

ExitStatus run_pack_new(const Options& options, const Streams& streams) {
  const auto refuse = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  };
  if (const auto wrong = wrong_name(options.name)) return refuse(*wrong);
  const fs::path folder = fs::path(options.folder) / options.name;
  std::error_code error;
  const bool there = fs::exists(fs::symlink_status(folder, error));
  if (there && !(fs::is_directory(folder, error) && fs::is_empty(folder, error)))
    return refuse(finding::trouble(
        folder.string(),
        {"Das gibt es schon; nichts wird überschrieben.", "This exists already; nothing is overwritten."},
        {"Wählen Sie einen anderen Namen, oder mit --dir einen anderen Ordner.",
         "Choose another name, or another folder with --dir."}));
  fs::create_directories(folder, error);
  if (error)
    return refuse(finding::trouble(folder.string(),
                                   {"Der Ordner lässt sich nicht anlegen: " + error.message(),
                                    "The folder cannot be made: " + error.message()},
                                   {}));

  const workbench::SkeletonSettings settings{options.name, schema_for(folder, "pack"), options.as_of,
                                             options.language};
  std::vector<pack::PackFile> files = workbench::skeleton(settings);
  // Without one in the sources or installed, the reference must still lead somewhere.
  if (settings.schema.find('/') == std::string::npos)
    if (std::optional<std::string> schema = workbench::json_schema("pack"))
      files.push_back({settings.schema, std::move(*schema)});
  for (const pack::PackFile& file : files) {
    const fs::path path = folder / file.name;
    if (const auto written = base::write_file_atomically(path, file.bytes); !written)
      return refuse(finding::trouble(path.string(),
                                     {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                                      "The file cannot be written: " + written.error().detail},
                                     {}));
    streams.out << finding::visible(path.string()) << "\n";
  }
  const std::string shown =
      finding::visible((options.folder == "." ? fs::path(".") / options.name : folder).string());
  streams.out << base::pick(options.language, "\nDrei Regeln zum Umschreiben. Danach:\n",
                            "\nThree rules to rewrite. Then:\n")
              << "  taktvoll pack check " << shown << "\n  taktvoll pack test " << shown << "\n";
  return ExitStatus::clean;
}

} // namespace taktvoll::cli
