// failing-example, contradicting-examples, repeated-example, few-examples, overlapping-rules.
#include "pack/problems.h"
#include "workbench/lints.h"

#include <algorithm>
#include <set>

namespace taktvoll::workbench {
namespace {

using pack::say;

constexpr std::size_t few = 3;

bool same(const pack::Example& a, const pack::Example& b) {
  return a.text == b.text && a.context == b.context;
}

void check_lists(LintSubject& subject, const pack::Rule& rule) {
  const std::string id = subject.id_of(rule);
  for (const pack::Example& good : rule.good)
    if (!is_inherited(rule, good.place) &&
        std::any_of(rule.bad.begin(), rule.bad.end(),
                    [&](const pack::Example& bad) { return same(good, bad); }))
      subject.remarks.add(Lint::contradicting_examples, id, good.place,
                          {"Dieses Beispiel steht auch unter „bad“", "this example stands under “bad”, too"},
                          {"Eines von beiden ist falsch, oder der Zusammenhang fehlt (context).",
                           "One of the two is wrong, or its context is missing."});
  for (const std::vector<pack::Example>* list : {&rule.bad, &rule.good})
    for (std::size_t i = 1; i < list->size(); ++i)
      if (!is_inherited(rule, (*list)[i].place) &&
          std::any_of(list->begin(), list->begin() + static_cast<std::ptrdiff_t>(i),
                      [&](const pack::Example& earlier) { return same(earlier, (*list)[i]); }))
        subject.remarks.add(Lint::repeated_example, id, (*list)[i].place,
                            {"Dieses Beispiel steht schon darüber", "this example stands above already"},
                            {"Zeigen Sie etwas anderes damit, oder löschen Sie es.",
                             "Show something else with it, or delete it."});
}

// The loader tells of lists that are not there at all.
void check_count(LintSubject& subject, const pack::Rule& rule) {
  if (!rule.bad.empty() && is_inherited(rule, rule.bad.front().place)) return; // the other pack's concern
  const bool bad = !rule.bad.empty() && rule.bad.size() < few;
  const bool good = !rule.good.empty() && rule.good.size() < few;
  if (!bad && !good) return;
  const std::string bad_count = std::to_string(rule.bad.size());
  const std::string good_count = std::to_string(rule.good.size());
  subject.on_rule(
      Lint::few_examples, rule,
      say("„{}“ hat nur {} schlechte und {} gute Beispiele", "“{}” has {} bad and {} good examples only",
          {rule.id, bad_count, good_count}),
      {"Drei von jeder Art zeigen, wo die Grenze verläuft.", "Three of each kind show where the line is."});
}

void report_failures(LintSubject& subject, const PackResult& tested) {
  for (const RuleResult& rule : tested.rules)
    for (const ExampleResult& example : rule.examples) {
      if (example.passed) continue;
      const Failure failure = failure_at(rule, example);
      subject.remarks.add(Lint::failing_example, rule.id, example.place, failure.message, advice_on(example),
                          failure.offset, failure.length);
    }
}

// Of two rules of the pack that speak at the same place, neither yielding to the other: once for each pair.
class Overlaps {
public:
  Overlaps(LintSubject& subject, const PackResult& tested) : subject_(subject), tested_(tested) {
    for (const pack::Rule& rule : subject.pack().rules)
      for (const pack::Text& other : rule.yields_to)
        yields_.emplace(subject.id_of(rule), other.value.find('/') != std::string::npos
                                                 ? other.value
                                                 : subject.pack().id + "/" + other.value);
  }

  void run() {
    for (const RuleResult& rule : tested_.rules)
      for (const ExampleResult& example : rule.examples)
        if (example.bad && example.passed) look_at(rule, example);
  }

private:
  void look_at(const RuleResult& rule, const ExampleResult& example) {
    for (const Spoken& own : example.spoken) {
      if (own.rule != rule.id || own.whole_document) continue;
      for (const Spoken& other : example.spoken) {
        if (other.rule == own.rule || other.whole_document || !other.span.overlaps(own.span)) continue;
        if (!other.rule.starts_with(subject_.pack().id + "/")) continue;
        if (yields_.contains({own.rule, other.rule}) || yields_.contains({other.rule, own.rule})) continue;
        if (!told_.emplace(std::min(own.rule, other.rule), std::max(own.rule, other.rule)).second) continue;
        subject_.remarks.add(
            Lint::overlapping_rules, rule.id, example.place,
            say("Hier spricht auch „{}“: „{}“", "“{}” speaks here, too: “{}”", {other.rule, other.match}),
            {"Soll nur eine sprechen, trägt die andere sie unter „yields-to“ ein.",
             "If only one is to speak, the other names it under “yields-to”."},
            own.span.start.value, own.span.size());
      }
    }
  }

  LintSubject& subject_;
  const PackResult& tested_;
  std::set<std::pair<std::string, std::string>> yields_;
  std::set<std::pair<std::string, std::string>> told_;
};

} // namespace

void lint_examples(LintSubject& subject, const PackResult& tested) {
  for (const pack::Rule& rule : subject.pack().rules) {
    if (!is_judged(rule)) continue;
    check_lists(subject, rule);
    check_count(subject, rule);
  }
  report_failures(subject, tested);
  Overlaps(subject, tested).run();
}

} // namespace taktvoll::workbench
