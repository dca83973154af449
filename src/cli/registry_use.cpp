#include "cli/registry_use.h"

#include "base/files.h"
#include "cli/inputs.h"
#include "cli/pack_choice.h"
#include "cli/registry_choice.h"
#include "lint/linter.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

void say(const Streams& streams, const finding::Diagnostic& diagnostic, base::UiLanguage language) {
  streams.err << finding::format(diagnostic, language);
}

} // namespace

UsedRegistry read_used_registry(const Options& given) {
  UsedRegistry used;
  used.options = given;
  used.configuration = configuration_for(given);
  if (used.configuration && !given.language_given && used.configuration->language)
    used.options.language = *used.configuration->language;
  used.registry = registry_for(used.options, used.configuration);
  used.day = base::parse_date(given.as_of).value_or(base::today());
  used.trouble = (used.configuration && used.configuration->has_errors()) ||
                 (used.registry && used.registry->has_errors());
  return used;
}

std::optional<UsedRegistry> use_registry(const Options& given, const Streams& streams) {
  UsedRegistry used = read_used_registry(given);
  const base::UiLanguage language = used.options.language;
  if (used.configuration)
    for (const finding::Diagnostic& diagnostic : used.configuration->diagnostics)
      say(streams, diagnostic, language);
  if (!used.registry) {
    say_no_registry(streams, language);
    return std::nullopt;
  }
  for (const finding::Diagnostic& diagnostic : used.registry->diagnostics) say(streams, diagnostic, language);
  if (used.trouble) return std::nullopt;
  return used;
}

void say_no_registry(const Streams& streams, base::UiLanguage language) {
  finding::Diagnostic diagnostic;
  diagnostic.message = {"Es ist kein Register angegeben.", "No registry is named."};
  diagnostic.help = {"Nennen Sie es mit --registry PFAD, oder in taktvoll.yaml: registries: [freigaben/]",
                     "Name it with --registry PATH, or in taktvoll.yaml: registries: [approvals/]"};
  say(streams, diagnostic, language);
}

void say_empty(const Streams& streams, base::UiLanguage language, base::LocalText what,
               std::string_view key) {
  finding::Diagnostic diagnostic;
  diagnostic.level = finding::DiagnosticLevel::info;
  diagnostic.message = {"Im Register gibt es keine " + what.de + ".", "The registry has no " + what.en + "."};
  diagnostic.help = {
      "Sie stehen dort unter „" + std::string(key) + "“; `taktvoll schema registry` sagt, wie.",
      "They stand there under “" + std::string(key) + "”; `taktvoll schema registry` says how."};
  say(streams, diagnostic, language);
}

std::vector<editorial::Post> read_posts(const UsedRegistry& used, const claims::ClaimJudge* judge,
                                        const Streams& streams, bool& all_read) {
  const Options& options = used.options;
  editorial::PostSettings settings;
  if (used.configuration) settings.path_contexts = lint::PathContexts(*used.configuration);
  settings.overrides = options.overrides;
  settings.registry = used.registry.get();
  settings.judge = judge;
  settings.as_of = options.as_of;
  settings.language = options.language;
  const Inputs inputs = expand(options.paths, settings.path_contexts);
  for (const finding::Diagnostic& diagnostic : inputs.diagnostics) say(streams, diagnostic, options.language);
  all_read = all_read && inputs.diagnostics.empty();
  std::vector<editorial::Post> posts;
  language::Reader reader;
  const auto fail = [&](const finding::Diagnostic& diagnostic) {
    say(streams, diagnostic, options.language);
    all_read = false;
  };
  for (const lint::Input& input : inputs.files) {
    const auto bytes = input.path.empty() ? base::read_standard_input() : base::read_file(input.path);
    if (!bytes) {
      fail(lint::explain_file_error(input.shown, bytes.error()));
      continue;
    }
    const auto source = text::SourceText::from_bytes(input.shown, *bytes);
    if (!source) {
      fail(lint::explain_encoding_error(input.shown, *bytes, source.error()));
      continue;
    }
    posts.push_back(editorial::read_post(*source, settings, reader));
  }
  return posts;
}

std::string place_of(const claims::Registry& registry, const claims::Place& place) {
  return registry.files.at(place.file).path + ":" + std::to_string(registry.shown_place(place).line);
}

} // namespace taktvoll::cli
