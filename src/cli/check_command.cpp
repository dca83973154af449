#include "base/files.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/locked_packs.h"
#include "cli/pack_choice.h"
#include "cli/version.h"
#include "lint/context_findings.h"
#include "lint/run.h"
#include "report/reporter.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace taktvoll::cli {
namespace {

bool use_colour(const Options& options, const Streams& streams) {
  if (options.colour != ColourChoice::automatic) return options.colour == ColourChoice::always;
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  return streams.out_is_terminal && options.output.empty();
}

finding::RunInfo run_info(const checks::RuleSet& rules) {
  finding::RunInfo info;
  info.tool_version = version;
  info.packs = rules.packs();
  for (const checks::CompiledRule& rule : rules.rules()) info.rules.push_back(rule.info);
  for (const auto& rule : lint::context_rules()) info.rules.push_back(rule);
  std::sort(info.rules.begin(), info.rules.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
  return info;
}

bool fails(const lint::Result& result, const std::optional<finding::Severity>& fail_on) {
  if (!fail_on || !std::holds_alternative<finding::CheckedFile>(result)) return false;
  const auto& findings = std::get<finding::CheckedFile>(result).findings;
  return std::any_of(findings.begin(), findings.end(),
                     [&](const finding::Finding& found) { return found.severity >= *fail_on; });
}

// What the command line leaves open, the configuration may decide.
Options with_configuration(Options options, const std::optional<pack::Configuration>& configuration) {
  if (!configuration) return options;
  if (!options.fail_on_given && configuration->fail_on)
    options.fail_on = finding::severity_named(*configuration->fail_on);
  if (!options.language_given && configuration->language) options.language = *configuration->language;
  return options;
}

} // namespace

ExitStatus run_check(const Options& given, const Streams& streams) {
  ChosenPacks packs = choose_packs(given);
  const Options options = with_configuration(given, packs.configuration);
  const auto say = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
  };
  for (const finding::Diagnostic& diagnostic : packs.diagnostics) say(diagnostic);
  if (options.locked) {
    const std::vector<finding::Diagnostic> deviations = lock_deviations(packs);
    for (const finding::Diagnostic& diagnostic : deviations) say(diagnostic);
    if (!deviations.empty()) return ExitStatus::trouble;
  }
  if (!packs.rules || (packs.trouble && packs.rules->rules().empty())) return ExitStatus::trouble;

  const lint::PathContexts path_contexts =
      packs.configuration ? lint::PathContexts(*packs.configuration) : lint::PathContexts();
  const Inputs inputs = expand(options.paths, path_contexts);
  for (const finding::Diagnostic& diagnostic : inputs.diagnostics) say(diagnostic);
  bool trouble = packs.trouble || !inputs.diagnostics.empty();

  std::ostringstream to_file;
  std::ostream& out = options.output.empty() ? streams.out : to_file;
  report::ReportOptions report_options;
  report_options.language = options.language;
  report_options.colour = use_colour(options, streams);
  report_options.terminal_width =
      options.output.empty() && streams.out_is_terminal ? streams.terminal_width : 0;
  report_options.details = !options.brief;
  const std::unique_ptr<report::Reporter> reporter =
      report::make_reporter(options.format, out, report_options);

  lint::LintSettings settings;
  settings.language = options.language;
  settings.overrides = options.overrides;
  if (packs.configuration) settings.path_contexts = lint::PathContexts(*packs.configuration);
  // The text report tells of files that could not be read itself; the others are for machines.
  const bool shown_in_report = options.format == "text" && options.output.empty();
  finding::Summary summary;
  summary.broken_packs = packs.trouble ? 1 : 0;
  bool found_any = false;
  reporter->begin(run_info(*packs.rules));
  lint::run(inputs.files, *packs.rules, settings, options.jobs, [&](lint::Result result) {
    lint::add_to(summary, result);
    found_any = found_any || fails(result, options.fail_on);
    if (const auto* failed = std::get_if<finding::FailedFile>(&result)) {
      trouble = true;
      out.flush(); // keeps the order of both streams on a terminal
      if (!shown_in_report) say(failed->diagnostic);
      reporter->failed(*failed);
    } else {
      const auto& checked = std::get<finding::CheckedFile>(result);
      for (const finding::Diagnostic& diagnostic : checked.diagnostics) {
        trouble = true;
        out.flush();
        if (!shown_in_report) say(diagnostic);
      }
      reporter->file(checked);
    }
    return out.good();
  });
  reporter->finish(summary);

  if (!options.output.empty()) {
    const auto written = base::write_file_atomically(options.output, to_file.view());
    if (!written) {
      finding::Diagnostic diagnostic;
      diagnostic.path = options.output;
      diagnostic.message = {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                            "The file cannot be written: " + written.error().detail};
      say(diagnostic);
      return ExitStatus::trouble;
    }
  }
  if (trouble) return ExitStatus::trouble;
  return found_any ? ExitStatus::findings : ExitStatus::clean;
}

} // namespace taktvoll::cli
