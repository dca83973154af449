#include "cli/commands.h"
#include "cli/pack_choice.h"
#include "cli/single_files.h"
#include "document/document.h"
#include "finding/diagnostic.h"
#include "lint/path_context.h"
#include "lint/registry_context.h"
#include "text/line_index.h"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;
using Json = nlohmann::ordered_json;

std::string origin_words(const document::ContextValue& value, const document::Context& context,
                         const lint::RegistryContext& registry, const text::LineIndex& lines,
                         const std::optional<pack::Configuration>& configuration, UiLanguage language) {
  switch (value.origin) {
  case document::Origin::built_in_default:
    return std::string(pick(language, "Vorgabe", "default"));
  case document::Origin::registry:
    return registry.place_of(context);
  case document::Origin::configuration:
    return configuration ? configuration->file.string() : std::string();
  case document::Origin::front_matter:
    return std::string(pick(language, "Dateikopf, Zeile ", "front matter, line ")) +
           std::to_string(lines.position(value.span.start).line);
  case document::Origin::command_line:
    return "--set";
  }
  return {};
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

} // namespace

ExitStatus run_context(const Options& options, const Streams& streams) {
  const ChosenPacks packs = choose_packs(options, Registries::read);
  for (const finding::Diagnostic& diagnostic : packs.diagnostics)
    streams.err << finding::format(diagnostic, options.language);
  if (!packs.rules) return ExitStatus::trouble;
  const lint::PathContexts path_contexts =
      packs.configuration ? lint::PathContexts(*packs.configuration) : lint::PathContexts();
  const lint::RegistryContext registry(packs.registry);
  const bool as_json = options.format == "json";
  Json files = Json::array();
  bool first = true;
  const bool all_read = for_each_source(options, streams, [&](const text::SourceText& source) {
    document::Document document = document::parse(source);
    path_contexts.apply(source.path(), document.context);
    for (const auto& [key, value] : options.overrides) document.context.set(key, value);
    registry.apply(document.context);
    const text::LineIndex lines(source);
    const auto rules = packs.rules->rules();
    const auto running = std::count_if(rules.begin(), rules.end(), [&](const checks::CompiledRule& rule) {
      return checks::RuleSet::applies(rule.source, document.context);
    });
    Json entries = Json::array();
    std::size_t widest = 0;
    for (const auto& [key, value] : document.context.all())
      widest = std::max(widest, key.size() + joined(value.values).size());
    if (!as_json) {
      if (!first) streams.out << "\n";
      streams.out << finding::visible(source.path()) << "\n";
    }
    for (const auto& [key, value] : document.context.all()) {
      const bool unsaid = value.origin == document::Origin::built_in_default &&
                          value.values == std::vector<std::string>{"false"}; // dozens of them
      if (as_json) {
        Json entry{{"key", key}, {"values", value.values}, {"origin", document::name_of(value.origin)}};
        if (value.origin == document::Origin::front_matter)
          entry["line"] = lines.position(value.span.start).line;
        entries.push_back(std::move(entry));
      } else if (!unsaid) {
        const std::string said = joined(value.values);
        streams.out << "  " << key << ": " << finding::visible(said)
                    << std::string(2 + widest - std::min(widest, key.size() + said.size()), ' ')
                    << finding::visible(origin_words(value, document.context, registry, lines,
                                                     packs.configuration, options.language))
                    << "\n";
      }
    }
    if (as_json) {
      files.push_back({{"path", source.path()},
                       {"context", std::move(entries)},
                       {"rules", rules.size()},
                       {"running", running}});
    } else {
      streams.out << (options.language == UiLanguage::de
                          ? "  " + std::to_string(running) + " von " + std::to_string(rules.size()) +
                                " Regeln gelten für diesen Text.\n"
                          : "  " + std::to_string(running) + " of " + std::to_string(rules.size()) +
                                " rules are for this text.\n");
    }
    first = false;
  });
  if (as_json)
    streams.out << Json{{"schema", "taktvoll-context/1"}, {"files", std::move(files)}}.dump(
                       2, ' ', false, Json::error_handler_t::replace)
                << "\n";
  return all_read && !packs.trouble ? ExitStatus::clean : ExitStatus::trouble;
}

} // namespace taktvoll::cli
