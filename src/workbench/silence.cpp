#include "workbench/silence.h"

#include "match/loose_spelling.h"
#include "match/term.h"
#include "pack/problems.h"
#include "workbench/nearness.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

using base::LocalText;
using pack::say;

LocalText joined(LocalText first, const LocalText& second) {
  if (first.empty()) return second;
  if (second.empty()) return first;
  return {first.de + " " + second.de, first.en + " " + second.en};
}

std::string list_of(const std::vector<std::string>& values) {
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : ", ") + value;
  return list;
}

// The condition of `applies` that the example's context does not meet.
LocalText unmet_condition(const pack::Rule& rule, const document::Context& context) {
  for (const pack::Condition& condition : rule.applies) {
    pack::Rule probe;
    probe.applies = {condition};
    if (checks::RuleSet::applies(probe, context)) continue;
    const document::ContextValue* given = context.find(condition.key);
    const std::string wanted = list_of(condition.values);
    if (given == nullptr)
      return say("Die Regel gilt nur mit {}: {}; das Beispiel sagt dazu nichts.",
                 "The rule applies with {}: {} only; the example does not say.", {condition.key, wanted});
    return say("Die Regel gilt nur mit {}: {}; das Beispiel hat {}.",
               "The rule applies with {}: {} only; the example has {}.",
               {condition.key, wanted, list_of(given->values)});
  }
  if (!checks::RuleSet::applies(rule, context))
    return {"Keine der Bedingungen unter applies-any gilt für das Beispiel.",
            "None of the conditions under applies-any holds for the example."};
  return {};
}

// What the rule, or others, found instead.
LocalText spoken_instead(const ExampleResult& example, std::string_view id) {
  for (const bool own : {true, false}) {
    for (const Spoken& spoken : example.spoken) {
      if ((spoken.rule == id) != own) continue;
      if (own) return say("Gefunden ist „{}“.", "Found is “{}”.", {spoken.match});
      if (spoken.whole_document)
        return say("Stattdessen spricht {} zum ganzen Text.", "Instead {} speaks on the whole text.",
                   {spoken.rule});
      return say("Stattdessen spricht {}: „{}“.", "Instead {} speaks: “{}”.", {spoken.rule, spoken.match});
    }
  }
  return {};
}

// The term that comes nearest, when none stands in the text.
LocalText nearest_entry(const EntryFinder& finder, const ExampleText& text) {
  const RuleEntry* best = nullptr;
  NearWord best_word;
  for (const RuleEntry& entry : finder.entries()) {
    if (entry.role != Role::finds || entry.form != EntryForm::term) continue;
    const auto term = match::parse_term(entry.value);
    if (!term) continue;
    const std::optional<NearWord> near = nearest_word(*term, text.reading);
    if (!near || near->nearness <= best_word.nearness) continue;
    best = &entry;
    best_word = *near;
  }
  if (best == nullptr) return {};
  const std::string word(text.reading.text(text.reading.words[best_word.word]));
  return say("Am nächsten kommt „{}“ dem Wort „{}“.", "The nearest is “{}”, for the word “{}”.",
             {best->value, word});
}

} // namespace

LocalText why_silent(const checks::CompiledRule& rule, const ExampleResult& example, const ExampleText& text,
                     EntryFinder& finder, const Bench&) {
  const LocalText unmet = unmet_condition(rule.source, text.document.context);
  if (!unmet.empty()) return joined(unmet, spoken_instead(example, rule.info->id));

  bool any = false;
  bool has_terms = false;
  for (std::size_t i = 0; i < finder.entries().size(); ++i) {
    if (finder.entries()[i].role != Role::finds) continue;
    has_terms = true;
    any = any || !finder.places(i).empty();
  }
  LocalText reason;
  if (has_terms && !any) {
    reason = {"Kein Begriff und kein Muster der Regel steht in diesem Text.",
              "No term and no pattern of the rule stands in this text."};
    reason = joined(std::move(reason), nearest_entry(finder, text));
  }
  return joined(std::move(reason), spoken_instead(example, rule.info->id));
}

} // namespace taktvoll::workbench
