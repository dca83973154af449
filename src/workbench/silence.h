// Silence: why a rule found nothing in an example that it should find.
#pragma once

#include "base/ui_language.h"
#include "checks/rule_set.h"
#include "checks/trace.h"
#include "workbench/entry_finder.h"
#include "workbench/example_text.h"
#include "workbench/pack_test.h"

namespace taktvoll::workbench {

// In a few sentences: what the rule saw and why it kept silent (`trace`, of the same text), else the term
// that comes nearest; and who spoke instead. `finder` has looked at the text.
[[nodiscard]] base::LocalText why_silent(const checks::CompiledRule& rule, const ExampleResult& example,
                                         const ExampleText& text, const checks::Trace& trace,
                                         EntryFinder& finder);

// That no word of the rule stands in the text, some of those it looks for, and the nearest one. Empty for
// kinds that look for no words.
[[nodiscard]] base::LocalText nothing_stands(const pack::Rule& rule, const language::Reading& reading);

// The same of one place that matches and should be found: what the trace says of it, else of what happened
// first. Empty if it says nothing.
[[nodiscard]] base::LocalText why_silent_at(const pack::Rule& rule, const ExampleText& text,
                                            const checks::Trace& trace, text::ProseSpan place);

} // namespace taktvoll::workbench
