#include "base/edit_distance.h"
#include "cli/commands.h"
#include "cli/explain_place.h"
#include "cli/list_witness.h"
#include "cli/pack_choice.h"
#include "lint/own_rules.h"
#include "pack/names.h"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

using base::pick;
using finding::visible;

void print_list(std::ostream& out, std::string_view heading, const std::vector<std::string>& entries,
                std::string_view mark) {
  if (entries.empty()) return;
  out << "\n" << heading << "\n";
  for (const std::string& entry : entries) {
    std::string line;
    for (const char c : visible(entry)) line += c;
    out << "  " << mark << " " << line << "\n";
  }
}

void print_rule(std::ostream& out, const checks::CompiledRule& rule, const std::vector<std::string>& lists,
                base::UiLanguage language) {
  const pack::Rule& source = rule.source;
  const std::string& title = source.title.in(language);
  out << rule.info->id;
  if (!title.empty()) out << " – " << visible(title);
  out << "\n"
      << pick(language, "Schwere: ", "Severity: ") << label(source.severity, language) << " · "
      << pick(language, "Art: ", "Kind: ") << pack::name(source.kind) << " · "
      << pick(language, "Paket: ", "Pack: ") << visible(rule.info->pack) << " " << visible(rule.info->version)
      << "\n";
  if (!source.applies.empty()) {
    out << pick(language, "Gilt für: ", "Applies to: ");
    std::string list;
    for (const pack::Condition& condition : source.applies) {
      std::string values;
      for (const std::string& value : condition.values) values += (values.empty() ? "" : "|") + value;
      list += (list.empty() ? "" : ", ") + condition.key + "=" + values;
    }
    out << visible(list) << "\n";
  }
  if (!lists.empty()) {
    std::string all;
    for (const std::string& list : lists) all += (all.empty() ? "" : ", ") + list;
    out << pick(language, "Listen: ", "Lists: ") << visible(all) << "\n";
  }

  out << "\n" << pick(language, "Meldung: ", "Message: ") << visible(source.message.in(language)) << "\n";
  if (!source.why.empty())
    out << "\n" << pick(language, "Warum: ", "Why: ") << visible(source.why.in(language)) << "\n";
  if (!source.instead_hint.empty())
    out << "\n"
        << pick(language, "Besser: ", "Better: ") << visible(source.instead_hint.in(language)) << "\n";
  print_list(out, pick(language, "So geht es auch:", "Say instead:"), source.instead, "→");

  std::vector<std::string> norms;
  for (const pack::Norm& norm : source.basis) {
    std::string line = norm.text;
    if (!norm.from.empty()) line += fmt::format(" ({} {})", pick(language, "seit", "since"), norm.from);
    if (!norm.until.empty()) line += fmt::format(" ({} {})", pick(language, "bis", "until"), norm.until);
    norms.push_back(std::move(line));
  }
  print_list(out, pick(language, "Grundlage:", "Basis:"), norms, "§");
  const auto texts = [](const std::vector<pack::Example>& examples) {
    std::vector<std::string> list;
    for (const pack::Example& example : examples) list.push_back(example.text);
    return list;
  };
  print_list(out, pick(language, "Das fällt auf:", "This is found:"), texts(source.bad), "✗");
  print_list(out, pick(language, "Das nicht:", "This is not:"), texts(source.good), "✓");
}

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
  const ChosenPacks packs = choose_packs(options, Registries::read);
  for (const finding::Diagnostic& diagnostic : packs.diagnostics)
    streams.err << finding::format(diagnostic, options.language);
  if (!packs.rules) return ExitStatus::trouble;
  const checks::CompiledRule* rule = packs.rules->find(options.rule);
  const std::vector<std::shared_ptr<const finding::RuleInfo>> own_rules = lint::own_rules();
  if (rule == nullptr) {
    for (const auto& own : own_rules) {
      if (!is_called(*own, options.rule)) continue;
      print_own_rule(streams.out, *own, options.language);
      return packs.trouble ? ExitStatus::trouble : ExitStatus::clean;
    }
    std::vector<std::string_view> names;
    const bool with_pack = options.rule.find('/') != std::string::npos;
    for (const checks::CompiledRule& known : packs.rules->rules())
      names.push_back(with_pack ? std::string_view(known.info->id) : std::string_view(known.source.id));
    for (const auto& own : own_rules)
      names.push_back(with_pack ? std::string_view(own->id)
                                : std::string_view(own->id).substr(own->id.find('/') + 1));
    const std::string nearest(base::nearest_name(options.rule, names));
    finding::Diagnostic diagnostic;
    diagnostic.message = {"Die Regel „" + options.rule + "“ gibt es nicht.",
                          "There is no rule “" + options.rule + "”."};
    diagnostic.help =
        nearest.empty()
            ? base::LocalText{"`taktvoll rules` nennt alle.", "`taktvoll rules` lists all."}
            : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"};
    streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  }
  if (!options.paths.empty()) return explain_places(options, packs, *rule, streams);
  print_rule(streams.out, *rule, ListWitness(options, rule->info->id).named(), options.language);
  return packs.trouble ? ExitStatus::trouble : ExitStatus::clean;
}

} // namespace taktvoll::cli
