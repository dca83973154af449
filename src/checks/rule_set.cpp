#include "checks/rule_set.h"

#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

constexpr std::size_t longest_match_shown = 80; // code points of {match} in a message

bool holds(const pack::Condition& condition, const document::Context& context) {
  const auto listed = [&](std::string_view value) {
    return std::find(condition.values.begin(), condition.values.end(), value) != condition.values.end();
  };
  const document::ContextValue* given = context.find(condition.key);
  if (given == nullptr) return listed("unknown");
  return listed("any") || std::any_of(given->values.begin(), given->values.end(), listed);
}

std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == longest_match_shown) return std::string(text.substr(0, at)) + "…";
    at += text::code_point_at(text, at).length;
  }
  return std::string(text);
}

std::string fill_in(std::string_view message,
                    const std::vector<std::pair<std::string, std::string>>& values) {
  std::string out;
  for (std::size_t at = 0; at < message.size();) {
    const std::size_t open = message.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : message.find('}', open);
    if (close == std::string_view::npos) return out.append(message.substr(at));
    out.append(message.substr(at, open - at));
    const std::string_view name = message.substr(open + 1, close - open - 1);
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name; });
    if (value != values.end())
      out.append(value->second);
    else
      out.append(message.substr(open, close - open + 1));
    at = close + 1;
  }
  return out;
}

} // namespace

bool RuleSet::applies(const pack::Rule& rule, const document::Context& context) {
  return std::all_of(rule.applies.begin(), rule.applies.end(),
                     [&](const pack::Condition& condition) { return holds(condition, context); });
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
  found.severity = draft.severity.value_or(rule.info->severity);
  found.instead = rule.source.instead;
  found.notes = draft.notes;
  if (draft.match) {
    found.span = reading.prose.to_source(draft.match->span);
    found.match = std::string(reading.prose.slice(draft.match->span));
    const std::uint32_t sentence = reading.sentence_at(draft.match->span.start);
    if (sentence < reading.sentences.size())
      found.sentence = std::string(reading.prose.slice(reading.sentences[sentence].span));
  } else if (draft.span) {
    found.span = *draft.span;
    found.match = std::string(document.source.slice(*draft.span));
  } else {
    found.span = lines.line(1);
    found.whole_document = true;
  }
  std::vector<std::pair<std::string, std::string>> values = draft.values;
  values.emplace_back("match", shortened(found.match));
  found.message = fill_in(rule.source.message.in(language), values);
  return found;
}

RuleSet::Outcome RuleSet::run(const document::Document& document, const language::Reading& reading,
                              const text::LineIndex& lines, base::UiLanguage language,
                              Workspace& workspace) const {
  term_sets_.find_all(reading, document.context, workspace.hits, workspace.scratch);
  prefilter_.find(reading.folded, reading.folded_partly, workspace.pattern_places);

  std::vector<WordRange> frozen;
  for (const AnchoredWording& frozen_text : frozen_) frozen_text.find_all(reading, workspace.hits, frozen);
  std::sort(frozen.begin(), frozen.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> uncounted;
  uncounted.reserve(frozen.size());
  for (const WordRange range : frozen)
    if (uncounted.empty() || uncounted.back().second <= range.first)
      uncounted.emplace_back(range.first, range.limit);

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

  const CheckInput input{.document = document,
                         .reading = reading,
                         .hits = workspace.hits,
                         .patterns = patterns_,
                         .pattern_places = workspace.pattern_places,
                         .frozen = frozen,
                         .statistics = outcome.statistics,
                         .lines = lines,
                         .language = language};
  std::vector<Draft> drafts;
  for (const CompiledRule& rule : rules_) {
    const auto condition_holds = [&](std::uint32_t number) { return workspace.condition_holds[number]; };
    if (!std::all_of(rule.conditions.begin(), rule.conditions.end(), condition_holds)) continue;
    drafts.clear();
    rule.check->run(input, drafts);
    for (const Draft& draft : drafts)
      outcome.findings.push_back(finding_of(rule, draft, document, reading, lines, language));
  }
  let_one_speak(outcome.findings);
  finding::put_in_order(outcome.findings);
  return outcome;
}

void RuleSet::let_one_speak(std::vector<finding::Finding>& findings) const {
  if (yielding_.empty()) return;
  std::vector<bool> dropped(findings.size(), false);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto rule = yielding_.find(findings[i].rule->id);
    if (rule == yielding_.end()) continue;
    for (std::size_t j = 0; j < findings.size() && !dropped[i]; ++j) {
      const finding::Finding& other = findings[j];
      const bool same_place = findings[i].whole_document == other.whole_document &&
                              (other.whole_document || findings[i].span.overlaps(other.span));
      dropped[i] = same_place && rule->second.contains(other.rule->id);
    }
  }
  std::size_t index = 0;
  std::erase_if(findings, [&](const finding::Finding&) { return dropped[index++]; });
}

} // namespace taktvoll::checks
