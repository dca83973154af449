// Silence: why a rule found nothing in an example that it should find.
#pragma once

#include "base/ui_language.h"
#include "checks/rule_set.h"
#include "workbench/entry_finder.h"
#include "workbench/example_text.h"
#include "workbench/pack_test.h"

namespace taktvoll::workbench {

// In one or two sentences, for `example`, which failed. `finder` has looked at the text.
[[nodiscard]] base::LocalText why_silent(const checks::CompiledRule& rule, const ExampleResult& example,
                                         const ExampleText& text, EntryFinder& finder, const Bench& bench);

} // namespace taktvoll::workbench
