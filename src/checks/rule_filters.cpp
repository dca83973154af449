#include "checks/rule_filters.h"

#include "language/negation.h"
#include "language/quotation.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

using pack::Scope;
using pack::ScopeMask;
using pack::Treatment;

constexpr bool has(ScopeMask mask, Scope scope) {
  return (mask & static_cast<ScopeMask>(scope)) != 0;
}

constexpr ScopeMask block_scopes =
    static_cast<ScopeMask>(static_cast<ScopeMask>(Scope::paragraph) | static_cast<ScopeMask>(Scope::heading) |
                           static_cast<ScopeMask>(Scope::list) | static_cast<ScopeMask>(Scope::quote) |
                           static_cast<ScopeMask>(Scope::table) | static_cast<ScopeMask>(Scope::alt));

bool block_allowed(ScopeMask scope, const language::ReadBlock& block, bool quotes_foreign) {
  if (quotes_foreign && block.quote_depth > 0) return scope == static_cast<ScopeMask>(Scope::quote);
  switch (block.kind) {
  case document::BlockKind::heading:
    return has(scope, Scope::heading);
  case document::BlockKind::table_cell:
    return has(scope, Scope::table);
  case document::BlockKind::alt_text:
    return has(scope, Scope::alt);
  case document::BlockKind::code:
  case document::BlockKind::html:
    return false;
  case document::BlockKind::paragraph:
    break;
  }
  if (block.quote_depth > 0 && has(scope, Scope::quote)) return true;
  if (block.list_depth > 0 && has(scope, Scope::list)) return true;
  return block.quote_depth == 0 && block.list_depth == 0 && has(scope, Scope::paragraph);
}

bool silenced(Treatment treatment, bool holds) {
  return (treatment == Treatment::skip && holds) || (treatment == Treatment::only && !holds);
}

} // namespace

WordRange surroundings(const CheckInput& input, WordRange words, pack::Extent extent) {
  const language::Reading& reading = input.reading;
  const auto all = static_cast<std::uint32_t>(reading.words.size());
  if (words.first >= all || extent == pack::Extent::document) return {0, all};
  const std::uint32_t last = words.limit > words.first ? words.limit - 1 : words.first;
  if (extent == pack::Extent::word) return words;
  const language::Sentence& first_sentence = reading.sentences[reading.words[words.first].sentence];
  const language::Sentence& last_sentence = reading.sentences[reading.words[last].sentence];
  if (extent == pack::Extent::sentence) return {first_sentence.first_word, last_sentence.limit_word};
  const language::ReadBlock& first_block = reading.blocks[first_sentence.block];
  const language::ReadBlock& last_block = reading.blocks[last_sentence.block];
  if (extent == pack::Extent::paragraph) return {first_block.first_word, last_block.limit_word};
  const WordRange section = input.facts.section(first_block.section);
  return {std::min(section.first, first_block.first_word), std::max(section.limit, last_block.limit_word)};
}

Match match_of(const language::Reading& reading, WordRange words) {
  return {{reading.words[words.first].span.start, reading.words[words.limit - 1].span.limit}, words};
}

Match match_of(const language::Reading& reading, text::ProseSpan span) {
  const auto [first, limit] = reading.words_in(span);
  return {span, {first, limit}};
}

bool RuleFilters::in_scope(const CheckInput& input, const Match& match) const {
  const language::Reading& reading = input.reading;
  const std::uint32_t block = reading.block_at(match.span.start);
  if (block >= reading.blocks.size()) return false;

  const bool has_words = match.words.first < match.words.limit;
  const auto tagged = [&](std::uint32_t word) {
    return reading.words[word].in_hashtag || reading.words[word].in_mention;
  };
  const bool in_tag = has_words && (tagged(match.words.first) || tagged(match.words.limit - 1));
  if (in_tag) return has(scope, Scope::hashtag);

  const bool restricted = has(scope, Scope::link_text) || has(scope, Scope::first_lines);
  const ScopeMask blocks = scope & block_scopes;
  if (blocks == 0 && !restricted) return false; // only hashtags
  if (!block_allowed(blocks == 0 ? pack::default_scope : blocks, reading.blocks[block],
                     quotes_are_foreign(input.document)))
    return false;
  if (has(scope, Scope::link_text) && !(has_words && reading.words[match.words.first].in_link &&
                                        reading.words[match.words.limit - 1].in_link))
    return false;
  return !has(scope, Scope::first_lines) || match.span.start < input.facts.first_lines_limit();
}

Silence RuleFilters::silence(const CheckInput& input, const Match& match) const {
  const language::Reading& reading = input.reading;
  if (!in_scope(input, match)) return Silence::scope;

  const auto range = std::upper_bound(input.frozen.begin(), input.frozen.end(), match.words.first,
                                      [](std::uint32_t word, WordRange known) { return word < known.limit; });
  const bool is_frozen = range != input.frozen.end() &&
                         (match.words.first < match.words.limit
                              ? range->overlaps(match.words)
                              : cover(reading.words[range->first].span, reading.words[range->limit - 1].span)
                                    .contains(match.span));
  if (silenced(frozen, is_frozen)) return Silence::frozen;

  if (except_terms && input.hits.any_overlapping(*except_terms, match.words)) return Silence::except;
  if (std::any_of(except_patterns.begin(), except_patterns.end(),
                  [&](std::uint32_t pattern) { return input.facts.pattern_overlaps(pattern, match.span); }))
    return Silence::except;
  if (negated != Treatment::flag &&
      silenced(negated, match.words.first < match.words.limit &&
                            language::is_negated(reading, match.words.first, match.words.limit,
                                                 input.facts.clauses())))
    return Silence::negated;
  if (quoted != Treatment::flag && silenced(quoted, language::is_quoted(reading, match.span)))
    return Silence::quoted;
  if (unless_terms && input.hits.any_inside(*unless_terms, surroundings(input, match.words, unless_extent)))
    return Silence::unless;
  return Silence::none;
}

bool RuleFilters::excused(const CheckInput& input) const {
  return unless_terms && unless_extent == pack::Extent::document && !input.hits.of(*unless_terms).empty();
}

} // namespace taktvoll::checks
