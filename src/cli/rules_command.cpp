#include "cli/commands.h"
#include "cli/pack_choice.h"
#include "document/context.h"
#include "pack/names.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using finding::visible;
using Json = nlohmann::ordered_json;

// Whether the word stands in the rule's id, title, message, tags or basis; case ignored.
bool mentions(const checks::CompiledRule& rule, const std::string& word) {
  if (word.empty()) return true;
  const std::string wanted = text::lower(word);
  const auto has = [&](std::string_view text) { return text::lower(text).find(wanted) != std::string::npos; };
  const pack::Rule& source = rule.source;
  return has(rule.info->id) || has(source.title.de) || has(source.title.en) || has(source.message.de) ||
         has(source.message.en) || std::any_of(source.tags.begin(), source.tags.end(), has) ||
         std::any_of(rule.info->basis.begin(), rule.info->basis.end(), has);
}

void print_text(std::ostream& out, const std::vector<const checks::CompiledRule*>& rules,
                base::UiLanguage language) {
  std::size_t widest = 0;
  for (const checks::CompiledRule* rule : rules) widest = std::max(widest, rule->info->id.size());
  for (const checks::CompiledRule* rule : rules) {
    const base::LocalText& text = rule->source.title.empty() ? rule->source.message : rule->source.title;
    out << fmt::format("{:<{}}  {:<7}  {}\n", rule->info->id, widest, label(rule->source.severity, language),
                       visible(text.in(language)));
  }
  out << fmt::format("\n{} {}\n", rules.size(),
                     rules.size() == 1 ? pick(language, "Regel", "rule") : pick(language, "Regeln", "rules"));
}

void print_json(std::ostream& out, const std::vector<const checks::CompiledRule*>& rules,
                base::UiLanguage language) {
  Json list = Json::array();
  for (const checks::CompiledRule* rule : rules) {
    Json applies = Json::object();
    for (const pack::Condition& condition : rule->source.applies) applies[condition.key] = condition.values;
    list.push_back({{"id", rule->info->id},
                    {"pack", rule->info->pack},
                    {"version", rule->info->version},
                    {"kind", pack::name(rule->source.kind)},
                    {"severity", finding::name(rule->source.severity)},
                    {"title", rule->source.title.in(language)},
                    {"message", rule->source.message.in(language)},
                    {"why", rule->source.why.in(language)},
                    {"instead", rule->source.instead},
                    {"basis", rule->info->basis},
                    {"tags", rule->source.tags},
                    {"applies", std::move(applies)}});
  }
  out << list.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

void print_context_keys(std::ostream& out, base::UiLanguage language) {
  for (const document::ContextKey& key : document::context_keys()) {
    out << key.name;
    for (const std::string_view alias : key.aliases) out << ", " << alias;
    out << "\n";
    std::string values;
    for (const std::string_view value : key.allowed)
      values += (values.empty() ? "" : " | ") + std::string(value);
    if (key.boolean) values = "true | false";
    if (values.empty()) values = pick(language, "(freier Text)", "(free text)");
    out << "    " << values;
    if (!key.built_in_default.empty())
      out << "   " << pick(language, "Vorgabe: ", "default: ") << key.built_in_default;
    out << "\n";
  }
}

} // namespace

ExitStatus run_rules(const Options& options, const Streams& streams) {
  if (options.context_keys) {
    print_context_keys(streams.out, options.language);
    return ExitStatus::clean;
  }
  const ChosenPacks packs = choose_packs(options);
  for (const finding::Diagnostic& diagnostic : packs.diagnostics)
    streams.err << finding::format(diagnostic, options.language);
  if (!packs.rules) return ExitStatus::trouble;
  std::vector<const checks::CompiledRule*> chosen;
  for (const checks::CompiledRule& rule : packs.rules->rules())
    if (mentions(rule, options.word)) chosen.push_back(&rule);
  if (options.format == "json")
    print_json(streams.out, chosen, options.language);
  else
    print_text(streams.out, chosen, options.language);
  return packs.trouble ? ExitStatus::trouble : ExitStatus::clean;
}

} // namespace taktvoll::cli
