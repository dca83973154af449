#include "checks/document_facts.h"

#include "checks/fold.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

text::ProseOffset end_of_first_lines(const language::Reading& reading, std::size_t left) {
  for (const language::ReadBlock& block : reading.blocks) {
    if (block.kind == document::BlockKind::alt_text || block.span.empty()) continue;
    const std::string_view text = reading.prose.slice(block.span);
    for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text, at).length)
      if (left-- == 0) return block.span.start + at;
  }
  return text::ProseOffset(reading.prose.size());
}

// Runs a pattern over those of `pieces` (sentences or blocks, in text order) in which it may match.
template <class Piece>
void find_within(const std::vector<Piece>& pieces, std::uint32_t number, const match::Pattern& pattern,
                 const match::PatternPlaces& places, const language::Reading& reading,
                 std::vector<text::ProseSpan>& found) {
  if (places.anywhere(number)) {
    for (const Piece& piece : pieces)
      if (!piece.span.empty()) pattern.find_all(reading, piece.span, found);
    return;
  }
  // Only the pieces that hold one of its literals, and one of the further ones if it has any.
  auto next = pieces.begin();
  for (const auto& [_, offset] : places.of(number)) {
    const text::ProseOffset at(offset);
    next =
        std::partition_point(next, pieces.end(), [&](const Piece& piece) { return piece.span.limit <= at; });
    if (next == pieces.end()) return;
    if (!next->span.contains(at)) continue;
    if (places.may_match_within(number, next->span.start.value, next->span.limit.value))
      pattern.find_all(reading, next->span, found);
    ++next;
  }
}

} // namespace

WordRange words_of(const language::Reading& reading, text::ProseSpan span) {
  const auto [first, limit] = reading.words_in(span);
  if (first < limit) return {first, limit};
  // The end of a sentence's span lies behind its end mark.
  const std::uint32_t sentence = reading.sentence_at(span.start);
  if (sentence >= reading.sentences.size()) return {first, first};
  const language::Sentence& around = reading.sentences[sentence];
  if (first > around.first_word || first >= around.limit_word) return {first, first};
  return {first, first + 1};
}

DocumentFacts::DocumentFacts(const document::Document& document, const language::Reading& reading,
                             const HitTable& hits, const std::vector<match::Pattern>& patterns,
                             const match::PatternPlaces& places)
    : reading_(reading), hits_(hits), patterns_(patterns), places_(places),
      first_lines_limit_(end_of_first_lines(reading, shown_before_more(document.context))), clauses_(reading),
      reported_(reading) {
  for (const language::ReadBlock& block : reading.blocks) {
    if (block.section >= sections_.size()) sections_.resize(block.section + 1);
    if (block.first_word == block.limit_word) continue;
    WordRange& section = sections_[block.section];
    if (section == WordRange{}) section = {block.first_word, block.limit_word};
    section.first = std::min(section.first, block.first_word);
    section.limit = std::max(section.limit, block.limit_word);
  }
}

const std::vector<text::ProseSpan>& DocumentFacts::matches(std::uint32_t pattern, pack::Extent over) {
  const auto [entry, is_new] = matches_.try_emplace({pattern, over});
  std::vector<text::ProseSpan>& found = entry->second;
  if (!is_new || !places_.possible(pattern)) return found;
  switch (over) {
  case pack::Extent::document:
    patterns_[pattern].find_all(reading_, {text::ProseOffset(0), text::ProseOffset(reading_.prose.size())},
                                found);
    break;
  case pack::Extent::paragraph:
    find_within(reading_.blocks, pattern, patterns_[pattern], places_, reading_, found);
    break;
  case pack::Extent::word:
  case pack::Extent::sentence:
  case pack::Extent::section:
    find_within(reading_.sentences, pattern, patterns_[pattern], places_, reading_, found);
    break;
  }
  return found;
}

std::optional<text::ProseSpan> DocumentFacts::overlapping(std::uint32_t pattern, text::ProseSpan span) {
  if (!places_.possible(pattern)) return std::nullopt;
  const std::vector<text::ProseSpan>& found = matches(pattern, pack::Extent::paragraph);
  const auto next =
      std::upper_bound(found.begin(), found.end(), span.start,
                       [](text::ProseOffset at, text::ProseSpan match) { return at < match.limit; });
  if (next == found.end() || !next->overlaps(span)) return std::nullopt;
  return *next;
}

std::span<const WordRange> DocumentFacts::united(TermSetId set, std::span<const std::uint32_t> patterns) {
  const auto [entry, is_new] = united_.try_emplace(set);
  std::vector<WordRange>& all = entry->second;
  if (!is_new) return all;
  const std::span<const WordRange> hits = hits_.of(set);
  all.assign(hits.begin(), hits.end());
  for (const std::uint32_t pattern : patterns) {
    if (!places_.possible(pattern)) continue;
    for (const text::ProseSpan span : matches(pattern, pack::Extent::sentence))
      all.push_back(words_of(reading_, span));
  }
  keep_leftmost_longest(all);
  return all;
}

const std::vector<claims::ClaimFinding>& DocumentFacts::claims(const claims::ClaimJudge& judge,
                                                               const document::Document& document,
                                                               std::string_view as_of,
                                                               base::UiLanguage language) {
  if (!claims_) claims_ = judge.judge(document, reading_, as_of, language);
  return *claims_;
}

} // namespace taktvoll::checks
