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
  for (const PackResult& result : results) all += result.found();
  return all;
}

// Whether a share misses what was asked for; says so.
bool too_little(std::size_t percent, std::size_t wanted, const base::LocalText& what, const Options& options,
                const Streams& streams) {
  if (percent >= wanted) return false;
  const std::string is = std::to_string(percent);
  const std::string asked = std::to_string(wanted);
  finding::Diagnostic diagnostic;
  diagnostic.message = {what.de + ": " + is + " %, verlangt sind " + asked + " %.",
                        what.en + ": " + is + " %, wanted are " + asked + " %."};
  diagnostic.help = {"`taktvoll pack test --coverage` nennt, was fehlt.",
                     "`taktvoll pack test --coverage` lists what is missing."};
  streams.err << finding::format(diagnostic, options.language);
  return true;
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
    results.push_back(workbench::test_pack(*bench, piece, options.rule, reader, workbench::Probes::all));
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
  const workbench::Share share = coverage_of(results);
  const bool too_few = too_little(
      share.percent(), options.minimum_coverage,
      {"Zu wenige Begriffe und Muster haben ein Beispiel", "Too few terms and patterns have an example"},
      options, streams);
  const bool too_dead =
      too_little(share.proven_percent(), options.minimum_proven,
                 {"Zu wenige Begriffe und Muster sind durch Beispiele oder Probetexte belegt",
                  "Too few terms and patterns are proven by examples or made-up texts"},
                 options, streams);
  return failed || too_few || too_dead ? ExitStatus::findings : ExitStatus::clean;
}

} // namespace taktvoll::cli
