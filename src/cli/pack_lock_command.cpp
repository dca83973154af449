#include "base/files.h"
#include "cli/commands.h"
#include "cli/locked_packs.h"
#include "finding/diagnostic.h"

namespace taktvoll::cli {

ExitStatus run_pack_lock(const Options& options, const Streams& streams) {
  const ChosenPacks packs = choose_packs(options, Registries::read);
  for (const finding::Diagnostic& diagnostic : packs.diagnostics)
    streams.err << finding::format(diagnostic, options.language);
  if (packs.trouble || !packs.rules) return ExitStatus::trouble; // what is broken is not held fast
  const workbench::Lock lock = lock_of(packs);
  const std::filesystem::path file = lock_file(packs);
  if (const auto written = base::write_file_atomically(file, workbench::lock_text(lock)); !written) {
    finding::Diagnostic diagnostic;
    diagnostic.path = file.string();
    diagnostic.message = {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                          "The file cannot be written: " + written.error().detail};
    streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  }
  const std::string count = std::to_string(lock.packs.size());
  streams.out << finding::visible(file.string()) << ": "
              << (options.language == base::UiLanguage::de
                      ? count +
                            (lock.packs.size() == 1 ? " Paket festgehalten.\n" : " Pakete festgehalten.\n")
                      : count + (lock.packs.size() == 1 ? " pack locked.\n" : " packs locked.\n"));
  return ExitStatus::clean;
}

} // namespace taktvoll::cli
