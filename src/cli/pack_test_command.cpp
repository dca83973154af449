#include "base/edit_distance.h"
#include "cli/commands.h"
#include "cli/pack_results.h"
#include "cli/pack_test_report.h"
#include "language/reader.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

using workbench::PackResult;

finding::Diagnostic unknown_rule(const workbench::Bench& bench, const std::string& rule) {
  std::vector<std::string> names;
  const bool with_pack = rule.find('/') != std::string::npos;
  for (const workbench::Bench::Piece& piece : bench.pieces())
    for (const pack::Rule& known : piece.pack->rules)
      names.push_back(with_pack ? workbench::full_id(*piece.pack, known) : known.id);
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string nearest(base::nearest_name(rule, views));
  finding::Diagnostic diagnostic;
  diagnostic.message = {"Die Regel „" + rule + "“ gibt es in diesen Paketen nicht.",
                        "There is no rule “" + rule + "” in these packs."};
  if (!nearest.empty())
    diagnostic.help = {"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"};
  return diagnostic;
}

workbench::Share coverage_of(const std::vector<PackResult>& results) {
  workbench::Share all;
  for (const PackResult& result : results) {
    all.covered += result.found().covered;
    all.all += result.found().all;
  }
  return all;
}

} // namespace

ExitStatus run_pack_test(const Options& options, const Streams& streams) {
  const std::unique_ptr<workbench::Bench> bench = bench_for(options);
  for (const finding::Diagnostic& diagnostic : bench->diagnostics())
    streams.err << finding::format(diagnostic, options.language);
  if (bench->pieces().empty()) return ExitStatus::trouble;

  language::Reader reader;
  std::vector<PackResult> results;
  for (const workbench::Bench::Piece& piece : bench->pieces())
    results.push_back(workbench::test_pack(*bench, piece, options.rule, reader));
  if (!options.rule.empty()) {
    std::erase_if(results, [](const PackResult& result) { return result.rules.empty(); });
    if (results.empty()) {
      streams.err << finding::format(unknown_rule(*bench, options.rule), options.language);
      return ExitStatus::trouble;
    }
  }

  streams.err.flush(); // keeps the order of both streams on a terminal
  const PackTestReport report{results, options.language, options.coverage, in_colour(options, streams),
                              bench->missing() || bench->has_errors()};
  const std::string text = options.format == "json"    ? test_json(report)
                           : options.format == "junit" ? test_junit(report)
                                                       : test_text(report);
  if (!deliver(text, options, streams)) return ExitStatus::trouble;

  if (bench->missing() || bench->has_errors()) return ExitStatus::trouble;
  const bool failed = std::any_of(results.begin(), results.end(),
                                  [](const PackResult& result) { return result.failures() > 0; });
  if (coverage_of(results).percent() >= options.minimum_coverage)
    return failed ? ExitStatus::findings : ExitStatus::clean;
  finding::Diagnostic diagnostic;
  diagnostic.message = {
      "Zu wenige Begriffe und Muster haben ein Beispiel: " + std::to_string(coverage_of(results).percent()) +
          " %, verlangt sind " + std::to_string(options.minimum_coverage) + " %.",
      "Too few terms and patterns have an example: " + std::to_string(coverage_of(results).percent()) +
          " %, wanted are " + std::to_string(options.minimum_coverage) + " %."};
  streams.err << finding::format(diagnostic, options.language);
  return ExitStatus::findings;
}

} // namespace taktvoll::cli
