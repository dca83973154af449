#include "checks/rule_set.h"

#include "checks/message.h"
#include "checks/untouched_spans.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

constexpr std::size_t longest_sentence_shown =
    1000; // bytes; a hundred thousand findings may share one sentence

bool holds(const pack::Condition& condition, const document::Context& context) {
  const auto listed = [&](std::string_view value) {
    return std::find(condition.values.begin(), condition.values.end(), value) != condition.values.end();
  };
  const document::ContextValue* given = context.find(condition.key);
  if (given == nullptr) return listed("unknown");
  return listed("any") || std::any_of(given->values.begin(), given->values.end(), listed);
}

// A sentence as a finding shows it: whole, or of a very long one what stands around the match.
std::string shown_sentence(const language::Reading& reading, text::ProseSpan sentence,
                           text::ProseSpan match) {
  if (sentence.size() <= longest_sentence_shown) return std::string(reading.prose.slice(sentence));
  const std::string_view prose = reading.prose.view();
  const auto border = [&](std::size_t at) { // the next start of a code point
    while (at < sentence.limit.value && (static_cast<unsigned char>(prose[at]) & 0xC0U) == 0x80U) ++at;
    return at;
  };
  const std::size_t half = longest_sentence_shown / 2;
  const std::size_t at = std::clamp(match.start.value, sentence.start.value, sentence.limit.value);
  const std::size_t start = at - sentence.start.value > half ? border(at - half) : sentence.start.value;
  const std::size_t limit = sentence.limit.value - at > half ? border(at + half) : sentence.limit.value;
  std::string shown = start > sentence.start.value ? "…" : "";
  shown += prose.substr(start, limit - start);
  if (limit < sentence.limit.value) shown += "…";
  return shown;
}

void join_overlapping(std::vector<WordRange>& ranges) {
  std::sort(ranges.begin(), ranges.end());
  std::size_t kept = 0;
  for (const WordRange range : ranges) {
    if (kept > 0 && range.first < ranges[kept - 1].limit)
      ranges[kept - 1].limit = std::max(ranges[kept - 1].limit, range.limit);
    else
      ranges[kept++] = range;
  }
  ranges.resize(kept);
}

// Whether a fix would change a mandatory text, whatever rule it comes from.
bool touches_frozen(const CheckInput& input, const std::vector<finding::Fix>& fixes) {
  return std::any_of(fixes.begin(), fixes.end(), [&](const finding::Fix& fix) {
    const text::ProseSpan span = input.reading.prose.to_derived(fix.span);
    const auto [first, limit] = input.reading.words_in(span);
    // What is put in between two words of a frozen wording changes it too.
    if (first == limit)
      return std::any_of(input.frozen.begin(), input.frozen.end(),
                         [at = first](WordRange frozen) { return frozen.first < at && at < frozen.limit; });
    const auto range =
        std::upper_bound(input.frozen.begin(), input.frozen.end(), first,
                         [](std::uint32_t word, WordRange frozen) { return word < frozen.limit; });
    return range != input.frozen.end() && range->overlaps({first, limit});
  });
}

// Where one rule has findings.
class Voice {
public:
  void add(const finding::Finding& found) {
    if (found.whole_document)
      whole_document_ = true;
    else
      spans_.push_back(found.span);
  }
  void settle() {
    std::sort(spans_.begin(), spans_.end());
    for (const text::SourceSpan span : spans_)
      reach_.push_back(reach_.empty() ? span.limit : std::max(reach_.back(), span.limit));
  }
  // At the same place, or both on the whole document.
  [[nodiscard]] bool speaks_at(const finding::Finding& found) const {
    if (found.whole_document) return whole_document_;
    const auto behind = std::partition_point(
        spans_.begin(), spans_.end(), [&](text::SourceSpan span) { return span.start < found.span.limit; });
    return behind != spans_.begin() &&
           found.span.start < reach_[static_cast<std::size_t>(behind - spans_.begin()) - 1];
  }

private:
  bool whole_document_ = false;
  std::vector<text::SourceSpan> spans_;   // sorted by start
  std::vector<text::SourceOffset> reach_; // the farthest limit so far
};

} // namespace

bool RuleSet::applies(const pack::Rule& rule, const document::Context& context) {
  const auto all_hold = [&](const std::vector<pack::Condition>& conditions) {
    return std::all_of(conditions.begin(), conditions.end(),
                       [&](const pack::Condition& condition) { return holds(condition, context); });
  };
  return all_hold(rule.applies) && (rule.applies_any.empty() ||
                                    std::any_of(rule.applies_any.begin(), rule.applies_any.end(), all_hold));
}

finding::Severity RuleSet::severity_in(const pack::Rule& rule, const document::Context& context) {
  const document::ContextValue* given =
      rule.severity_by.key.empty() ? nullptr : context.find(rule.severity_by.key);
  if (given == nullptr) return rule.severity;
  std::optional<finding::Severity> gravest;
  for (const auto& [value, severity] : rule.severity_by.severities) {
    const bool holds = std::find(given->values.begin(), given->values.end(), value) != given->values.end();
    if (holds && (!gravest || *gravest < severity)) gravest = severity;
  }
  return gravest.value_or(rule.severity);
}

const CompiledRule* RuleSet::find(std::string_view id) const {
  const CompiledRule* found = nullptr;
  for (const CompiledRule& rule : rules_) {
    if (rule.info->id == id) return &rule;
    if (rule.source.id != id) continue;
    if (found != nullptr) return nullptr;
    found = &rule;
  }
  return found;
}

finding::Finding RuleSet::finding_of(const CompiledRule& rule, const Draft& draft,
                                     const document::Document& document, const language::Reading& reading,
                                     const text::LineIndex& lines, base::UiLanguage language) const {
  finding::Finding found;
  found.rule = rule.info;
  // A bound that has no severity of its own follows the rule's.
  const bool own = draft.severity && *draft.severity != rule.source.severity;
  found.severity = own ? *draft.severity : severity_in(rule.source, document.context);
  found.instead = draft.instead.empty() ? rule.source.instead : draft.instead;
  found.notes = draft.notes;
  found.fixes = draft.fixes;
  if (rule.source.status == pack::Status::deprecated) {
    const std::string& successor = rule.source.successor;
    found.notes.push_back(
        successor.empty()
            ? std::string(base::pick(language, "Diese Regel ist abgelöst.", "This rule is deprecated."))
            : std::string(base::pick(language,
                                     "Diese Regel ist abgelöst durch: ", "This rule is deprecated, use: ")) +
                  successor);
  }
  if (draft.match) {
    found.span = reading.prose.to_source(draft.match->span);
    found.match = std::string(reading.prose.slice(draft.match->span));
    const std::uint32_t sentence = reading.sentence_at(draft.match->span.start);
    if (sentence < reading.sentences.size())
      found.sentence = shown_sentence(reading, reading.sentences[sentence].span, draft.match->span);
  } else if (draft.span) {
    found.span = *draft.span;
    found.match = std::string(document.source.slice(*draft.span));
  } else {
    found.span = lines.line(1);
    found.whole_document = true;
  }
  std::vector<std::pair<std::string, std::string>> values = draft.values;
  values.emplace_back("match", shortened(found.match));
  found.message = fill_in(rule.source.message.in(language), values, language);
  return found;
}

RuleSet::Outcome RuleSet::run(const document::Document& document, const language::Reading& reading,
                              const text::LineIndex& lines, base::UiLanguage language, Workspace& workspace,
                              const Watch& watch, Places places) const {
  term_sets_.find_all(reading, document.context, workspace.hits, workspace.scratch);
  prefilter_.find(reading.folded, reading.folded_partly, workspace.pattern_places);

  std::vector<WordRange> frozen;
  for (const AnchoredWording& frozen_text : frozen_) frozen_text.find_all(reading, workspace.hits, frozen);
  join_overlapping(frozen);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> uncounted;
  uncounted.reserve(frozen.size());
  for (const WordRange range : frozen) uncounted.emplace_back(range.first, range.limit);

  if (quotes_are_foreign(document)) {
    for (const language::ReadBlock& block : reading.blocks)
      if (block.quote_depth > 0) uncounted.emplace_back(block.first_word, block.limit_word);
    std::sort(uncounted.begin(), uncounted.end());
  }

  Outcome outcome;
  outcome.statistics = readability::count(reading, uncounted);

  workspace.condition_holds.resize(conditions_.size());
  for (std::size_t i = 0; i < conditions_.size(); ++i)
    workspace.condition_holds[i] = holds(conditions_[i], document.context);

  DocumentFacts facts(document, reading, workspace.hits, patterns_, workspace.pattern_places);
  const CheckInput input{.document = document,
                         .reading = reading,
                         .hits = workspace.hits,
                         .patterns = patterns_,
                         .pattern_places = workspace.pattern_places,
                         .frozen = frozen,
                         .statistics = outcome.statistics,
                         .lines = lines,
                         .facts = facts,
                         .language = language,
                         .as_of = as_of_,
                         .trace = nullptr,
                         .claims = claims_.get(),
                         .places = places};
  const auto all_hold = [&](const std::vector<std::uint32_t>& conditions) {
    return std::all_of(conditions.begin(), conditions.end(),
                       [&](std::uint32_t number) { return workspace.condition_holds[number]; });
  };
  UntouchedSpans untouched;
  std::vector<Draft> drafts;
  for (const CompiledRule& rule : rules_) {
    if (!all_hold(rule.conditions) ||
        (!rule.alternatives.empty() &&
         std::none_of(rule.alternatives.begin(), rule.alternatives.end(), all_hold)))
      continue;
    drafts.clear();
    if (watch.trace != nullptr && rule.info->id == watch.rule) {
      CheckInput watched = input;
      watched.trace = watch.trace;
      rule.check->run(watched, drafts);
    } else {
      rule.check->run(input, drafts);
    }
    for (Draft& draft : drafts) {
      if (!draft.fixes.empty() &&
          (touches_frozen(input, draft.fixes) || untouched.touched_by(draft.fixes, document)))
        draft.fixes.clear();
      outcome.findings.push_back(finding_of(rule, draft, document, reading, lines, language));
    }
  }
  let_one_speak(outcome.findings, reading, watch);
  finding::put_in_order(outcome.findings);
  return outcome;
}

void RuleSet::let_one_speak(std::vector<finding::Finding>& findings, const language::Reading& reading,
                            const Watch& watch) const {
  const auto yields = [&](const finding::Finding& found) { return yielding_.contains(found.rule->id); };
  if (yielding_.empty() || std::none_of(findings.begin(), findings.end(), yields)) return;
  std::map<std::string_view, Voice> voices;
  for (const finding::Finding& found : findings) voices[found.rule->id].add(found);
  for (auto& [_, voice] : voices) voice.settle();
  std::vector<bool> dropped;
  dropped.reserve(findings.size());
  for (const finding::Finding& found : findings) {
    const auto rule = yielding_.find(found.rule->id);
    const std::string* speaker = nullptr;
    if (rule != yielding_.end())
      for (const std::string& other : rule->second) {
        const auto voice = voices.find(other);
        if (voice == voices.end() || !voice->second.speaks_at(found)) continue;
        speaker = &other;
        break;
      }
    dropped.push_back(speaker != nullptr);
    if (speaker == nullptr || watch.trace == nullptr || found.rule->id != watch.rule) continue;
    TraceEntry entry{.event = TraceEvent::outspoken, .name = *speaker};
    if (!found.whole_document) entry.place = reading.prose.to_derived(found.span);
    watch.trace->push_back(std::move(entry));
  }
  std::size_t index = 0;
  std::erase_if(findings, [&](const finding::Finding&) { return dropped[index++]; });
}

} // namespace taktvoll::checks
