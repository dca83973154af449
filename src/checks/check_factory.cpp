#include "checks/check_factory.h"

#include "base/edit_distance.h"
#include "checks/claim_check.h"
#include "checks/consistency_check.h"
#include "checks/context_check.h"
#include "checks/groups.h"
#include "checks/limit_check.h"
#include "checks/metric_check.h"
#include "checks/own_form.h"
#include "checks/pattern_check.h"
#include "checks/replace_check.h"
#include "checks/require_check.h"
#include "checks/structure_check.h"
#include "checks/terms_check.h"
#include "checks/together_check.h"
#include "document/context.h"
#include "match/pattern_groups.h"
#include "match/term.h"
#include "readability/formulas.h"
#include "text/unicode.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <utility>

namespace taktvoll::checks {
namespace {

Combination combination_of(const pack::Combination& source, RuleLists& lists) {
  Combination::Parameters parameters;
  for (const pack::Group& group : source.groups) parameters.groups.push_back(lists.spots(group.terms));
  parameters.absent = lists.spots(source.absent);
  parameters.within = source.within;
  parameters.within_words = source.within_words;
  parameters.in_order = source.in_order;
  return Combination(std::move(parameters));
}

std::vector<std::string> values_of(const std::vector<pack::Text>& texts) {
  std::vector<std::string> values;
  for (const pack::Text& text : texts) values.push_back(text.value);
  return values;
}

// The rule's filters as its trigger is looked for with: in the trigger's own scope, if it has one.
RuleFilters trigger_filters(const pack::Rule& rule, const RuleFilters& filters) {
  RuleFilters trigger = filters;
  trigger.scope = rule.combination.scope.value_or(filters.scope);
  return trigger;
}

std::unique_ptr<const Check> together_of(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  return std::make_unique<TogetherCheck>(combination_of(rule.combination, lists), std::move(filters));
}

std::unique_ptr<const Check> require_of(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  RequireCheck::Parameters parameters;
  parameters.when = combination_of(rule.combination, lists);
  parameters.when_filters = trigger_filters(rule, filters);
  Requirement& requirement = parameters.requirement;
  requirement.texts = lists.wordings(rule.texts);
  requirement.terms = lists.spots(rule.terms);
  requirement.patterns = lists.patterns(rule.patterns);
  requirement.keys = values_of(rule.keys);
  requirement.position = rule.position;
  for (const pack::Part& part : rule.parts)
    requirement.parts.push_back({part.name, lists.spots(part.terms), values_of(part.keys)});
  parameters.near = rule.extent;
  parameters.near_words = rule.near_words;
  parameters.minimum_words = rule.minimum_words;
  return std::make_unique<RequireCheck>(std::move(parameters), std::move(filters));
}

Bounds bounds_of(const pack::Rule& rule) {
  return {rule.max, rule.min, rule.max_by, rule.min_by};
}

std::unique_ptr<const Check> metric_of(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  const readability::Metric* metric = readability::find_metric(rule.metric);
  if (metric == nullptr) {
    std::vector<std::string_view> names;
    for (const readability::Metric& known : readability::metrics()) names.push_back(known.name);
    const std::string nearest(base::nearest_name(rule.metric, names));
    lists.report(rule.place,
                 {"unbekannte Kennzahl „" + rule.metric + "“", "unknown metric “" + rule.metric + "”"},
                 nearest.empty()
                     ? base::LocalText{"`taktvoll metrics DATEI` nennt alle Namen.",
                                       "`taktvoll metrics FILE` lists all names."}
                     : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"});
    return nullptr;
  }
  std::optional<std::uint32_t> minimum;
  if (rule.minimum_words > 0) minimum = rule.minimum_words;
  return std::make_unique<MetricCheck>(MetricCheck::Parameters{metric, rule.extent, bounds_of(rule), minimum},
                                       std::move(filters));
}

// The groups to which `instead` of a pattern rule refers; empty if it does not, or if one is not there.
std::map<std::uint32_t, match::PatternGroups> groups_of(const pack::Rule& rule, RuleLists& lists) {
  std::map<std::uint32_t, match::PatternGroups> groups;
  std::size_t needed = 0;
  for (const std::string& wording : rule.instead) needed = std::max(needed, highest_group(wording));
  if (needed == 0) return groups;
  for (const pack::Text& pattern : rule.patterns) {
    match::PatternGroups of_one(pattern.value, rule.case_sensitive);
    const std::size_t there = of_one.count();
    if (there < needed) {
      lists.report(
          pattern.place,
          {"„instead“ nennt \\" + std::to_string(needed) + ", aber das Muster hat " +
               (there == 0 ? std::string("keine (Klammer)")
                           : "nur " + std::to_string(there) + (there == 1 ? " (Klammer)" : " (Klammern)")),
           "“instead” names \\" + std::to_string(needed) + ", but the pattern has " +
               (there == 0 ? std::string("no (group)")
                           : "only " + std::to_string(there) + (there == 1 ? " (group)" : " (groups)"))},
          {"\\1 steht für das, was die erste (Klammer) gefunden hat.",
           "\\1 stands for what the first (group) matched."});
      return {};
    }
    for (const std::uint32_t number : lists.patterns({pattern}))
      groups.try_emplace(number, std::move(of_one));
  }
  return groups;
}

std::unique_ptr<const Check> pattern_of(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  PatternCheck::Parameters parameters{lists.patterns(rule.patterns), rule.extent, rule.instead, rule.fix,
                                      rule.case_sensitive,           {}};
  if (!lists.failed()) parameters.groups = groups_of(rule, lists);
  return std::make_unique<PatternCheck>(std::move(parameters), std::move(filters));
}

std::unique_ptr<const Check> terms_of(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  TermsCheck::Parameters parameters{lists.spots(rule.terms), rule.instead, rule.fix, {}};
  if (rule.fix == pack::FixMode::safe)
    for (const pack::Text& term : rule.terms) parameters.own_forms.push_back(own_form_of(term.value));
  return std::make_unique<TermsCheck>(std::move(parameters), std::move(filters));
}

std::unique_ptr<const Check> replace_of(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  std::vector<ReplaceCheck::Replacement> replacements;
  replacements.reserve(rule.replacements.size());
  for (const pack::Replacement& source : rule.replacements)
    replacements.push_back({lists.spots({source.term}),
                            rule.fix == pack::FixMode::safe ? own_form_of(source.term.value) : OwnForm(),
                            source.with});
  return std::make_unique<ReplaceCheck>(std::move(replacements), rule.fix, std::move(filters));
}

std::unique_ptr<const Check> consistency_of(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  ConsistencyCheck::Parameters parameters;
  std::vector<std::string_view> names;
  for (const pack::Variant& variant : rule.variants) {
    parameters.variants.push_back({variant.name, lists.spots(variant.terms)});
    names.push_back(variant.name);
  }
  parameters.detector = rule.detector;
  if (rule.detector) names = detected_names(*rule.detector);
  parameters.same = lists.patterns(rule.patterns);
  parameters.per = rule.extent;
  parameters.prefer = rule.prefer;
  const auto is_preferred = [&](std::string_view name) {
    return text::lower(name) == text::lower(rule.prefer);
  };
  if (!rule.prefer.empty() && std::none_of(names.begin(), names.end(), is_preferred)) {
    const document::ContextKey* key = document::find_context_key(rule.prefer);
    parameters.prefer_is_key = key != nullptr;
    if (key != nullptr) parameters.prefer = key->name;
    if (key == nullptr && parameters.same.empty()) {
      const std::string nearest(base::nearest_name(rule.prefer, names));
      lists.report(rule.place,
                   {"„" + rule.prefer + "“ ist weder eine Spielart noch eine Angabe zum Dokument",
                    "“" + rule.prefer + "” is neither a variant nor a context key"},
                   nearest.empty() ? base::LocalText{}
                                   : base::LocalText{"Meinten Sie „" + nearest + "“?",
                                                     "Did you mean “" + nearest + "”?"});
    }
  }
  // What is quoted is said in another one's way.
  if (filters.quoted == pack::Treatment::flag) filters.quoted = pack::Treatment::skip;
  return std::make_unique<ConsistencyCheck>(std::move(parameters), std::move(filters));
}

std::unique_ptr<const Check> context_of(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  ContextCheck::Parameters parameters;
  parameters.when = combination_of(rule.combination, lists);
  parameters.when_filters = trigger_filters(rule, filters);
  parameters.needs = values_of(rule.needs);
  parameters.forbids = values_of(rule.forbids);
  parameters.expired = values_of(rule.expired);
  parameters.dates = values_of(rule.dates);
  parameters.patterns = lists.patterns(rule.patterns);
  parameters.older_than = rule.older_than;
  return std::make_unique<ContextCheck>(std::move(parameters), std::move(filters));
}

std::unique_ptr<const Check> check_of_kind(const pack::Rule& rule, RuleFilters filters, RuleLists& lists) {
  switch (rule.kind) {
  case pack::Kind::terms:
    return terms_of(rule, std::move(filters), lists);
  case pack::Kind::pattern:
    return pattern_of(rule, std::move(filters), lists);
  case pack::Kind::replace:
    return replace_of(rule, std::move(filters), lists);
  case pack::Kind::together:
    return together_of(rule, std::move(filters), lists);
  case pack::Kind::require:
    return require_of(rule, std::move(filters), lists);
  case pack::Kind::limit:
    return std::make_unique<LimitCheck>(
        LimitCheck::Parameters{rule.countable, rule.extent, bounds_of(rule), lists.spots(rule.terms)},
        std::move(filters));
  case pack::Kind::metric:
    return metric_of(rule, std::move(filters), lists);
  case pack::Kind::consistency:
    return consistency_of(rule, std::move(filters), lists);
  case pack::Kind::context:
    return context_of(rule, std::move(filters), lists);
  case pack::Kind::structure:
    assert(rule.structure);
    return std::make_unique<StructureCheck>(*rule.structure, lists.spots(rule.terms), rule.fix,
                                            std::move(filters));
  case pack::Kind::claim:
    return std::make_unique<ClaimCheck>(rule.verdicts, rule.products, std::move(filters));
  }
  return nullptr;
}

} // namespace

RuleFilters make_filters(const pack::Rule& rule, RuleLists& lists) {
  RuleFilters filters;
  filters.scope = rule.scope;
  filters.frozen = rule.frozen;
  filters.negated = rule.negated;
  filters.quoted = rule.quoted;
  filters.explained = rule.explained;
  filters.rejected = rule.rejected;
  RuleLists::Exceptions except = lists.exceptions(rule.except);
  filters.except_terms = except.terms;
  filters.except_patterns = std::move(except.patterns);
  filters.unless = lists.spots(rule.unless);
  filters.unless_extent = rule.unless_extent;
  return filters;
}

std::unique_ptr<const Check> make_check(const pack::Rule& rule, RuleLists& lists) {
  RuleFilters filters = make_filters(rule, lists);
  std::unique_ptr<const Check> check = check_of_kind(rule, std::move(filters), lists);
  return lists.failed() ? nullptr : std::move(check);
}

} // namespace taktvoll::checks
