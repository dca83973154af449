// no-near-miss.
//
// A good example is a near miss if the rule could take it for a bad one: a term or pattern of the rule stands
// in it (and an exception, a denial, a quotation, the context or the place makes it fine), or a word that is
// near to a term's (nearness.h), or a fixed part of a pattern; for limits and figures: the rule would speak
// if its bound were three fifths of what it is.
#include "checks/rule_compiler.h"
#include "match/pattern.h"
#include "pack/problems.h"
#include "text/unicode.h"
#include "workbench/entry_finder.h"
#include "workbench/example_text.h"
#include "workbench/lints.h"
#include "workbench/nearness.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace taktvoll::workbench {
namespace {

using pack::say;

constexpr double nearly = 0.6;
constexpr std::size_t least_letters = 4; // of a pattern's fixed part

bool has_bounds(const pack::Rule& rule) {
  return rule.kind == pack::Kind::limit || rule.kind == pack::Kind::metric;
}

// Kinds whose near misses words can tell.
bool is_asked(const pack::Rule& rule) {
  switch (rule.kind) {
  case pack::Kind::terms:
  case pack::Kind::pattern:
  case pack::Kind::replace:
  case pack::Kind::together:
  case pack::Kind::limit:
  case pack::Kind::metric:
    return true;
  case pack::Kind::require: // what fulfils it is near
    return !rule.combination.groups.empty() || !rule.terms.empty() || !rule.texts.empty();
  case pack::Kind::consistency:
    return !rule.variants.empty();
  case pack::Kind::structure:
  case pack::Kind::claim:
  case pack::Kind::context:
    return false;
  }
  return false;
}

void tighten(pack::Rule& rule) {
  const bool whole = rule.kind == pack::Kind::limit;
  const auto lower = [&](double value) { return whole ? std::floor(value * nearly) : value * nearly; };
  const auto higher = [&](double value) { return whole ? std::ceil(value / nearly) : value / nearly; };
  for (pack::Threshold& bound : rule.max) bound.value = lower(bound.value);
  for (pack::Threshold& bound : rule.min) bound.value = higher(bound.value);
  for (auto& [_, bound] : rule.max_by.bounds) bound = lower(bound);
  for (auto& [_, bound] : rule.min_by.bounds) bound = higher(bound);
}

// The pack's limits and figures with tighter bounds, and nothing else.
checks::RuleSet tightened(const LintSubject& subject) {
  pack::Pack pack = subject.pack();
  std::erase_if(pack.rules, [](const pack::Rule& rule) { return !has_bounds(rule); });
  for (pack::Rule& rule : pack.rules) {
    tighten(rule);
    rule.yields_to.clear();
    for (pack::Norm& norm : rule.basis) norm.from = norm.until = {};
  }
  checks::RuleCompiler compiler({}, {.as_of = subject.bench.as_of(), .drafts = true});
  pack::LoadedPack loaded;
  loaded.pack = std::move(pack);
  std::vector<finding::Diagnostic> told_before;
  compiler.add(loaded, told_before);
  return compiler.build();
}

class RuleLinter {
public:
  RuleLinter(LintSubject& subject, const pack::Rule& rule, const checks::RuleSet& limits)
      : subject_(subject), rule_(rule), limits_(limits), finder_(rule, subject.bench) {}

  [[nodiscard]] bool has_near_miss() {
    std::vector<ExampleText> texts;
    for (const pack::Example& example : rule_.good)
      if (auto text = read_example(rule_, example, subject_.reader)) texts.push_back(std::move(*text));
    const auto any = [&](auto condition) { return std::any_of(texts.begin(), texts.end(), condition); };
    // The cheap questions first, of all texts.
    return any([&](const ExampleText& text) { return holds_a_term(text); }) ||
           (has_bounds(rule_) && any([&](const ExampleText& text) { return nearly_out_of_bounds(text); })) ||
           any([&](const ExampleText& text) { return holds_a_pattern(text); }) || any_fixed_part(texts);
  }

private:
  bool holds_a_term(const ExampleText& text) {
    finder_.look_at(text);
    for (std::size_t i = 0; i < finder_.entries().size(); ++i) {
      const RuleEntry& entry = finder_.entries()[i];
      if (entry.role == Role::silences || entry.form == EntryForm::pattern) continue;
      if (!finder_.places(i).empty()) return true;
      if (entry.form != EntryForm::term) continue;
      const auto term = match::parse_term(entry.value);
      if (term && nearest_word(*term, text.reading)) return true;
    }
    return false;
  }

  bool holds_a_pattern(const ExampleText& text) {
    finder_.look_at(text);
    for (std::size_t i = 0; i < finder_.entries().size(); ++i) {
      const RuleEntry& entry = finder_.entries()[i];
      if (entry.role != Role::silences && entry.form == EntryForm::pattern && !finder_.places(i).empty())
        return true;
    }
    return false;
  }

  bool any_fixed_part(const std::vector<ExampleText>& texts) {
    const match::PatternOptions options{rule_.case_sensitive, rule_.whole_words};
    for (const RuleEntry& entry : finder_.entries()) {
      if (entry.role == Role::silences || entry.form != EntryForm::pattern) continue;
      const pack::PatternLiterals* known = subject_.bench.literals(entry.value, options.case_sensitive);
      for (const std::string& literal :
           known != nullptr ? known->literals : match::pattern_literals(entry.value, options))
        if (std::any_of(texts.begin(), texts.end(),
                        [&](const ExampleText& text) { return is_near(literal, text.reading); }))
          return true;
    }
    return false;
  }

  // A fixed part of a pattern stands in the text, or one of its words is near to one of the text.
  static bool is_near(const std::string& literal, const language::Reading& reading) {
    if (text::count_code_points(literal) >= least_letters &&
        reading.folded.find(literal) != std::string::npos)
      return true;
    const auto term = match::parse_term(literal);
    return term && nearest_word(*term, reading).has_value();
  }

  bool nearly_out_of_bounds(const ExampleText& text) {
    const std::string id = subject_.id_of(rule_);
    const auto outcome =
        limits_.run(text.document, text.reading, text.lines, base::UiLanguage::de, workspace_);
    return std::any_of(outcome.findings.begin(), outcome.findings.end(),
                       [&](const finding::Finding& found) { return found.rule->id == id; });
  }

  LintSubject& subject_;
  const pack::Rule& rule_;
  const checks::RuleSet& limits_;
  EntryFinder finder_;
  checks::RuleSet::Workspace workspace_;
};

} // namespace

void lint_near_misses(LintSubject& subject) {
  const checks::RuleSet limits = tightened(subject);
  for (const pack::Rule& rule : subject.pack().rules) {
    if (!is_judged(rule) || !is_asked(rule) || rule.good.empty()) continue;
    if (RuleLinter(subject, rule, limits).has_near_miss()) continue;
    subject.on_rule(
        Lint::no_near_miss, rule,
        say("„{}“ hat kein Beispiel, das fast ein Treffer wäre", "“{}” has no example that is nearly a match",
            {rule.id}),
        has_bounds(rule)
            ? base::LocalText{"Nehmen Sie unter „good“ einen Text auf, der die Grenze fast erreicht.",
                              "Add a text under “good” that nearly reaches the bound."}
            : base::LocalText{
                  "Nehmen Sie unter „good“ einen Satz auf, in dem ein Wort der Regel steht und in Ordnung "
                  "ist: verneint, in anderem Sinn, mit anderer Endung.",
                  "Add a sentence under “good” in which a word of the rule stands and is fine: denied, in "
                  "another sense, with another ending."});
  }
}

} // namespace taktvoll::workbench
