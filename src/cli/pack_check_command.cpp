#include "cli/commands.h"
#include "cli/pack_results.h"

namespace taktvoll::cli {

ExitStatus run_pack_check(const Options& options, const Streams& streams) {
  const std::unique_ptr<workbench::Bench> bench = bench_for(options);
  for (const finding::Diagnostic& diagnostic : bench->diagnostics())
    streams.out << finding::format(diagnostic, options.language) << "\n";
  return bench->missing()      ? ExitStatus::trouble
         : bench->has_errors() ? ExitStatus::findings
                               : ExitStatus::clean;
}

} // namespace taktvoll::cli
