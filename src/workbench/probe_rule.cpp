#include "workbench/probe_rule.h"

#include "checks/rule_compiler.h"
#include "document/context.h"
#include "match/loose_spelling.h"
#include "match/term_index.h"
#include "workbench/entry_places.h"
#include "workbench/term_sample.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

checks::RuleSet alone(const Bench& bench, const pack::Pack& pack, const pack::Rule& rule,
                      const std::vector<RuleEntry>& entries) {
  std::vector<pack::PatternLiterals> literals;
  for (const RuleEntry& entry : entries)
    if (entry.form == EntryForm::pattern)
      if (const pack::PatternLiterals* known = bench.literals(entry.value, rule.case_sensitive))
        literals.push_back(*known);
  pack::Pack small;
  small.id = rule.home.empty() ? pack.id : rule.home;
  small.version = pack.version;
  small.title = pack.title;
  small.files = pack.files;
  small.frozen = pack.frozen;
  small.list_uses = pack.list_uses;
  small.rules = {rule};
  small.rules[0].home.clear();
  small.rules[0].yields_to.clear();
  small.rules[0].part_of = {};
  for (pack::Norm& norm : small.rules[0].basis) norm.from = norm.until = {};
  checks::RuleCompiler compiler(std::move(literals), {.as_of = bench.as_of(), .drafts = true});
  compiler.add_builtin(std::move(small));
  return compiler.build();
}

// What `applies` wants to be given, whatever its value.
void add_given(const std::vector<pack::Condition>& conditions,
               std::vector<std::pair<std::string, std::string>>& given) {
  for (const pack::Condition& condition : conditions) {
    const bool any = std::all_of(condition.values.begin(), condition.values.end(),
                                 [](const std::string& value) { return value == "any"; });
    if (any) given.emplace_back(condition.key, sample_value_of(condition.key));
  }
}

} // namespace

std::string sample_value_of(std::string_view name) {
  const document::ContextKey* key = document::find_context_key(name);
  if (key == nullptr) return std::string(sample_value);
  if (key->boolean) return "true";
  if (!key->allowed.empty()) return std::string(key->allowed.front());
  const bool dated =
      name.find("date") != std::string_view::npos || name.find("until") != std::string_view::npos;
  return dated ? "2001-02-03" : std::string(sample_value);
}

ProbeRule::ProbeRule(const Bench& bench, const pack::Pack& pack, const pack::Rule& rule,
                     language::Reader& reader)
    : rule_(rule), reader_(reader), entries_(entries_of(rule)), rules_(alone(bench, pack, rule, entries_)) {
  add_given(rule.applies, given_);
  if (!rule.applies_any.empty()) add_given(rule.applies_any.front(), given_);
}

std::optional<Seen> ProbeRule::look(const pack::Example& text) {
  ++looks_;
  pack::Example full = text;
  for (const auto& given : given_)
    if (std::none_of(text.context.begin(), text.context.end(),
                     [&](const auto& own) { return own.first == given.first; }))
      full.context.push_back(given);
  std::optional<ExampleText> read = read_example(rule_, full, reader_);
  if (!read) return std::nullopt;
  Seen seen{std::move(*read), {}, {}};
  seen.findings = rules_
                      .run(seen.text.document, seen.text.reading, seen.text.lines, base::UiLanguage::de,
                           workspace_, {compiled().info->id, &seen.trace})
                      .findings;
  return seen;
}

const match::Pattern& ProbeRule::pattern(std::size_t entry) {
  const match::PatternOptions options{rule_.case_sensitive, rule_.whole_words};
  return patterns_.try_emplace(entry, std::string(entries_[entry].value), options).first->second;
}

bool ProbeRule::stands_at_all(std::size_t entry, const ExampleText& text) {
  std::vector<text::ProseSpan> places;
  const text::ProseOffset end(text.reading.prose.size());
  pattern(entry).find_all(text.reading, {text::ProseOffset(0), end}, places);
  return !places.empty();
}

std::vector<text::ProseSpan> ProbeRule::places(std::size_t entry, const ExampleText& text) {
  const RuleEntry& asked = entries_[entry];
  switch (asked.form) {
  case EntryForm::term: {
    const auto term = match::parse_term(asked.value);
    if (!term) return {};
    return term_places(rule_, asked.list == "except" ? match::as_exception(*term) : *term, text.reading,
                       text.document.context);
  }
  case EntryForm::pattern:
    return pattern_places(rule_, asked, pattern(entry), text.reading);
  case EntryForm::wording:
    return wording_places(checks::Wording(asked.value), text.reading);
  case EntryForm::context_key:
    break;
  }
  return {};
}

} // namespace taktvoll::workbench
