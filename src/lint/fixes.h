// Fixes: which of the fixes that findings offer are made at once. Plain work on findings and spans; what
// comes of it only another check of the text can say (fixer.h).
#pragma once

#include "finding/finding.h"
#include "lint/edited_text.h"

#include <cstddef>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::lint {

// Which fixes a run makes.
struct FixChoice {
  bool suggested = false;                   // suggestions too, not only what is safe
  std::set<std::string, std::less<>> rules; // "pack/rule"; empty: of all rules
};

// The fixes of one finding: made together or not at all.
struct FixCandidate {
  std::size_t finding = 0; // index
  std::vector<Edit> edits; // in order, not overlapping; each of them changes something
};

// Whether the finding is of a chosen rule and has fixes that the choice allows. It needs all of its fixes.
[[nodiscard]] bool is_chosen(const finding::Finding& found, const FixChoice& choice);
// A finding's fix is safe if all parts of it are.
[[nodiscard]] finding::Applicability applicability_of(const finding::Finding& found);

// The fixes of the chosen findings as edits of `text`, with line feeds as the text has its line ends, in the
// order in which they may be made: by position, then severity (errors first), then rule id, then end. Fixes
// that change nothing, lie outside of the text or overlap themselves are left out.
[[nodiscard]] std::vector<FixCandidate> candidates(const std::vector<finding::Finding>& findings,
                                                   std::string_view text, const FixChoice& choice);

// Of candidates in that order, those that do not overlap or touch an earlier one; `later` gets the others.
[[nodiscard]] std::vector<FixCandidate> compatible(std::vector<FixCandidate> candidates,
                                                   std::vector<FixCandidate>& later);

// All edits of some compatible candidates, in order.
[[nodiscard]] std::vector<Edit> edits_of(std::span<const FixCandidate> candidates);

// "\r\n", "\n" or "\r": how the first line ends; "\n" if there is only one.
[[nodiscard]] std::string_view line_end_of(std::string_view text);

} // namespace taktvoll::lint
