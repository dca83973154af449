// Entry places: where one term, pattern or wording of a rule stands in a text, whatever the rule makes of it.
#pragma once

#include "checks/anchored_wording.h"
#include "document/context.h"
#include "language/reading.h"
#include "match/pattern.h"
#include "match/term.h"
#include "workbench/rule_entries.h"

#include <cstddef>
#include <vector>

namespace taktvoll::workbench {

// All in text order, half-open.
[[nodiscard]] std::vector<text::ProseSpan> term_places(const pack::Rule& rule, const match::Term& term,
                                                       const language::Reading& reading,
                                                       const document::Context& context);
// Within what the entry's list looks at: a sentence, a paragraph, the whole text.
[[nodiscard]] std::vector<text::ProseSpan> pattern_places(const pack::Rule& rule, const RuleEntry& entry,
                                                          const match::Pattern& pattern,
                                                          const language::Reading& reading);
[[nodiscard]] std::vector<text::ProseSpan> wording_places(const checks::Wording& wording,
                                                          const language::Reading& reading);

// The terms and patterns that make findings and stand in `span` or overlap it, at most `most`. `entries`: of
// the rule. Cost: a search for each; patterns are compiled.
[[nodiscard]] std::vector<const RuleEntry*>
entries_at(const pack::Rule& rule, const std::vector<RuleEntry>& entries, const language::Reading& reading,
           const document::Context& context, text::ProseSpan span, std::size_t most);

} // namespace taktvoll::workbench
