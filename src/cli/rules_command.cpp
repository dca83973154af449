#include "cli/commands.h"
#include "cli/pack_choice.h"
#include "cli/rule_card.h"
#include "document/context.h"
#include "pack/names.h"
#include "text/unicode.h"
#include "workbench/rule_entries.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using finding::visible;
using Json = nlohmann::ordered_json;

struct Listed {
  ShownRule shown;
  std::string term; // where the word stands, if nowhere but in a term
};

// The rule with that word in its id, title, message, tags, basis, or in one of its terms and patterns; case
// ignored.
std::optional<Listed> listed(const ShownRule& shown, const std::string& word) {
  if (word.empty()) return Listed{shown, {}};
  const std::string wanted = text::lower(word);
  const auto has = [&](std::string_view text) { return text::lower(text).find(wanted) != std::string::npos; };
  const pack::Rule& source = *shown.rule;
  if (has(shown.id) || has(source.title.de) || has(source.title.en) || has(source.message.de) ||
      has(source.message.en) || std::any_of(source.tags.begin(), source.tags.end(), has) ||
      std::any_of(source.basis.begin(), source.basis.end(),
                  [&](const pack::Norm& norm) { return has(norm.text); }))
    return Listed{shown, {}};
  for (const workbench::RuleEntry& entry : workbench::entries_of(source))
    if (has(entry.value)) return Listed{shown, entry.text->value};
  return std::nullopt;
}

void print_text(std::ostream& out, const std::vector<Listed>& rules, base::UiLanguage language) {
  std::size_t widest = 0;
  std::size_t resting = 0;
  for (const Listed& rule : rules) widest = std::max(widest, rule.shown.id.size());
  for (const Listed& rule : rules) {
    const pack::Rule& source = *rule.shown.rule;
    const base::LocalText& text = source.title.empty() ? source.message : source.title;
    std::string line = visible(text.in(language));
    if (!rule.term.empty()) line += " · " + visible(rule.term);
    if (const base::LocalText state = state_of(rule.shown); !state.empty())
      line += " [" + visible(state.in(language)) + "]";
    resting += rule.shown.rest != pack::Rest::none ? 1U : 0U;
    out << fmt::format("{:<{}}  {:<7}  {}\n", rule.shown.id, widest, label(source.severity, language), line);
  }
  out << fmt::format("\n{} {}", rules.size(),
                     rules.size() == 1 ? pick(language, "Regel", "rule") : pick(language, "Regeln", "rules"));
  if (resting > 0)
    out << fmt::format(fmt::runtime(resting == 1 ? pick(language, ", {} davon ruht", ", {} of them rests")
                                                 : pick(language, ", {} davon ruhen", ", {} of them rest")),
                       resting);
  out << "\n";
}

void print_json(std::ostream& out, const std::vector<Listed>& rules, base::UiLanguage language,
                const std::string& day) {
  Json list = Json::array();
  for (const Listed& rule : rules) {
    const pack::Rule& source = *rule.shown.rule;
    Json applies = Json::object();
    for (const pack::Condition& condition : source.applies) applies[condition.key] = condition.values;
    Json basis = Json::array();
    for (const pack::Norm& norm : source.basis)
      if (rule.shown.rest != pack::Rest::none || pack::in_force(norm, day)) basis.push_back(norm.text);
    Json one = {{"id", rule.shown.id},
                {"pack", rule.shown.pack},
                {"version", rule.shown.version},
                {"kind", pack::name(source.kind)},
                {"severity", finding::name(source.severity)},
                {"title", source.title.in(language)},
                {"message", source.message.in(language)},
                {"why", source.why.in(language)},
                {"instead", source.instead},
                {"basis", std::move(basis)},
                {"tags", source.tags},
                {"applies", std::move(applies)},
                {"status", pack::name_in(pack::status_names, source.status)},
                {"runs", rule.shown.rest == pack::Rest::none}};
    if (const base::LocalText state = state_of(rule.shown); !state.empty()) one["state"] = state.in(language);
    list.push_back(std::move(one));
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
  // A word is looked for in the lists too.
  const ChosenPacks packs = choose_packs(options, Registries::left_out,
                                         options.word.empty() ? pack::Detail::outline : pack::Detail::whole);
  for (const finding::Diagnostic& diagnostic : packs.diagnostics)
    streams.err << finding::format(diagnostic, options.language);
  if (!packs.rules) return ExitStatus::trouble;
  std::vector<Listed> chosen;
  const auto take = [&](const ShownRule& rule) {
    if (auto found = listed(rule, options.word)) chosen.push_back(std::move(*found));
  };
  for (const checks::CompiledRule& rule : packs.rules->rules()) take(shown(rule));
  for (const RestingRule& rule : packs.resting) take(shown(rule));
  if (options.format == "json")
    print_json(streams.out, chosen, options.language, options.as_of);
  else
    print_text(streams.out, chosen, options.language);
  return packs.trouble ? ExitStatus::trouble : ExitStatus::clean;
}

} // namespace taktvoll::cli
