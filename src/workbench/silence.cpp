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

std::string figure(double value) {
  std::string digits = std::to_string(value);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

// What the trace of a rule says, as sentences.
class Story {
public:
  Story(const pack::Rule& rule, const language::Reading& reading, std::optional<std::string> wanted)
      : rule_(rule), reading_(reading), wanted_(std::move(wanted)) {}

  // Of what the example demands, else of the first two things that happened.
  [[nodiscard]] LocalText tell(const checks::Trace& trace) const {
    std::vector<LocalText> sentences;
    for (const checks::TraceEntry& entry : trace) {
      LocalText sentence = sentence_of(entry);
      if (sentence.empty() || std::find(sentences.begin(), sentences.end(), sentence) != sentences.end())
        continue;
      if (wanted_ && entry.place && words(entry.place) == *wanted_) return sentence;
      sentences.push_back(std::move(sentence));
    }
    constexpr std::size_t most = 2;
    LocalText story;
    for (std::size_t i = 0; i < std::min(most, sentences.size()); ++i)
      story = joined(std::move(story), sentences[i]);
    return story;
  }

  // Of the first thing that happened to this place.
  [[nodiscard]] LocalText tell_of(const checks::Trace& trace, text::ProseSpan place) const {
    for (const checks::TraceEntry& entry : trace) {
      if (!entry.place || !entry.place->overlaps(place)) continue;
      if (LocalText sentence = sentence_of(entry); !sentence.empty()) return sentence;
    }
    return {};
  }

private:
  [[nodiscard]] std::string words(const std::optional<text::ProseSpan>& place) const {
    return place ? std::string(reading_.prose.slice(*place)) : std::string();
  }

  [[nodiscard]] LocalText sentence_of(const checks::TraceEntry& entry) const {
    const std::string match = words(entry.place);
    const std::string cause = words(entry.cause);
    switch (entry.event) {
    case checks::TraceEvent::silenced:
      return silenced(entry.silence, match, cause);
    case checks::TraceEvent::incomplete:
      return entry.value ? say("„{}“ passt, aber aus Gruppe {} steht nichts nahe genug dabei.",
                               "“{}” matches, but nothing of group {} stands near enough.",
                               {match, figure(*entry.value)})
                         : say("„{}“ passt, aber nicht alles Weitere steht nahe genug dabei.",
                               "“{}” matches, but not all the rest stands near enough.", {match});
    case checks::TraceEvent::refuted:
      return say("„{}“ passt, aber dabei steht „{}“ (absent).",
                 "“{}” matches, but “{}” stands near it (absent).", {match, cause});
    case checks::TraceEvent::untriggered:
      return {"Der Auslöser (when) kommt im Text nicht vor.",
              "The trigger (when) does not occur in the text."};
    case checks::TraceEvent::fulfilled:
      if (!entry.name.empty())
        return say("Verlangtes ist da: die Angabe {}.", "What is required is there: the entry {}.",
                   {entry.name});
      return cause.empty() ? LocalText{"Was die Regel verlangt, ist da.", "What the rule requires is there."}
                           : say("Was die Regel verlangt, ist da: „{}“.",
                                 "What the rule requires is there: “{}”.", {cause});
    case checks::TraceEvent::counted:
      if (!entry.value) return {};
      return entry.bound ? say("Gezählt sind {}, die Grenze ist {}.", "Counted are {}, the bound is {}.",
                               {figure(*entry.value), figure(*entry.bound)})
                         : say("Gezählt sind {}.", "Counted are {}.", {figure(*entry.value)});
    case checks::TraceEvent::unasked:
      if (entry.value && entry.bound)
        return say("Der Text ist zu kurz: {} von mindestens {}.", "The text is too short: {} of at least {}.",
                   {figure(*entry.value), figure(*entry.bound)});
      if (!entry.name.empty())
        return say("Dafür fehlt die Angabe {}.", "For this the entry {} is missing.", {entry.name});
      return {"Die Regel fragt diesen Text nicht.", "The rule does not ask this text."};
    case checks::TraceEvent::outspoken:
      return match.empty() ? say("Diese Regel gibt {} nach.", "This rule yields to {}.", {entry.name})
                           : say("Bei „{}“ gibt sie {} nach (yields-to).",
                                 "At “{}” it yields to {} (yields-to).", {match, entry.name});
    case checks::TraceEvent::triggered:
    case checks::TraceEvent::misplaced:
    case checks::TraceEvent::missing:
    case checks::TraceEvent::variant:
    case checks::TraceEvent::reported:
      return {};
    }
    return {};
  }

  // With the words that did it, where they are known.
  static LocalText because(LocalText reason, const std::string& cause) {
    if (cause.empty()) return {reason.de + ".", reason.en + "."};
    return {reason.de + ": „" + cause + "“.", reason.en + ": “" + cause + "”."};
  }

  [[nodiscard]] LocalText silenced(checks::Silence silence, const std::string& match,
                                   const std::string& cause) const {
    const auto only = [](pack::Treatment treatment) { return treatment == pack::Treatment::only; };
    switch (silence) {
    case checks::Silence::none:
      return {};
    case checks::Silence::scope:
      return say("„{}“ steht, wo die Regel nicht sucht (scope).",
                 "“{}” stands where the rule does not look (scope).", {match});
    case checks::Silence::frozen:
      return because(only(rule_.frozen) ? say("„{}“ steht in keinem festen Wortlaut (frozen: only)",
                                              "“{}” stands in no frozen wording (frozen: only)", {match})
                                        : say("„{}“ steht in einem festen Wortlaut (frozen)",
                                              "“{}” stands in a frozen wording (frozen)", {match}),
                     cause);
    case checks::Silence::except:
      return because(
          say("„{}“ fällt unter eine Ausnahme (except)", "“{}” falls under an exception (except)", {match}),
          cause);
    case checks::Silence::negated:
      return because(
          only(rule_.negated)
              ? say("„{}“ ist nicht verneint (negated: only)", "“{}” is not denied (negated: only)", {match})
              : say("„{}“ ist verneint (negated: skip)", "“{}” is denied (negated: skip)", {match}),
          cause);
    case checks::Silence::quoted:
      return because(only(rule_.quoted) ? say("„{}“ steht in keinem Zitat (quoted: only)",
                                              "“{}” stands in no quotation (quoted: only)", {match})
                                        : say("„{}“ steht in einem Zitat (quoted: skip)",
                                              "“{}” stands in a quotation (quoted: skip)", {match}),
                     cause);
    case checks::Silence::rejected:
      return because(only(rule_.rejected) ? say("„{}“ wird im Text nicht zurückgewiesen (rejected: only)",
                                                "“{}” is not rejected in the text (rejected: only)", {match})
                                          : say("„{}“ wird im Text zurückgewiesen (rejected: skip)",
                                                "“{}” is rejected in the text (rejected: skip)", {match}),
                     cause);
    case checks::Silence::explained:
      return because(only(rule_.explained) ? say("„{}“ ist nicht erklärt (explained: only)",
                                                 "“{}” is not explained (explained: only)", {match})
                                           : say("„{}“ ist im Text erklärt (explained: skip)",
                                                 "“{}” is explained in the text (explained: skip)", {match}),
                     cause);
    case checks::Silence::unless:
      return because(say("Neben „{}“ steht, was sie erlaubt (unless)",
                         "Near “{}” stands what allows it (unless)", {match}),
                     cause);
    }
    return {};
  }

  const pack::Rule& rule_;
  const language::Reading& reading_;
  std::optional<std::string> wanted_;
};

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
LocalText nearest_entry(const std::vector<RuleEntry>& entries, const language::Reading& reading) {
  const RuleEntry* best = nullptr;
  NearWord best_word;
  for (const RuleEntry& entry : entries) {
    if (entry.role != Role::finds || entry.form != EntryForm::term) continue;
    const auto term = match::parse_term(entry.value);
    if (!term) continue;
    const std::optional<NearWord> near = nearest_word(*term, reading);
    if (!near || near->nearness <= best_word.nearness) continue;
    best = &entry;
    best_word = *near;
  }
  if (best == nullptr) return {};
  const std::string word(reading.text(reading.words[best_word.word]));
  return say("Am nächsten kommt „{}“ dem Wort „{}“.", "The nearest is “{}”, for the word “{}”.",
             {best->value, word});
}

// Kinds that find the words they list.
bool asks_for_words(const pack::Rule& rule) {
  return rule.kind == pack::Kind::terms || rule.kind == pack::Kind::pattern ||
         rule.kind == pack::Kind::replace || rule.kind == pack::Kind::together;
}

bool any_entry(EntryFinder& finder) {
  for (std::size_t i = 0; i < finder.entries().size(); ++i)
    if (finder.entries()[i].role == Role::finds && !finder.places(i).empty()) return true;
  return false;
}

} // namespace

LocalText why_silent(const checks::CompiledRule& rule, const ExampleResult& example, const ExampleText& text,
                     const checks::Trace& trace, EntryFinder& finder) {
  const LocalText instead = spoken_instead(example, rule.info->id);
  LocalText reason = unmet_condition(rule.source, text.document.context);
  if (reason.empty()) reason = Story(rule.source, text.reading, example.wanted).tell(trace);
  if (reason.empty() && asks_for_words(rule.source) && !any_entry(finder))
    reason = joined({"Kein Begriff und kein Muster der Regel steht in diesem Text.",
                     "No term and no pattern of the rule stands in this text."},
                    nearest_entry(finder.entries(), text.reading));
  return joined(std::move(reason), instead);
}

LocalText nothing_stands(const pack::Rule& rule, const language::Reading& reading) {
  constexpr std::size_t shown = 4;
  const std::vector<RuleEntry> entries = entries_of(rule);
  std::string some;
  std::size_t terms = 0;
  std::size_t patterns = 0;
  for (const RuleEntry& entry : entries) {
    if (entry.role != Role::finds) continue;
    if (entry.form == EntryForm::pattern) ++patterns;
    if (entry.form != EntryForm::term || ++terms > shown) continue;
    some += (some.empty() ? "„" : ", „") + std::string(entry.value) + "“";
  }
  if (terms + patterns == 0) return {};
  if (terms == 0)
    return patterns == 1 ? LocalText{"Ihr Muster passt hier nirgends.", "Its pattern matches nowhere here."}
                         : say("Keines ihrer {} Muster passt hier.", "None of its {} patterns matches here.",
                               {std::to_string(patterns)});
  if (terms > shown) some += ", …";
  return joined(say("Keines der Wörter kommt vor: {}.", "None of the words stands here: {}.", {some}),
                nearest_entry(entries, reading));
}

LocalText why_silent_at(const pack::Rule& rule, const ExampleText& text, const checks::Trace& trace,
                        text::ProseSpan place) {
  LocalText reason = unmet_condition(rule, text.document.context);
  const Story story(rule, text.reading, std::nullopt);
  if (reason.empty()) reason = story.tell_of(trace, place);
  if (reason.empty()) reason = story.tell(trace);
  return reason;
}

} // namespace taktvoll::workbench
