// RuleFilters: the keys that all kinds share and that decide whether a match counts: scope, frozen wordings,
// except, negated, quoted, unless.
#pragma once

#include "checks/check_input.h"
#include "checks/hit_table.h"
#include "checks/spots.h"
#include "checks/surroundings.h"
#include "checks/trace.h"
#include "language/explanation.h"
#include "pack/pack.h"

#include <optional>
#include <vector>

namespace taktvoll::checks {

struct RuleFilters {
  pack::ScopeMask scope = pack::default_scope;
  pack::Treatment frozen = pack::Treatment::skip;
  pack::Treatment negated = pack::Treatment::flag;
  pack::Treatment quoted = pack::Treatment::flag;
  pack::Treatment explained = pack::Treatment::flag;
  pack::Treatment rejected = pack::Treatment::skip;
  std::optional<TermSetId> except_terms;
  std::vector<std::uint32_t> except_patterns; // numbers in CheckInput::patterns
  Spots unless;
  pack::Extent unless_extent = pack::Extent::sentence;

  // In the order of the enum; the first that holds. Written to the trace, if there is one. Thread-safe.
  // `explanation`: of the match, for rules that ask; nullptr: it has none.
  [[nodiscard]] Silence silence(const CheckInput& input, const Match& match,
                                const language::Explanation* explanation = nullptr) const;
  // Only whether the place is one that the rule looks at.
  [[nodiscard]] bool in_scope(const CheckInput& input, const Match& match) const;
  // For findings on the whole document: only an `unless` that looks at the whole document.
  [[nodiscard]] bool excused(const CheckInput& input) const;

private:
  // What holds, and the words that did it, where they are known.
  struct Verdict {
    Silence silence = Silence::none;
    std::optional<text::ProseSpan> cause;
  };
  [[nodiscard]] Verdict judge(const CheckInput& input, const Match& match,
                              const language::Explanation* explanation) const;
};

} // namespace taktvoll::checks
