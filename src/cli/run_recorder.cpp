#include "cli/run_recorder.h"

#include "base/files.h"
#include "cli/version.h"
#include "report/record_reader.h"
#include "report/record_writer.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

namespace taktvoll::cli {
namespace {

namespace fs = std::filesystem;

report::RecordedRun recorded_run(const PreparedCheck& prepared) {
  const Options& options = prepared.options;
  report::RecordedRun run;
  run.as_of = options.as_of;
  run.language = options.language == base::UiLanguage::de ? "de" : "en";
  run.fail_on = options.fail_on ? std::string(finding::name(*options.fail_on)) : "never";
  run.paths = options.paths;
  run.packs = options.packs;
  run.registries = options.registries;
  if (prepared.packs.configuration) run.configuration = prepared.packs.configuration->file.string();
  for (const auto& [key, value] : options.overrides) run.set.emplace_back(key, value.values);
  run.drafts = options.drafts;
  return run;
}

} // namespace

RunRecorder::RunRecorder(const PreparedCheck& prepared) : prepared_(prepared) {
  const base::UiLanguage language = prepared.options.language;
  record_.tool_version = version;
  record_.run = recorded_run(prepared);
  if (prepared.packs.configuration)
    record_.configuration = report::RecordedFile{prepared.packs.configuration->file.string(),
                                                 prepared.packs.configuration->digest};
  record_.packs = prepared.packs.rules->packs();
  if (prepared.packs.registry)
    for (const claims::RegistryFile& file : prepared.packs.registry->files)
      record_.registries.push_back({file.path, file.digest});
  for (const finding::Diagnostic& diagnostic : prepared.packs.diagnostics)
    record_.trouble.push_back(report::recorded(diagnostic, language));
  for (const finding::Diagnostic& diagnostic : prepared.inputs.diagnostics)
    record_.trouble.push_back(report::recorded(diagnostic, language));
}

void RunRecorder::take(const lint::Result& result) {
  const base::UiLanguage language = prepared_.options.language;
  if (const auto* failed = std::get_if<finding::FailedFile>(&result)) {
    record_.failed.push_back(report::recorded(failed->diagnostic, language));
    return;
  }
  record_.files.push_back(report::recorded(std::get<finding::CheckedFile>(result), language));
}

report::Record RunRecorder::finish(const finding::Summary& summary, int status) {
  if (prepared_.packs.registry) {
    const claims::Registry& registry = *prepared_.packs.registry;
    std::set<std::string_view> named;
    for (const report::RecordedText& text : record_.files)
      for (const report::RecordedClaim& claim : text.claims) named.insert(claim.claim);
    std::map<std::string_view, const claims::Claim*> entries; // sorted by id
    for (const claims::Claim& claim : registry.claims)
      if (named.contains(claim.id.value)) entries.emplace(claim.id.value, &claim);
    for (const auto& [id, claim] : entries)
      record_.registry_claims.push_back(
          {claim->id.value, claim->product.value, claim->text.value,
           registry.files.at(claim->place.file).path, registry.shown_place(claim->place).line,
           claim->validity.until ? base::iso(*claim->validity.until) : std::string()});
  }
  record_.summary = summary;
  record_.status = status;
  return std::move(record_);
}

std::optional<finding::Diagnostic> record_hindrance(const std::string& file, const Inputs& inputs) {
  if (std::any_of(inputs.files.begin(), inputs.files.end(),
                  [](const lint::Input& input) { return input.path.empty(); }))
    return finding::trouble(
        file,
        {"Von der Standardeingabe gibt es keine Aufzeichnung: Niemand könnte sie nachprüfen.",
         "Standard input cannot be recorded: nobody could verify it."},
        {"Speichern Sie den Text als Datei.", "Save the text as a file."});
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt; // writing says what is wrong
  const auto bytes = base::read_file(file);
  if (bytes && report::looks_like_record(*bytes)) return std::nullopt;
  return finding::trouble(
      file,
      {"Hier liegt schon eine Datei, und sie ist keine Aufzeichnung. Sie bleibt, wie sie ist.",
       "There is a file here already, and it is no record. It stays as it is."},
      {"Wählen Sie einen anderen Namen, etwa pruefung.record.json.",
       "Choose another name, for example check.record.json."});
}

std::optional<finding::Diagnostic> write_record(const std::string& file, const report::Record& record) {
  const auto written = base::write_file_atomically(file, report::record_text(record));
  if (written) return std::nullopt;
  return finding::trouble(file, {"Die Aufzeichnung lässt sich nicht schreiben: " + written.error().detail,
                                 "The record cannot be written: " + written.error().detail});
}

Options options_of(const report::RecordedRun& run) {
  Options options;
  options.as_of = run.as_of;
  options.language = run.language == "en" ? base::UiLanguage::en : base::UiLanguage::de;
  options.language_given = true;
  options.fail_on = finding::severity_named(run.fail_on);
  options.fail_on_given = true;
  options.paths = run.paths;
  options.packs = run.packs;
  options.registries = run.registries;
  if (run.configuration)
    options.config = *run.configuration;
  else
    options.no_config = true;
  for (const auto& [key, values] : run.set) {
    document::ContextValue value;
    value.values = values;
    value.origin = document::Origin::command_line;
    options.overrides.emplace_back(key, std::move(value));
  }
  options.drafts = run.drafts;
  return options;
}

} // namespace taktvoll::cli
