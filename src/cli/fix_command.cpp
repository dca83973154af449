// `taktvoll fix`: makes the fixes that findings offer.
#include "base/edit_distance.h"
#include "base/files.h"
#include "cli/colour.h"
#include "cli/commands.h"
#include "cli/fix_report.h"
#include "cli/locked_packs.h"
#include "cli/prepared_check.h"
#include "lint/run.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace taktvoll::cli {
namespace {

using base::LocalText;

// Rules by "pack/rule", by "rule" where only one pack has it, or by the check that they are parts of.
std::optional<UsageError> read_rules(const Options& options, const checks::RuleSet& rules,
                                     std::set<std::string, std::less<>>& chosen) {
  for (const std::string& given : options.only_rules) {
    bool known = false;
    if (const checks::CompiledRule* rule = rules.find(given)) {
      chosen.insert(rule->info->id);
      known = true;
    }
    for (const checks::CompiledRule& rule : rules.rules())
      if (rule.info->check == given) {
        chosen.insert(rule.info->id);
        known = true;
      }
    if (known) continue;
    std::vector<std::string_view> names;
    for (const checks::CompiledRule& rule : rules.rules()) names.emplace_back(rule.info->id);
    const std::string nearest(base::nearest_name(given, names));
    return usage_error(
        options.language, {"Die Regel „" + given + "“ gibt es nicht.", "There is no rule “" + given + "”."},
        nearest.empty() ? LocalText{"`taktvoll rules` nennt alle.", "`taktvoll rules` lists all."}
                        : LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"});
  }
  return std::nullopt;
}

// A file that two paths lead to is worked on once.
void drop_second_ways(std::vector<lint::Input>& inputs) {
  std::set<std::filesystem::path> seen;
  std::erase_if(inputs, [&](const lint::Input& input) {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(input.path, error);
    return !input.path.empty() && !error && !seen.insert(real).second;
  });
}

finding::Diagnostic explain_write_error(const std::string& shown, const base::FileError& error) {
  switch (error.problem) {
  case base::FileProblem::changed:
    return finding::trouble(shown,
                            {"Die Datei hat sich inzwischen geändert; sie bleibt, wie sie ist.",
                             "The file has changed meanwhile; it stays as it is."},
                            {"Rufen Sie `taktvoll fix` noch einmal auf.", "Run `taktvoll fix` once more."});
  case base::FileProblem::not_found:
    return finding::trouble(shown, {"Die Datei ist inzwischen verschwunden; sie wird nicht neu angelegt.",
                                    "The file is gone meanwhile; it is not made anew."});
  case base::FileProblem::read_only:
    return finding::trouble(
        shown,
        {"Die Datei ist schreibgeschützt; sie bleibt, wie sie ist.",
         "The file is read-only; it stays as it is."},
        {"Mit --diff sehen Sie, was sich ändern würde.", "--diff shows what would change."});
  default:
    return finding::trouble(shown, {"Die Datei lässt sich nicht schreiben: " + error.detail,
                                    "The file cannot be written: " + error.detail});
  }
}

FixOutcome work_on(const lint::Input& input, lint::Linter& linter, const lint::FixChoice& choice,
                   bool dry_run) {
  FixOutcome outcome;
  outcome.from_standard_input = input.path.empty();
  base::Result<std::string, base::FileError> bytes = lint::read(input);
  if (!bytes) {
    outcome.result = finding::FailedFile{input.shown, lint::explain_file_error(input.shown, bytes.error())};
    return outcome;
  }
  if (outcome.from_standard_input) outcome.unread = *bytes;
  auto fixed = lint::fix(linter, choice, input.shown, std::move(*bytes));
  if (auto* failed = std::get_if<finding::FailedFile>(&fixed)) {
    outcome.result = std::move(*failed);
    return outcome;
  }
  outcome.unread.clear();
  auto& file = std::get<lint::FixedFile>(fixed);
  if (file.changed() && !dry_run && !outcome.from_standard_input) {
    if (const auto written =
            base::replace_file(input.path, file.before.source.bytes(), file.after.source.bytes()))
      outcome.written = true;
    else
      outcome.not_written = explain_write_error(input.shown, written.error());
  }
  outcome.result = std::move(file);
  return outcome;
}

} // namespace

void FixTotals::add(const FixOutcome& outcome, const lint::FixChoice& choice) {
  const auto* file = std::get_if<lint::FixedFile>(&outcome.result);
  if (file == nullptr) {
    ++failed;
    return;
  }
  ++files;
  if (outcome.not_written) ++not_written;
  const bool stands = !outcome.not_written;
  if (stands) {
    changed += file->changed() ? 1U : 0U;
    applied += file->applied.size();
    refused += file->refused.size();
  }
  lint::FixChoice all = choice;
  all.suggested = true;
  for (const finding::Finding& found : (stands ? file->after : file->before).findings) {
    errors += found.severity == finding::Severity::error ? 1U : 0U;
    warnings += found.severity == finding::Severity::warning ? 1U : 0U;
    infos += found.severity == finding::Severity::info ? 1U : 0U;
    suggestible += lint::is_chosen(found, all) && !lint::is_chosen(found, choice) ? 1U : 0U;
  }
}

std::string_view name(lint::Refusal reason) {
  switch (reason) {
  case lint::Refusal::introduces:
    return "introduces";
  case lint::Refusal::contradicts:
    return "contradicts";
  case lint::Refusal::stays:
    return "stays";
  case lint::Refusal::unfinished:
    return "unfinished";
  }
  return "";
}

ExitStatus run_fix(const Options& given, const Streams& streams) {
  PreparedCheck prepared = prepare_check(given);
  const Options& options = prepared.options;
  const ChosenPacks& packs = prepared.packs;
  const auto say = [&](const finding::Diagnostic& diagnostic) {
    streams.out.flush(); // keeps the order of both streams on a terminal
    streams.err << finding::format(diagnostic, options.language);
  };
  for (const finding::Diagnostic& diagnostic : packs.diagnostics) say(diagnostic);
  if (options.locked) {
    const std::vector<finding::Diagnostic> deviations = lock_deviations(packs);
    for (const finding::Diagnostic& diagnostic : deviations) say(diagnostic);
    if (!deviations.empty()) return ExitStatus::trouble;
  }
  if (!packs.rules) return ExitStatus::trouble;
  lint::FixChoice choice;
  choice.suggested = options.suggested;
  if (const auto error = read_rules(options, *packs.rules, choice.rules)) {
    streams.err << error->text;
    return ExitStatus::trouble;
  }
  for (const finding::Diagnostic& diagnostic : prepared.inputs.diagnostics) say(diagnostic);
  std::vector<lint::Input>& inputs = prepared.inputs.files;
  drop_second_ways(inputs);

  bool trouble = packs.trouble || !prepared.inputs.diagnostics.empty();
  bool is_left = false;
  FixTotals totals;
  const FixReportOptions report_options{
      options, choice, use_colour(options, streams),
      std::any_of(inputs.begin(), inputs.end(), [](const lint::Input& input) { return input.path.empty(); })};
  const std::unique_ptr<FixReport> report = options.format == "json"
                                                ? make_fix_json_report(streams, report_options)
                                                : make_fix_text_report(streams, report_options);
  report->begin();
  lint::run_each<FixOutcome>(
      inputs, *packs.rules, prepared.settings, options.jobs,
      [&](const lint::Input& input, lint::Linter& linter) {
        return work_on(input, linter, choice, options.dry_run);
      },
      [&](FixOutcome outcome) {
        totals.add(outcome, choice);
        if (const auto* failed = std::get_if<finding::FailedFile>(&outcome.result)) {
          trouble = true;
          say(failed->diagnostic);
        } else {
          const auto& file = std::get<lint::FixedFile>(outcome.result);
          const finding::CheckedFile& left = outcome.not_written ? file.before : file.after;
          for (const finding::Diagnostic& diagnostic : left.diagnostics) say(diagnostic);
          if (outcome.not_written) say(*outcome.not_written);
          trouble = trouble || outcome.not_written || !left.diagnostics.empty();
          is_left = is_left || (options.dry_run ? file.changed() : fails(left, options.fail_on));
        }
        report->outcome(outcome);
        return true; // files are mended even if nobody reads the report any more
      });
  report->finish(totals);
  return status_of(trouble, is_left);
}

} // namespace taktvoll::cli
