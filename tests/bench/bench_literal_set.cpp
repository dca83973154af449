#include "bench/sample_text.h"
#include "match/literal_set.h"

#include <benchmark/benchmark.h>

namespace taktvoll::bench {
namespace {

match::LiteralSet set_of(const std::vector<std::string>& words) {
  match::LiteralSet set;
  for (const std::string& word : words) set.add(word);
  set.build();
  return set;
}

void build_literals(benchmark::State& state) {
  const auto words = sample_words(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(set_of(words));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(build_literals)->Arg(300)->Arg(1'000)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMicrosecond);

void scan_literals(benchmark::State& state) {
  const match::LiteralSet set = set_of(sample_words(static_cast<std::size_t>(state.range(0))));
  const std::string text = sample_text(std::size_t{1} << 20U);
  std::vector<match::LiteralSet::Occurrence> occurrences;
  for (auto _ : state) set.scan(text, occurrences);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.counters["occurrences"] = static_cast<double>(occurrences.size());
}
BENCHMARK(scan_literals)->Arg(300)->Arg(1'000)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace taktvoll::bench
