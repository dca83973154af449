#include "workbench/rule_entries.h"

#include <utility>

namespace taktvoll::workbench {
namespace {

class Collector {
public:
  // A term, or a pattern between slashes.
  void add(Role role, const std::string& list, const pack::Text& text) {
    const std::string_view value = text.value;
    if (pack::is_pattern(value))
      entries_.push_back({role, EntryForm::pattern, list, &text, value.substr(1, value.size() - 2), 1});
    else
      entries_.push_back({role, EntryForm::term, list, &text, value, 0});
  }
  void add(Role role, const std::string& list, const std::vector<pack::Text>& texts) {
    for (const pack::Text& text : texts) add(role, list, text);
  }
  void add_all(Role role, EntryForm form, const std::string& list, const std::vector<pack::Text>& texts) {
    for (const pack::Text& text : texts) entries_.push_back({role, form, list, &text, text.value, 0});
  }
  void add(const std::string& list, const pack::Combination& combination) {
    for (std::size_t i = 0; i < combination.groups.size(); ++i) {
      const bool alone = combination.groups.size() == 1;
      add(Role::finds, alone ? list : list + "[" + std::to_string(i + 1) + "]", combination.groups[i].terms);
    }
    add(Role::silences, list == "all" ? "absent" : list + ".absent", combination.absent);
  }
  std::vector<RuleEntry> take() { return std::move(entries_); }

private:
  std::vector<RuleEntry> entries_;
};

void add_required(Collector& all, const pack::Rule& rule) {
  all.add_all(Role::fulfils, EntryForm::wording, "text", rule.texts);
  all.add(Role::fulfils, "terms", rule.terms);
  all.add_all(Role::fulfils, EntryForm::pattern, "patterns", rule.patterns);
  all.add_all(Role::fulfils, EntryForm::context_key, "keys", rule.keys);
  for (std::size_t i = 0; i < rule.parts.size(); ++i) {
    const std::string list = "parts[" + std::to_string(i + 1) + "]";
    all.add(Role::fulfils, list, rule.parts[i].terms);
    all.add_all(Role::fulfils, EntryForm::context_key, list, rule.parts[i].keys);
  }
}

void add_kind(Collector& all, const pack::Rule& rule) {
  switch (rule.kind) {
  case pack::Kind::terms:
  case pack::Kind::limit:
    return all.add(Role::finds, "terms", rule.terms);
  case pack::Kind::pattern:
    return all.add_all(Role::finds, EntryForm::pattern, "patterns", rule.patterns);
  case pack::Kind::replace:
    for (const pack::Replacement& replacement : rule.replacements)
      all.add(Role::finds, "replace", replacement.term);
    return;
  case pack::Kind::together:
    return all.add("all", rule.combination);
  case pack::Kind::require:
    all.add("when", rule.combination);
    return add_required(all, rule);
  case pack::Kind::consistency:
    for (const pack::Variant& variant : rule.variants)
      all.add(Role::finds, "variants." + variant.name, variant.terms);
    return all.add_all(Role::finds, EntryForm::pattern, "same", rule.patterns);
  case pack::Kind::context:
    all.add("when", rule.combination);
    return all.add_all(Role::finds, EntryForm::pattern, "dates-in-text", rule.patterns);
  case pack::Kind::metric:
  case pack::Kind::structure:
  case pack::Kind::claim:
    return;
  }
}

} // namespace

std::vector<RuleEntry> entries_of(const pack::Rule& rule) {
  Collector all;
  add_kind(all, rule);
  all.add(Role::silences, "except", rule.except);
  all.add(Role::silences, "unless", rule.unless);
  return all.take();
}

} // namespace taktvoll::workbench
