#include "workbench/pack_diff.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace taktvoll::workbench {
namespace {

std::map<std::string, const pack::Rule*> by_id(const pack::Pack& pack) {
  std::map<std::string, const pack::Rule*> rules;
  for (const pack::Rule& rule : pack.rules)
    rules[(rule.home.empty() ? pack.id : rule.home) + "/" + rule.id] = &rule;
  return rules;
}

// What `a` has and `b` has not, in the order of `a`.
std::vector<std::string> without(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::set<std::string_view> known(b.begin(), b.end());
  std::vector<std::string> rest;
  for (const std::string& value : a)
    if (!known.contains(value)) rest.push_back(value);
  return rest;
}

std::vector<FieldChange> compare_fields(const pack::Rule& before, const pack::Rule& after) {
  const std::vector<RuleField> old_fields = fields_of(before);
  const std::vector<RuleField> new_fields = fields_of(after);
  std::vector<FieldChange> changes;
  const auto find = [](const std::vector<RuleField>& fields, const std::string& key) {
    return std::find_if(fields.begin(), fields.end(),
                        [&](const RuleField& field) { return field.key == key; });
  };
  for (const RuleField& field : new_fields) {
    const auto twin = find(old_fields, field.key);
    if (twin == old_fields.end()) {
      changes.push_back({field.key, {}, field.values});
    } else if (twin->values != field.values) {
      FieldChange change{field.key, without(twin->values, field.values), without(field.values, twin->values)};
      if (change.removed.empty() && change.added.empty()) continue; // only the order is another
      changes.push_back(std::move(change));
    }
  }
  for (const RuleField& field : old_fields)
    if (find(new_fields, field.key) == new_fields.end()) changes.push_back({field.key, field.values, {}});
  return changes;
}

} // namespace

std::vector<RuleChange> compare(const pack::Pack& before, const pack::Pack& after) {
  const auto old_rules = by_id(before);
  const auto new_rules = by_id(after);
  std::vector<RuleChange> changes;
  for (const auto& [id, rule] : new_rules) {
    const auto twin = old_rules.find(id);
    if (twin == old_rules.end()) {
      changes.push_back({RuleChange::What::added, id, std::nullopt, rule->severity, {}});
      continue;
    }
    std::vector<FieldChange> fields = compare_fields(*twin->second, *rule);
    if (!fields.empty())
      changes.push_back(
          {RuleChange::What::changed, id, twin->second->severity, rule->severity, std::move(fields)});
  }
  for (const auto& [id, rule] : old_rules)
    if (!new_rules.contains(id))
      changes.push_back({RuleChange::What::removed, id, rule->severity, std::nullopt, {}});
  std::sort(changes.begin(), changes.end(),
            [](const RuleChange& a, const RuleChange& b) { return a.id < b.id; });
  return changes;
}

std::vector<FindingChange> compare(const std::vector<FindingChange>& before,
                                   const std::vector<FindingChange>& after) {
  const auto key = [](const FindingChange& found) {
    return std::tie(found.path, found.line, found.column, found.rule, found.severity, found.match);
  };
  const auto less = [&](const FindingChange& a, const FindingChange& b) { return key(a) < key(b); };
  std::vector<FindingChange> old_findings = before;
  std::vector<FindingChange> new_findings = after;
  std::sort(old_findings.begin(), old_findings.end(), less);
  std::sort(new_findings.begin(), new_findings.end(), less);
  std::vector<FindingChange> changes;
  const auto keep = [&](const std::vector<FindingChange>& these, const std::vector<FindingChange>& those,
                        bool appears) {
    std::vector<FindingChange> only;
    std::set_difference(these.begin(), these.end(), those.begin(), those.end(), std::back_inserter(only),
                        less);
    for (FindingChange& found : only) {
      found.appears = appears;
      changes.push_back(std::move(found));
    }
  };
  keep(old_findings, new_findings, false);
  keep(new_findings, old_findings, true);
  std::stable_sort(changes.begin(), changes.end(), less);
  return changes;
}

} // namespace taktvoll::workbench
