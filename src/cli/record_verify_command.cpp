// `taktvoll record verify FILE`: does the run again as the record says, and compares.
#include "base/files.h"
#include "cli/commands.h"
#include "cli/pack_results.h"
#include "cli/run_recorder.h"
#include "report/json_text.h"
#include "report/record_comparison.h"
#include "report/record_reader.h"

#include <filesystem>

namespace taktvoll::cli {
namespace {

using base::LocalText;

// Files that the record names and that are not there: nothing can be said about them.
std::vector<finding::Diagnostic> missing_inputs(const report::Record& record, const std::string& path,
                                                std::string_view bytes) {
  std::vector<finding::Diagnostic> all;
  const auto say = [&](const std::string& file, finding::DiagnosticPlace place) {
    finding::Diagnostic diagnostic;
    diagnostic.path = path;
    diagnostic.place = std::move(place);
    diagnostic.message = {"Die aufgezeichnete Datei „" + file + "“ gibt es hier nicht.",
                          "The recorded file “" + file + "” is not here."};
    diagnostic.help = {"Rufen Sie taktvoll in dem Ordner auf, von dem aus die Pfade der Aufzeichnung gelten.",
                       "Run taktvoll in the folder from which the paths of the record count."};
    all.push_back(std::move(diagnostic));
  };
  const auto is_there = [](const std::string& file) {
    std::error_code error;
    return std::filesystem::exists(file, error);
  };
  if (record.configuration && !is_there(record.configuration->path))
    say(record.configuration->path, report::place_of(bytes, {"configuration", "path"}));
  for (std::size_t i = 0; i < record.registries.size(); ++i)
    if (!is_there(record.registries[i].path))
      say(record.registries[i].path, report::place_of(bytes, {"registries", i, "path"}));
  for (std::size_t i = 0; i < record.files.size(); ++i)
    if (!is_there(record.files[i].path))
      say(record.files[i].path, report::place_of(bytes, {"files", i, "path"}));
  return all;
}

// The record of the same run, made now; nullopt if nothing could be run.
std::optional<report::Record> run_again(const report::RecordedRun& run, const Streams& streams,
                                        base::UiLanguage language) {
  PreparedCheck prepared = prepare_check(options_of(run));
  prepared.settings.tell_claims = prepared.packs.judge;
  if (!prepared.packs.rules) {
    for (const finding::Diagnostic& diagnostic : prepared.packs.diagnostics)
      streams.err << finding::format(diagnostic, language);
    return std::nullopt;
  }
  RunRecorder recorder(prepared);
  finding::Summary summary;
  bool trouble = prepared.packs.trouble || !prepared.inputs.diagnostics.empty();
  bool found_any = false;
  lint::run(prepared.inputs.files, *prepared.packs.rules, prepared.settings, 0,
            [&](const lint::Result& result) {
              lint::add_to(summary, result);
              found_any = found_any || fails(result, prepared.options.fail_on);
              trouble = trouble || is_trouble(result);
              recorder.take(result);
              return true;
            });
  return recorder.finish(summary, static_cast<int>(status_of(trouble, found_any)));
}

std::string as_json(const std::vector<report::RecordDifference>& differences, const Options& options) {
  report::Json list = report::Json::array();
  for (const report::RecordDifference& difference : differences) {
    report::Json entry{{"kind", difference.kind}, {"path", difference.path}};
    if (difference.line != 0) {
      entry["line"] = difference.line;
      entry["column"] = difference.column;
    }
    entry["message"] = difference.message.in(options.language);
    list.push_back(std::move(entry));
  }
  return report::json_text({{"schema", "taktvoll-record-verify/1"},
                            {"record", options.name},
                            {"equal", differences.empty()},
                            {"differences", std::move(list)}}) +
         "\n";
}

std::string as_text(const std::vector<report::RecordDifference>& differences, const report::Record& record,
                    const Options& options) {
  std::string out;
  for (const report::RecordDifference& difference : differences) {
    out += finding::visible(difference.path);
    if (difference.line != 0)
      out += ":" + std::to_string(difference.line) + ":" + std::to_string(difference.column);
    if (!difference.path.empty()) out += ": ";
    out += finding::visible(difference.message.in(options.language)) + "\n";
  }
  const std::string texts = std::to_string(record.files.size());
  const std::string day = record.run.as_of;
  const std::string count = std::to_string(differences.size());
  const bool one_text = record.files.size() == 1;
  const bool one = differences.size() == 1;
  const LocalText last =
      differences.empty()
          ? LocalText{"Die Aufzeichnung stimmt: " + texts + (one_text ? " Text" : " Texte") + ", Stand " +
                          day + ".\n",
                      "The record holds: " + texts + (one_text ? " text" : " texts") + ", as of " + day +
                          ".\n"}
          : LocalText{"Die Aufzeichnung stimmt nicht: " + count +
                          (one ? " Unterschied.\n" : " Unterschiede.\n"),
                      "The record does not hold: " + count + (one ? " difference.\n" : " differences.\n")};
  return out + last.in(options.language);
}

} // namespace

ExitStatus run_record_verify(const Options& options, const Streams& streams) {
  const auto say = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
  };
  const auto bytes = base::read_file(options.name);
  if (!bytes) {
    say(lint::explain_file_error(options.name, bytes.error()));
    return ExitStatus::trouble;
  }
  const auto record = report::read_record(options.name, *bytes);
  if (!record) {
    say(record.error());
    return ExitStatus::trouble;
  }
  const std::vector<finding::Diagnostic> missing = missing_inputs(*record, options.name, *bytes);
  for (const finding::Diagnostic& diagnostic : missing) say(diagnostic);
  if (!missing.empty()) return ExitStatus::trouble;
  const std::optional<report::Record> now = run_again(record->run, streams, options.language);
  if (!now) return ExitStatus::trouble;
  const std::vector<report::RecordDifference> differences = report::differences(*record, *now);
  if (!deliver(options.format == "json" ? as_json(differences, options)
                                        : as_text(differences, *record, options),
               options, streams))
    return ExitStatus::trouble;
  return differences.empty() ? ExitStatus::clean : ExitStatus::findings;
}

} // namespace taktvoll::cli
