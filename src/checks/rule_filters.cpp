#include "checks/rule_filters.h"

#include "language/negation.h"
#include "language/quotation.h"
#include "language/rejected.h"
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

// The mandatory text that the match lies in or shares words with.
std::optional<text::ProseSpan> frozen_around(const CheckInput& input, const Match& match) {
  const auto range = std::upper_bound(input.frozen.begin(), input.frozen.end(), match.words.first,
                                      [](std::uint32_t word, WordRange known) { return word < known.limit; });
  if (range == input.frozen.end()) return std::nullopt;
  const text::ProseSpan span = match_of(input.reading, *range).span;
  const bool inside = match.words.empty() ? span.contains(match.span) : range->overlaps(match.words);
  return inside ? std::optional(span) : std::nullopt;
}

bool silenced(Treatment treatment, bool holds) {
  return (treatment == Treatment::skip && holds) || (treatment == Treatment::only && !holds);
}

} // namespace

bool RuleFilters::in_scope(const CheckInput& input, const Match& match) const {
  const language::Reading& reading = input.reading;
  const std::uint32_t block = reading.block_at(match.span.start);
  if (block >= reading.blocks.size()) return false;

  const bool has_words = match.words.first < match.words.limit;
  const auto tagged = [&](std::uint32_t word) {
    return reading.words[word].in_hashtag || reading.words[word].in_mention;
  };
  const bool in_tag = has_words && (tagged(match.words.first) || tagged(match.words.limit - 1));
  const ScopeMask blocks = scope & block_scopes;
  const bool foreign = reading.blocks[block].quote_depth > 0 && quotes_are_foreign(input.document);
  if (in_tag)
    return has(scope, Scope::hashtag) && (!foreign || blocks == static_cast<ScopeMask>(Scope::quote));

  const bool restricted = has(scope, Scope::link_text) || has(scope, Scope::first_lines);
  if (blocks == 0 && !restricted) return false; // only hashtags
  if (!block_allowed(blocks == 0 ? pack::default_scope : blocks, reading.blocks[block],
                     quotes_are_foreign(input.document)))
    return false;
  if (has(scope, Scope::link_text) && !(has_words && reading.words[match.words.first].in_link &&
                                        reading.words[match.words.limit - 1].in_link))
    return false;
  return !has(scope, Scope::first_lines) || match.span.start < input.facts.first_lines_limit();
}

RuleFilters::Verdict RuleFilters::judge(const CheckInput& input, const Match& match,
                                        const language::Explanation* explanation) const {
  const language::Reading& reading = input.reading;
  if (!in_scope(input, match)) return {Silence::scope, std::nullopt};

  if (const std::optional<text::ProseSpan> wording = frozen_around(input, match);
      silenced(frozen, wording.has_value()))
    return {Silence::frozen, wording};

  if (except_terms)
    if (const auto exception = first_overlapping(input.hits.of(*except_terms), match.words))
      return {Silence::except, match_of(reading, *exception).span};
  for (const std::uint32_t pattern : except_patterns)
    if (const auto exception = input.facts.overlapping(pattern, match.span))
      return {Silence::except, exception};
  if (negated != Treatment::flag) {
    const language::Negation found =
        language::find_negation(reading, match.words.first, match.words.limit, input.facts.clauses());
    if (silenced(negated, found.negated))
      return {Silence::negated,
              found ? std::optional(match_of(reading, WordRange{found.cue.first, found.cue.limit}).span)
                    : std::nullopt};
  }
  if (quoted != Treatment::flag) {
    const language::Quoted found = language::find_quotation(reading, match.span, input.facts.reported());
    if (silenced(quoted, bool(found)))
      return {Silence::quoted, found ? std::optional(found.by) : std::nullopt};
  }
  // A rule that looks at quotations only wants those that are rejected too.
  if (rejected != Treatment::flag && quoted != Treatment::only) {
    const std::optional<text::ProseSpan> cue =
        language::find_rejection(reading, match.span, input.facts.reported());
    if (silenced(rejected, cue.has_value())) return {Silence::rejected, cue};
  }
  if (const bool holds = explanation != nullptr && *explanation; silenced(explained, holds))
    return {Silence::explained, holds ? std::optional(explanation->gloss) : std::nullopt};
  if (unless.listed())
    if (const auto excuse = unless.inside(input, surroundings(input, match.words, unless_extent)))
      return {Silence::unless, match_of(reading, *excuse).span};
  return {};
}

Silence RuleFilters::silence(const CheckInput& input, const Match& match,
                             const language::Explanation* explanation) const {
  const Verdict verdict = judge(input, match, explanation);
  if (verdict.silence != Silence::none)
    note(input, {.event = TraceEvent::silenced,
                 .place = match.span,
                 .silence = verdict.silence,
                 .cause = verdict.cause});
  return verdict.silence;
}

bool RuleFilters::excused(const CheckInput& input) const {
  return unless.listed() && unless_extent == pack::Extent::document && unless.any(input);
}

} // namespace taktvoll::checks
