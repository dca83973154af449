// RuleFilters: the keys that all kinds share and that decide whether a match counts: scope, frozen wordings,
// except, negated, quoted, unless.
#pragma once

#include "checks/check_input.h"
#include "checks/hit_table.h"
#include "pack/pack.h"

#include <optional>
#include <vector>

namespace taktvoll::checks {

// Why a match is no finding; for `explain`. none: it is one.
enum class Silence : std::uint8_t { none, scope, frozen, except, negated, quoted, unless };

struct RuleFilters {
  pack::ScopeMask scope = pack::default_scope;
  pack::Treatment frozen = pack::Treatment::skip;
  pack::Treatment negated = pack::Treatment::flag;
  pack::Treatment quoted = pack::Treatment::flag;
  std::optional<TermSetId> except_terms;
  std::vector<std::uint32_t> except_patterns; // numbers in CheckInput::patterns
  std::optional<TermSetId> unless_terms;
  pack::Extent unless_extent = pack::Extent::sentence;

  // In the order of the enum; the first that holds. Thread-safe.
  [[nodiscard]] Silence silence(const CheckInput& input, const Match& match) const;
  // Only whether the place is one that the rule looks at.
  [[nodiscard]] bool in_scope(const CheckInput& input, const Match& match) const;
  // For findings on the whole document: only an `unless` that looks at the whole document.
  [[nodiscard]] bool excused(const CheckInput& input) const;
};

// The words of the extent around a range: its sentence(s), block, section or the whole document. O(1).
[[nodiscard]] WordRange surroundings(const CheckInput& input, WordRange words, pack::Extent extent);

// A match from words, and from a prose span.
[[nodiscard]] Match match_of(const language::Reading& reading, WordRange words);
[[nodiscard]] Match match_of(const language::Reading& reading, text::ProseSpan span);

} // namespace taktvoll::checks
