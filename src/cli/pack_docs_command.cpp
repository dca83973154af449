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
  std::string page;
  if (html) {
    std::vector<const pack::Pack*> packs;
    for (const workbench::Bench::Piece& piece : bench->pieces()) packs.push_back(piece.pack);
    page = workbench::html_page(packs, options.language);
  } else {
    for (const workbench::Bench::Piece& piece : bench->pieces())
      page += (page.empty() ? "" : "\n") + workbench::markdown_page(*piece.pack, options.language);
  }
  if (!deliver(page, options, streams)) return ExitStatus::trouble;
  return bench->has_errors() ? ExitStatus::trouble : ExitStatus::clean;
}

} // namespace taktvoll::cli
