#include "workbench/pack_diff.h"

#include "pack/list_origin.h"
#include "pack/list_syntax.h"
#include "pack/rule_texts.h"

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

// The same entries under a key, whatever lists they come through.
bool same_values(const std::vector<RuleField>& a, const std::vector<RuleField>& b, const std::string& key) {
  const auto values = [&](const std::vector<RuleField>& fields) {
    std::set<std::string_view> all;
    for (const RuleField& field : fields)
      if (field.key == key) all.insert(field.values.begin(), field.values.end());
    return all;
  };
  return values(a) == values(b);
}

// What is different as its author wrote it. Words that moved into a list are no difference, and a list that
// has become another is one of the list.
std::vector<FieldChange> compare_fields(const pack::Pack& old_pack, const pack::Rule& before,
                                        const pack::Pack& new_pack, const pack::Rule& after) {
  const std::vector<RuleField> old_fields = fields_of(old_pack, before, Lists::named);
  const std::vector<RuleField> new_fields = fields_of(new_pack, after, Lists::named);
  const std::vector<RuleField> old_resolved = fields_of(old_pack, before, Lists::resolved);
  const std::vector<RuleField> new_resolved = fields_of(new_pack, after, Lists::resolved);
  if (old_resolved == new_resolved) return {};
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
      if (same_values(old_resolved, new_resolved, field.key)) continue;
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
  std::set<std::string> renamed; // old ids
  for (const auto& [id, rule] : new_rules) {
    const auto twin = old_rules.find(id);
    if (twin == old_rules.end()) {
      const auto gone = std::find_if(old_rules.begin(), old_rules.end(), [&](const auto& old) {
        return !new_rules.contains(old.first) && !renamed.contains(old.first) &&
               compare_fields(before, *old.second, after, *rule).empty();
      });
      if (gone == old_rules.end()) {
        changes.push_back({RuleChange::What::added, id, {}, std::nullopt, rule->severity, {}});
      } else {
        renamed.insert(gone->first);
        changes.push_back(
            {RuleChange::What::renamed, id, gone->first, gone->second->severity, rule->severity, {}});
      }
      continue;
    }
    std::vector<FieldChange> fields = compare_fields(before, *twin->second, after, *rule);
    if (!fields.empty())
      changes.push_back(
          {RuleChange::What::changed, id, {}, twin->second->severity, rule->severity, std::move(fields)});
  }
  for (const auto& [id, rule] : old_rules)
    if (!new_rules.contains(id) && !renamed.contains(id))
      changes.push_back({RuleChange::What::removed, id, {}, rule->severity, std::nullopt, {}});
  std::sort(changes.begin(), changes.end(),
            [](const RuleChange& a, const RuleChange& b) { return a.id < b.id; });
  return changes;
}

namespace {

// How many rules of the pack stand on the list, be it by way of another.
std::size_t users_of(const pack::Pack& pack, const std::string& list) {
  std::set<std::string> names{list};
  for (std::size_t before = 0; before != names.size();) {
    before = names.size();
    for (const pack::List& other : pack.lists)
      for (const pack::Text& entry : other.entries)
        if (const pack::ListUse* use = pack::list_use(pack, entry))
          for (const pack::ListUse::Source& source : use->sources)
            if (names.contains(source.list)) names.insert(pack::full_list_name(pack.id, other.name));
  }
  return static_cast<std::size_t>(
      std::count_if(pack.rules.begin(), pack.rules.end(), [&](const pack::Rule& rule) {
        bool uses = false;
        const auto look = [&](const pack::Text& text) {
          const pack::ListUse* use = pack::list_use(pack, text);
          if (use == nullptr) return;
          for (const pack::ListUse::Source& source : use->sources) uses = uses || names.contains(source.list);
        };
        pack::for_each_text(rule, look);
        return uses;
      }));
}

} // namespace

std::vector<ListDifference> compare_lists(const pack::Pack& before, const pack::Pack& after) {
  std::vector<ListDifference> changes;
  for (const pack::List& list : after.lists) {
    const std::string id = pack::full_list_name(after.id, list.name);
    const pack::List* twin = pack::find_list(before, pack::full_list_name(before.id, list.name));
    const std::vector<std::string> now = pack::as_written(after, list.entries);
    const std::vector<std::string> then =
        twin == nullptr ? std::vector<std::string>() : pack::as_written(before, twin->entries);
    ListDifference change{twin == nullptr ? RuleChange::What::added : RuleChange::What::changed, id,
                          without(then, now), without(now, then), 0};
    if (change.removed.empty() && change.added.empty()) continue;
    change.rules = users_of(after, id);
    changes.push_back(std::move(change));
  }
  for (const pack::List& list : before.lists) {
    if (pack::find_list(after, pack::full_list_name(after.id, list.name)) != nullptr) continue;
    const std::string id = pack::full_list_name(before.id, list.name);
    changes.push_back(
        {RuleChange::What::removed, id, pack::as_written(before, list.entries), {}, users_of(before, id)});
  }
  std::sort(changes.begin(), changes.end(),
            [](const ListDifference& a, const ListDifference& b) { return a.id < b.id; });
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
