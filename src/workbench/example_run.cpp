#include "workbench/example_run.h"

#include "document/document.h"
#include "text/line_index.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

std::vector<finding::Finding> findings_in(const checks::RuleSet& rules, const checks::CompiledRule& rule,
                                          const pack::Example& example, language::Reader& reader,
                                          checks::RuleSet::Workspace& workspace) {
  const auto source = text::SourceText::from_bytes("example", example.text);
  if (!source) return {};
  document::Document document = document::parse(*source);
  const document::Context context = example_context(rule.source, example);
  for (const auto& [key, value] : context.all())
    if (value.origin == document::Origin::command_line) document.context.set(key, value);
  const language::Reading reading = reader.read(document);
  const text::LineIndex lines(*source);
  return rules.run(document, reading, lines, base::UiLanguage::de, workspace).findings;
}

std::string describe(const std::vector<finding::Finding>& findings, std::string_view rule) {
  std::string out;
  for (const finding::Finding& found : findings) {
    if (!out.empty()) out += ", ";
    out += found.rule->id == rule ? std::string("this rule") : found.rule->id;
    out += " “" + found.match + "”";
  }
  return out.empty() ? "nothing found" : out;
}

// For each key its first named value.
void set_first_values(const std::vector<pack::Condition>& conditions, document::Context& context) {
  for (const pack::Condition& condition : conditions) {
    const auto named =
        std::find_if(condition.values.begin(), condition.values.end(),
                     [](const std::string& value) { return value != "unknown" && value != "any"; });
    if (named != condition.values.end())
      context.set(condition.key, {{*named}, document::Origin::command_line, {}});
  }
}

} // namespace

document::Context example_context(const pack::Rule& rule, const pack::Example& example) {
  document::Context context;
  if (!example.text.starts_with("---\n")) {
    set_first_values(rule.applies, context);
    if (!rule.applies_any.empty()) set_first_values(rule.applies_any.front(), context);
  }
  for (const auto& [key, value] : example.context)
    context.set(key, {{value}, document::Origin::command_line, {}});
  return context;
}

ExampleTotals run_examples(const checks::RuleSet& rules, language::Reader& reader) {
  ExampleTotals totals;
  checks::RuleSet::Workspace workspace;
  for (const checks::CompiledRule& rule : rules.rules()) {
    ++totals.rules;
    const auto run = [&](const pack::Example& example, bool bad) {
      ++(bad ? totals.bad : totals.good);
      const std::vector<finding::Finding> findings = findings_in(rules, rule, example, reader, workspace);
      const auto ours = [&](const finding::Finding& found) {
        return found.rule->id == rule.info->id && (!bad || !example.match || *example.match == found.match);
      };
      const bool found = std::any_of(findings.begin(), findings.end(), ours);
      if (found == bad) return;
      std::string detail = describe(findings, rule.info->id);
      if (bad && example.match) detail = "expected “" + *example.match + "”; " + detail;
      totals.failures.push_back({rule.info->id, bad, example.text, std::move(detail)});
    };
    for (const pack::Example& example : rule.source.bad) run(example, true);
    for (const pack::Example& example : rule.source.good) run(example, false);
  }
  return totals;
}

} // namespace taktvoll::workbench
