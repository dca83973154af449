#include "cli/commands.h"
#include "cli/pack_results.h"
#include "finding/diagnostic.h"
#include "workbench/pack_docs.h"

namespace taktvoll::cli {

ExitStatus run_pack_docs(const Options& options, const Streams& streams) {
  const auto bench = bench_for(options);
  for (const finding::Diagnostic& diagnostic : bench->diagnostics())
    streams.err << finding::format(diagnostic, options.language);
  if (bench->missing() || bench->pieces().empty()) return ExitStatus::trouble;
  const bool html = options.format == "html";
  if (html && bench->pieces().size() > 1) {
    finding::Diagnostic diagnostic;
    diagnostic.message = {
        "Eine HTML-Seite zeigt ein Paket, hier sind es " + std::to_string(bench->pieces().size()) + ".",
        "An HTML page shows one pack, here are " + std::to_string(bench->pieces().size()) + "."};
    diagnostic.help = {"Zum Beispiel: taktvoll pack docs fear -o fear.html",
                       "For example: taktvoll pack docs fear -o fear.html"};
    streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  }
  std::string page;
  for (const workbench::Bench::Piece& piece : bench->pieces()) {
    if (!page.empty()) page += "\n";
    page += html ? workbench::html_page(*piece.pack, options.language)
                 : workbench::markdown_page(*piece.pack, options.language);
  }
  if (!deliver(page, options, streams)) return ExitStatus::trouble;
  return bench->has_errors() ? ExitStatus::trouble : ExitStatus::clean;
}

} // namespace taktvoll::cli
