// Runs the examples of packs and says which rules fail: `taktvoll pack test`, and a demand on the built-in
// packs beside, that every rule has at least three bad and four good examples.
//   build/…/run_examples rules/fear rules/claims-hwg
// Without arguments: the built-in packs. Exit code 0 if every example does what it should.
#include "base/date.h"
#include "cli/pack_results.h"
#include "cli/pack_test_report.h"
#include "language/reader.h"

#include <cstdio>

int main(int argc, char** argv) {
  using namespace taktvoll;
  constexpr std::size_t least_bad = 3;
  constexpr std::size_t least_good = 4;
  cli::Options options;
  options.paths.assign(argv + 1, argv + argc);
  options.as_of = base::iso(base::today());
  const auto bench = cli::bench_for(options);
  for (const finding::Diagnostic& diagnostic : bench->diagnostics())
    std::fputs(finding::format(diagnostic, base::UiLanguage::en).c_str(), stdout);

  language::Reader reader;
  std::vector<workbench::PackResult> results;
  for (const workbench::Bench::Piece& piece : bench->pieces())
    results.push_back(workbench::test_pack(*bench, piece, {}, reader));
  std::fputs(cli::test_text({results, base::UiLanguage::en}).c_str(), stdout);

  std::size_t rules = 0;
  std::size_t faults = 0;
  for (const workbench::PackResult& result : results) {
    faults += result.failures();
    for (const pack::Rule& rule : result.piece->pack->rules) {
      ++rules;
      if (rule.bad.size() >= least_bad && rule.good.size() >= least_good) continue;
      std::printf("%s: has %zu bad and %zu good examples; at least %zu and %zu are needed\n",
                  workbench::full_id(*result.piece->pack, rule).c_str(), rule.bad.size(), rule.good.size(),
                  least_bad, least_good);
      ++faults;
    }
  }
  if (rules == 0) return 2;
  return bench->has_errors() || bench->missing() || faults > 0 ? 1 : 0;
}
