#include "base/edit_distance.h"
#include "cli/commands.h"
#include "cli/explain_place.h"
#include "cli/list_witness.h"
#include "cli/pack_choice.h"
#include "cli/rule_card.h"
#include "lint/own_rules.h"

#include <algorithm>
#include <string>
#include <vector>

namespace taktvoll::cli {
namespace {

using base::pick;

// A rule of no pack, as far as there is something to tell of it.
void print_own_rule(std::ostream& out, const finding::RuleInfo& rule, base::UiLanguage language) {
  out << rule.id << " – " << rule.title.in(language) << "\n"
      << pick(language, "Schwere: ", "Severity: ") << label(rule.severity, language) << " · "
      << pick(language, "gehört zu taktvoll selbst und läuft immer mit",
              "belongs to taktvoll itself and always runs")
      << "\n\n"
      << pick(language, "Warum: ", "Why: ") << rule.why.in(language) << "\n";
  if (!rule.hint.empty())
    out << "\n" << pick(language, "Besser: ", "Better: ") << rule.hint.in(language) << "\n";
}

// "taktvoll/gap-left" or "gap-left"
bool is_called(const finding::RuleInfo& rule, std::string_view name) {
  return rule.id == name || rule.id.substr(rule.id.find('/') + 1) == name;
}

} // namespace

ExitStatus run_explain(const Options& options, const Streams& streams) {
  const ChosenPacks packs = choose_packs(options, Registries::read, pack::Detail::whole);
  const auto say = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
  };
  for (const finding::Diagnostic& diagnostic : packs.diagnostics) say(diagnostic);
  if (!packs.rules) return ExitStatus::trouble;
  const ExitStatus good = packs.trouble ? ExitStatus::trouble : ExitStatus::clean;
  const bool json = options.format == "json";
  if (json && !options.paths.empty()) {
    say(finding::trouble({}, {"--format json gibt es nur für die Regel selbst, nicht für Dateien.",
                              "--format json is for the rule itself only, not for files."}));
    return ExitStatus::trouble;
  }
  const auto card = [&](const ShownRule& rule) {
    if (json)
      print_card_json(streams.out, rule, options.language);
    else
      print_card(streams.out, rule, ListWitness(options, std::string(rule.id)).named(), options.all,
                 options.language);
  };
  if (const checks::CompiledRule* rule = packs.rules->find(options.rule)) {
    if (!options.paths.empty()) return explain_places(options, packs, *rule, streams);
    card(shown(*rule));
    return good;
  }
  const auto resting =
      std::find_if(packs.resting.begin(), packs.resting.end(), [&](const RestingRule& known) {
        return known.id == options.rule || known.rule.id == options.rule;
      });
  if (resting != packs.resting.end()) {
    if (options.paths.empty()) {
      card(shown(*resting));
    } else { // what it would see does not matter: it does not look
      const base::LocalText state = state_of(shown(*resting));
      streams.out << finding::visible(resting->id) << "\n  " << finding::visible(state.in(options.language))
                  << "\n";
    }
    return good;
  }
  const std::vector<std::shared_ptr<const finding::RuleInfo>> own_rules = lint::own_rules();
  for (const auto& own : own_rules) {
    if (!is_called(*own, options.rule)) continue;
    print_own_rule(streams.out, *own, options.language);
    return good;
  }
  std::vector<std::string_view> names;
  const bool with_pack = options.rule.find('/') != std::string::npos;
  const auto short_name = [&](std::string_view id) { return with_pack ? id : id.substr(id.find('/') + 1); };
  for (const checks::CompiledRule& known : packs.rules->rules()) names.push_back(short_name(known.info->id));
  for (const RestingRule& known : packs.resting) names.push_back(short_name(known.id));
  for (const auto& own : own_rules) names.push_back(short_name(own->id));
  const std::string nearest(base::nearest_name(options.rule, names));
  base::LocalText help{"`taktvoll rules` nennt alle.", "`taktvoll rules` lists all."};
  if (!nearest.empty())
    help = {"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"};
  else if (options.packs.empty() && with_pack) {
    help.de += " Gehört sie zu einem eigenen Paket, nennen Sie es: --packs ./" +
               options.rule.substr(0, options.rule.find('/'));
    help.en += " If it is of a pack of your own, name that: --packs ./" +
               options.rule.substr(0, options.rule.find('/'));
  }
  say(finding::trouble(
      {}, {"Die Regel „" + options.rule + "“ gibt es nicht.", "There is no rule “" + options.rule + "”."},
      std::move(help)));
  return ExitStatus::trouble;
}

} // namespace taktvoll::cli
