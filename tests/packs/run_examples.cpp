// Runs the examples of packs and says which rules fail. Also for pack authors:
//   build/…/run_examples rules/fear rules/claims-hwg
// Without arguments: the built-in packs. Exit code 0 if every example does what it should.
#include <cstdio>

#include "base/ui_language.h"
#include "cli/pack_choice.h"
#include "finding/diagnostic.h"
#include "workbench/example_run.h"

int main(int argc, char** argv) {
  using namespace taktvoll;
  cli::Options options;
  options.packs.assign(argv + 1, argv + argc);
  options.no_config = true;
  options.drafts = true;
  const cli::ChosenPacks chosen = cli::choose_packs(options);
  for (const finding::Diagnostic& diagnostic : chosen.diagnostics)
    std::fputs(finding::format(diagnostic, base::UiLanguage::en).c_str(), stdout);
  if (!chosen.rules) return 2;

  language::Reader reader;
  const workbench::ExampleTotals totals = workbench::run_examples(*chosen.rules, reader);
  for (const workbench::ExampleFailure& failure : totals.failures)
    std::printf("%s: %s: %s\n    %s\n", failure.rule.c_str(), failure.bad ? "bad example not found" : "good example found",
                failure.text.c_str(), failure.detail.c_str());
  std::size_t poor = 0;
  for (const checks::CompiledRule& rule : chosen.rules->rules()) {
    if (rule.source.bad.size() >= 3 && rule.source.good.size() >= 4) continue;
    std::printf("%s: has %zu bad and %zu good examples; at least 3 and 4 are needed\n", rule.info->id.c_str(),
                rule.source.bad.size(), rule.source.good.size());
    ++poor;
  }
  std::printf("%zu rules, %zu bad and %zu good examples, %zu failures, %zu rules with too few examples\n", totals.rules,
              totals.bad, totals.good, totals.failures.size(), poor);
  if (totals.rules == 0) return 2;
  return chosen.trouble || !totals.failures.empty() || poor > 0 ? 1 : 0;
}
