// flagged-advice.
#include "pack/problems.h"
#include "workbench/example_text.h"
#include "workbench/lints.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

// The rule's finding in a text that it advises itself; "" if there is none.
std::string found_in(const std::string& advice, const pack::Rule& rule, const std::string& id,
                     LintSubject& subject, checks::RuleSet::Workspace& workspace) {
  pack::Example example;
  example.text = advice;
  const std::optional<ExampleText> text = read_example(rule, example, subject.reader);
  if (!text) return {};
  const auto outcome =
      subject.bench.rules().run(text->document, text->reading, text->lines, base::UiLanguage::de, workspace);
  for (const finding::Finding& found : outcome.findings)
    if (found.rule->id == id && !found.whole_document) return found.match;
  return {};
}

} // namespace

void lint_advice(LintSubject& subject) {
  checks::RuleSet::Workspace workspace;
  for (const pack::Rule& rule : subject.pack().rules) {
    if (!is_judged(rule)) continue;
    const std::string id = subject.id_of(rule);
    if (subject.bench.rules().find(id) == nullptr) continue;
    const auto check = [&](const std::string& advice, std::string_view key, std::size_t index) {
      std::optional<pack::Place> place = rule.place;
      if (subject.places) place = subject.places->item(rule, key, index);
      if (!place) return;
      const std::string found = found_in(advice, rule, id, subject, workspace);
      if (found.empty()) return;
      subject.remarks.add(Lint::flagged_advice, id, *place,
                          pack::say("„{}“ fände „{}“ in ihrem eigenen Rat „{}“",
                                    "“{}” would find “{}” in its own advice “{}”", {rule.id, found, advice}),
                          {"Wer dem Rat folgt, soll keine zweite Meldung bekommen.",
                           "People who follow the advice should not get a second message."});
    };
    for (std::size_t i = 0; i < rule.instead.size(); ++i) check(rule.instead[i], "instead", i);
    for (std::size_t i = 0; i < rule.replacements.size(); ++i)
      for (const std::string& wording : rule.replacements[i].with) check(wording, "replace", i);
  }
}

} // namespace taktvoll::workbench
