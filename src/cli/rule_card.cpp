#include "cli/rule_card.h"

#include "finding/diagnostic.h"
#include "pack/names.h"
#include "pack/problems.h"
#include "workbench/rule_fields.h"
#include "workbench/rule_page.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;
using finding::visible;
using Json = nlohmann::ordered_json;

constexpr std::size_t most_values = 12; // of one list
constexpr std::size_t most_examples = 5;

void print_list(std::ostream& out, std::string_view heading, const std::vector<std::string>& entries,
                std::string_view mark, std::size_t most, UiLanguage language) {
  if (entries.empty()) return;
  out << "\n" << heading << "\n";
  for (std::size_t i = 0; i < std::min(most, entries.size()); ++i)
    out << "  " << mark << " " << visible(entries[i]) << "\n";
  if (entries.size() > most)
    out << "    "
        << fmt::format(fmt::runtime(pick(language, "… und {} weitere (--all)", "… and {} more (--all)")),
                       entries.size() - most)
        << "\n";
}

void print_details(std::ostream& out, const workbench::RulePage& page, bool all, UiLanguage language) {
  if (page.details.empty()) return;
  out << "\n"
      << pick(language, "Wonach die Regel sucht, und wann:", "What the rule looks for, and when:") << "\n";
  for (const workbench::RulePage::Row& row : page.details) {
    const std::size_t most = all ? row.values.size() : most_values;
    std::string line;
    for (std::size_t i = 0; i < std::min(most, row.values.size()); ++i)
      line += (i > 0 ? " · " : "") + visible(row.values[i]);
    if (row.values.size() > most)
      line +=
          fmt::format(fmt::runtime(pick(language, " · … und {} weitere (--all)", " · … and {} more (--all)")),
                      row.values.size() - most);
    out << "  " << visible(row.key) << ": " << line << "\n";
  }
}

std::vector<std::string> norms_of(const pack::Rule& rule, UiLanguage language) {
  std::vector<std::string> norms;
  for (const pack::Norm& norm : rule.basis) {
    std::string line = norm.text;
    if (!norm.from.empty()) line += fmt::format(" ({} {})", pick(language, "seit", "since"), norm.from);
    if (!norm.until.empty()) line += fmt::format(" ({} {})", pick(language, "bis", "until"), norm.until);
    norms.push_back(std::move(line));
  }
  return norms;
}

std::vector<std::string> texts_of(const std::vector<pack::Example>& examples) {
  std::vector<std::string> list;
  for (const pack::Example& example : examples) list.push_back(example.text);
  return list;
}

std::string_view status_name(const pack::Rule& rule) {
  return pack::name_in(pack::status_names, rule.status);
}

} // namespace

ShownRule shown(const checks::CompiledRule& rule) {
  return {rule.info->id, rule.info->pack, rule.info->version, &rule.source, pack::Rest::none, {}};
}

ShownRule shown(const RestingRule& rule) {
  return {rule.id, rule.pack, rule.version, &rule.rule, rule.rest, rule.where};
}

base::LocalText state_of(const ShownRule& rule) {
  base::LocalText state;
  if (rule.rest != pack::Rest::none) {
    const base::LocalText words = pack::rest_words(*rule.rule, rule.rest);
    state = {"ruht: " + words.de, "rests: " + words.en};
    if (rule.rest == pack::Rest::switched_off && !rule.where.empty())
      state = pack::say("abgeschaltet in {}", "switched off in {}", {rule.where});
  }
  if (rule.rule->status == pack::Status::deprecated) {
    const std::string& successor = rule.rule->successor;
    const std::string full = successor.empty() || successor.find('/') != std::string::npos
                                 ? successor
                                 : std::string(rule.id.substr(0, rule.id.find('/') + 1)) + successor;
    const base::LocalText words = successor.empty()
                                      ? base::LocalText{"abgelöst", "deprecated"}
                                      : pack::say("abgelöst durch {}", "deprecated, use {}", {full});
    state = {state.de + (state.de.empty() ? "" : " · ") + words.de,
             state.en + (state.en.empty() ? "" : " · ") + words.en};
  }
  return state;
}

void print_card(std::ostream& out, const ShownRule& rule, const std::vector<std::string>& lists, bool all,
                UiLanguage language) {
  const pack::Rule& source = *rule.rule;
  pack::Pack home;
  home.id = rule.pack;
  const workbench::RulePage page = workbench::page_of(home, source, language);
  out << rule.id;
  if (!page.title.empty()) out << " – " << visible(page.title);
  out << "\n"
      << pick(language, "Schwere: ", "Severity: ") << label(source.severity, language) << " · "
      << pick(language, "Art: ", "Kind: ") << pack::name(source.kind) << " · "
      << pick(language, "Paket: ", "Pack: ") << visible(rule.pack) << " " << visible(rule.version) << "\n";
  if (const base::LocalText state = state_of(rule); !state.empty())
    out << pick(language, "Zustand: ", "State: ") << visible(state.in(language)) << "\n";
  if (!source.applies.empty()) {
    std::string list;
    for (const pack::Condition& condition : source.applies) {
      std::string values;
      for (const std::string& value : condition.values) values += (values.empty() ? "" : "|") + value;
      list += (list.empty() ? "" : ", ") + condition.key + "=" + values;
    }
    out << pick(language, "Gilt für: ", "Applies to: ") << visible(list) << "\n";
  }
  if (!lists.empty()) {
    std::string names;
    for (const std::string& list : lists) names += (names.empty() ? "" : ", ") + list;
    out << pick(language, "Listen: ", "Lists: ") << visible(names) << "\n";
  }
  out << "\n" << pick(language, "Meldung: ", "Message: ") << visible(source.message.in(language)) << "\n";
  if (!source.why.empty()) out << "\n" << pick(language, "Warum: ", "Why: ") << visible(page.why) << "\n";
  if (!source.instead_hint.empty())
    out << "\n" << pick(language, "Besser: ", "Better: ") << visible(page.hint) << "\n";
  const std::size_t examples = all ? source.bad.size() + source.good.size() : most_examples;
  const std::size_t values = all ? static_cast<std::size_t>(-1) : most_values;
  print_list(out, pick(language, "So geht es auch:", "Say instead:"), source.instead, "→", values, language);
  print_list(out, pick(language, "Grundlage:", "Basis:"), norms_of(source, language), "§", values, language);
  print_details(out, page, all, language);
  print_list(out, pick(language, "Das fällt auf:", "This is found:"), texts_of(source.bad), "✗", examples,
             language);
  print_list(out, pick(language, "Das nicht:", "This is not:"), texts_of(source.good), "✓", examples,
             language);
}

void print_card_json(std::ostream& out, const ShownRule& rule, UiLanguage language) {
  const pack::Rule& source = *rule.rule;
  Json fields = Json::object();
  for (const workbench::RuleField& field :
       workbench::fields_of(pack::Pack(), source, workbench::Lists::resolved))
    fields[field.key] = field.values;
  Json card = {{"schema", "taktvoll-rule/1"},
               {"id", rule.id},
               {"pack", rule.pack},
               {"version", rule.version},
               {"kind", pack::name(source.kind)},
               {"severity", finding::name(source.severity)},
               {"status", status_name(source)},
               {"runs", rule.rest == pack::Rest::none},
               {"state", state_of(rule).in(language)},
               {"fields", std::move(fields)}};
  out << card.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

} // namespace taktvoll::cli
