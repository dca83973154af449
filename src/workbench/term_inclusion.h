// Term inclusion: does one term find all that another one finds?
//
// Judged by the terms alone. "Yes" is certain; "no" may mean that it could not be seen (a bracket with very
// many alternatives, `*` on both sides of different letters).
#pragma once

#include "match/term.h"

#include <cstddef>
#include <vector>

namespace taktvoll::workbench {

// The terms without brackets for which a term stands: one per choice of alternatives, with and
// without optional parts. Empty if there are more
// than `most`.
[[nodiscard]] std::vector<match::Term> expansions(const match::Term& term, std::size_t most = 64);

// Every word that `inner` matches is matched by `outer`.
[[nodiscard]] bool includes(const match::TermWord& outer, const match::TermWord& inner, bool case_sensitive);

// Wherever `inner` matches, `outer` matches the same words.
[[nodiscard]] bool includes(const match::Term& outer, const match::Term& inner, bool case_sensitive);

// Wherever `whole` matches, `part` matches among the same words.
[[nodiscard]] bool always_inside(const match::Term& part, const match::Term& whole, bool case_sensitive);

// Some word may be matched by both. "No" is certain here.
[[nodiscard]] bool may_share(const match::TermWord& a, const match::TermWord& b);

} // namespace taktvoll::workbench
