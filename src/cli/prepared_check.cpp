#include "cli/prepared_check.h"

#include <algorithm>
#include <utility>

namespace taktvoll::cli {
namespace {

// What the command line leaves open, the configuration may decide.
Options with_configuration(Options options, const std::optional<pack::Configuration>& configuration) {
  if (!configuration) return options;
  if (!options.fail_on_given && configuration->fail_on)
    options.fail_on = finding::severity_named(*configuration->fail_on);
  if (!options.language_given && configuration->language) options.language = *configuration->language;
  return options;
}

} // namespace

PreparedCheck prepare_check(const Options& given) {
  PreparedCheck prepared;
  prepared.packs = choose_packs(given, Registries::read);
  prepared.options = with_configuration(given, prepared.packs.configuration);
  if (!prepared.packs.rules || (prepared.packs.trouble && prepared.packs.rules->rules().empty())) {
    prepared.packs.rules.reset();
    return prepared;
  }
  prepared.settings.language = prepared.options.language;
  prepared.settings.overrides = prepared.options.overrides;
  prepared.settings.as_of = prepared.options.as_of;
  if (prepared.packs.configuration)
    prepared.settings.path_contexts = lint::PathContexts(*prepared.packs.configuration);
  prepared.settings.registry = lint::RegistryContext(prepared.packs.registry);
  prepared.inputs = expand(prepared.options.paths, prepared.settings.path_contexts);
  return prepared;
}

bool fails(const lint::Result& result, const std::optional<finding::Severity>& fail_on) {
  const auto* checked = std::get_if<finding::CheckedFile>(&result);
  return checked != nullptr && fails(*checked, fail_on);
}

bool fails(const finding::CheckedFile& file, const std::optional<finding::Severity>& fail_on) {
  return fail_on && std::any_of(file.findings.begin(), file.findings.end(),
                                [&](const finding::Finding& found) { return found.severity >= *fail_on; });
}

bool is_trouble(const lint::Result& result) {
  const auto* checked = std::get_if<finding::CheckedFile>(&result);
  return checked == nullptr || !checked->diagnostics.empty();
}

ExitStatus status_of(bool trouble, bool found_any) {
  if (trouble) return ExitStatus::trouble;
  return found_any ? ExitStatus::findings : ExitStatus::clean;
}

} // namespace taktvoll::cli
