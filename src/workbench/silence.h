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

} // namespace taktvoll::workbench
