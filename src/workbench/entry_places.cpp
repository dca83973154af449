#include "workbench/entry_places.h"

#include "checks/term_sets.h"
#include "match/loose_spelling.h"
#include "match/term_index.h"
#include "workbench/parsed_entries.h"

#include <algorithm>
#include <cstdint>

namespace taktvoll::workbench {
namespace {

using text::ProseOffset;
using text::ProseSpan;

// The stretches that a match of the entry must lie in. Patterns of a term list stay within a sentence.
std::vector<ProseSpan> stretches(const language::Reading& reading, const pack::Rule& rule,
                                 const RuleEntry& entry) {
  const pack::Extent extent =
      rule.kind == pack::Kind::pattern && entry.role == Role::finds ? rule.extent : pack::Extent::sentence;
  const bool whole = extent == pack::Extent::document || entry.role == Role::fulfils ||
                     (rule.kind == pack::Kind::context && entry.list == "dates-in-text");
  std::vector<ProseSpan> spans;
  if (whole) {
    spans.push_back({ProseOffset(0), ProseOffset(reading.prose.size())});
  } else if (extent == pack::Extent::sentence) {
    for (const language::Sentence& sentence : reading.sentences) spans.push_back(sentence.span);
  } else {
    for (const language::ReadBlock& block : reading.blocks)
      if (!block.span.empty()) spans.push_back(block.span);
  }
  return spans;
}

ProseSpan span_of(const language::Reading& reading, std::uint32_t first, std::uint32_t limit) {
  return {reading.words[first].span.start, reading.words[limit - 1].span.limit};
}

} // namespace

std::vector<ProseSpan> term_places(const pack::Rule& rule, const match::Term& term,
                                   const language::Reading& reading, const document::Context& context) {
  const match::Term searched = rule.loose_spelling ? match::loosened(term) : term;
  std::vector<ProseSpan> places;
  if (needs_context(term)) {
    checks::TermSets sets;
    const checks::TermSetId set = sets.add({searched}, rule.case_sensitive);
    sets.build();
    checks::HitTable hits;
    std::vector<match::TermHit> scratch;
    sets.find_all(reading, context, hits, scratch);
    for (const checks::WordRange words : hits.of(set))
      places.push_back(span_of(reading, words.first, words.limit));
    return places;
  }
  std::vector<match::TermHit> hits;
  match::match_term(reading, searched, rule.case_sensitive, {}, 0, hits);
  for (const match::TermHit& hit : hits) places.push_back(span_of(reading, hit.first_word, hit.limit_word));
  return places;
}

std::vector<ProseSpan> pattern_places(const pack::Rule& rule, const RuleEntry& entry,
                                      const match::Pattern& pattern, const language::Reading& reading) {
  std::vector<ProseSpan> places;
  for (const ProseSpan span : stretches(reading, rule, entry)) pattern.find_all(reading, span, places);
  return places;
}

std::vector<ProseSpan> wording_places(const checks::Wording& wording, const language::Reading& reading) {
  std::vector<ProseSpan> places;
  for (std::uint32_t word = 0; word < reading.words.size(); ++word) {
    const std::optional<checks::WordRange> words = wording.at(reading, word);
    if (words && wording.is_exactly(reading, *words))
      places.push_back(span_of(reading, words->first, words->limit));
  }
  return places;
}

std::vector<const RuleEntry*> entries_at(const pack::Rule& rule, const std::vector<RuleEntry>& entries,
                                         const language::Reading& reading, const document::Context& context,
                                         ProseSpan span, std::size_t most) {
  std::vector<const RuleEntry*> found;
  const auto here = [&](const std::vector<ProseSpan>& places) {
    return std::any_of(places.begin(), places.end(), [&](ProseSpan place) { return place.overlaps(span); });
  };
  for (const RuleEntry& entry : entries) {
    if (found.size() == most) break;
    if (entry.role != Role::finds) continue;
    if (entry.form == EntryForm::term) {
      const auto term = match::parse_term(entry.value);
      if (term && here(term_places(rule, *term, reading, context))) found.push_back(&entry);
    } else if (entry.form == EntryForm::pattern) {
      const match::Pattern pattern(std::string(entry.value), {rule.case_sensitive, rule.whole_words});
      if (here(pattern_places(rule, entry, pattern, reading))) found.push_back(&entry);
    }
  }
  return found;
}

} // namespace taktvoll::workbench
