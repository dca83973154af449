#include "base/files.h"
#include "cli/approved_claims.h"
#include "cli/colour.h"
#include "cli/commands.h"
#include "cli/locked_packs.h"
#include "cli/prepared_check.h"
#include "cli/registry_use.h"
#include "cli/run_recorder.h"
#include "cli/version.h"
#include "lint/own_rules.h"
#include "lint/run.h"
#include "report/reporter.h"

#include <algorithm>
#include <sstream>

namespace taktvoll::cli {
namespace {

finding::RunInfo run_info(const ChosenPacks& packs) {
  const checks::RuleSet& rules = *packs.rules;
  finding::RunInfo info;
  info.tool_version = version;
  info.packs = rules.packs();
  for (const checks::CompiledRule& rule : rules.rules()) info.rules.push_back(rule.info);
  for (const auto& rule : lint::own_rules()) info.rules.push_back(rule);
  std::sort(info.rules.begin(), info.rules.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
  if (packs.registry && !packs.registry->has_errors())
    for (const claims::RegistryFile& file : packs.registry->files)
      info.registries.push_back({file.path, file.digest});
  return info;
}

// What another command needs in order to see the same packs, as somebody would type it: " --packs ./haus".
std::string same_packs(const Options& options) {
  const auto quoted = [](const std::string& text) {
    const bool plain = text.find_first_of(" \t\"'$`\\&|;<>()*?[]{}!#~") == std::string::npos;
    std::string out = plain ? text : "'";
    if (plain) return out;
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
  };
  std::string list;
  for (const std::string& pack : options.packs) list += (list.empty() ? "" : ",") + pack;
  std::string all = list.empty() ? std::string() : " --packs " + quoted(list);
  if (!options.config.empty()) all += " --config " + quoted(options.config);
  if (options.no_config) all += " --no-config";
  if (options.drafts) all += " --drafts";
  return all;
}

} // namespace

ExitStatus run_check(const Options& given, const Streams& streams) {
  PreparedCheck prepared = prepare_check(given);
  const Options& options = prepared.options;
  const ChosenPacks& packs = prepared.packs;
  const auto say = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
  };
  for (const finding::Diagnostic& diagnostic : packs.diagnostics) say(diagnostic);
  if (const auto note = resting_note(packs)) say(*note);
  if (options.locked) {
    const std::vector<finding::Diagnostic> deviations = lock_deviations(packs);
    for (const finding::Diagnostic& diagnostic : deviations) say(diagnostic);
    if (!deviations.empty()) return ExitStatus::trouble;
  }
  if (!packs.rules) return ExitStatus::trouble;
  for (const finding::Diagnostic& diagnostic : prepared.inputs.diagnostics) say(diagnostic);
  bool trouble = packs.trouble || !prepared.inputs.diagnostics.empty();

  std::optional<RunRecorder> recorder;
  if (!options.record.empty()) {
    if (const auto hindrance = record_hindrance(options.record, prepared.inputs)) {
      say(*hindrance);
      return ExitStatus::trouble;
    }
    recorder.emplace(prepared);
  }
  const bool show_approved = options.show == "approved";
  if (show_approved && !packs.registry) say_no_registry(streams, options.language);
  if (recorder || show_approved) prepared.settings.tell_claims = packs.judge;
  ApprovedClaims approved;

  std::ostringstream to_file;
  std::ostream& out = options.output.empty() ? streams.out : to_file;
  report::ReportOptions report_options;
  report_options.language = options.language;
  report_options.colour = use_colour(options, streams);
  report_options.terminal_width =
      options.output.empty() && streams.out_is_terminal ? streams.terminal_width : 0;
  report_options.details = !options.brief;
  report_options.same_packs = same_packs(options);
  const std::unique_ptr<report::Reporter> reporter =
      report::make_reporter(options.format, out, report_options);

  // The text report tells of files that could not be read itself; the others are for machines.
  const bool shown_in_report = options.format == "text" && options.output.empty();
  finding::Summary summary;
  summary.broken_packs = packs.broken_packs ? 1 : 0;
  summary.broken_registry = packs.registry && packs.registry->has_errors();
  bool found_any = false;
  reporter->begin(run_info(packs));
  lint::run(prepared.inputs.files, *packs.rules, prepared.settings, options.jobs, [&](lint::Result result) {
    lint::add_to(summary, result);
    found_any = found_any || fails(result, options.fail_on);
    trouble = trouble || is_trouble(result);
    if (recorder) recorder->take(result);
    if (const auto* failed = std::get_if<finding::FailedFile>(&result)) {
      out.flush(); // keeps the order of both streams on a terminal
      if (!shown_in_report) say(failed->diagnostic);
      reporter->failed(*failed);
    } else {
      auto& checked = std::get<finding::CheckedFile>(result);
      if (!show_approved) checked.claims.clear(); // a record does not change the report
      for (const finding::Diagnostic& diagnostic : checked.diagnostics) {
        out.flush();
        if (!shown_in_report) say(diagnostic);
      }
      if (show_approved) approved.add(checked);
      reporter->file(checked);
    }
    return out.good() || recorder; // a record is whole, even if nobody reads the report any more
  });
  if (show_approved && packs.registry && options.format == "text")
    out << approved.text(*packs.registry, options.language);
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
  const ExitStatus status = status_of(trouble, found_any);
  if (recorder) {
    if (const auto problem =
            write_record(options.record, recorder->finish(summary, static_cast<int>(status)))) {
      say(*problem);
      return ExitStatus::trouble;
    }
  }
  return status;
}

} // namespace taktvoll::cli
