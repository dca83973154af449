#include "cli/pack_results.h"

#include "base/files.h"
#include "finding/diagnostic.h"
#include "pack/archive.h"
#include "pack/builtin.h"

#include <cstdlib>
#include <filesystem>

namespace taktvoll::cli {

std::unique_ptr<workbench::Bench> bench_for(const Options& options) {
  std::vector<std::string> names = options.paths;
  std::error_code error;
  if (names.empty() && std::filesystem::is_regular_file("pack.yaml", error)) names.emplace_back(".");
  return std::make_unique<workbench::Bench>(pack::read_archive(pack::builtin_archive_bytes()), names,
                                            options.as_of);
}

bool deliver(const std::string& text, const Options& options, const Streams& streams) {
  if (options.output.empty()) {
    streams.out << text;
    return true;
  }
  const auto written = base::write_file_atomically(options.output, text);
  if (written) return true;
  finding::Diagnostic diagnostic;
  diagnostic.path = options.output;
  diagnostic.message = {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                        "The file cannot be written: " + written.error().detail};
  streams.err << finding::format(diagnostic, options.language);
  return false;
}

bool in_colour(const Options& options, const Streams& streams) {
  if (options.colour != ColourChoice::automatic) return options.colour == ColourChoice::always;
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  return streams.out_is_terminal && options.output.empty();
}

} // namespace taktvoll::cli
