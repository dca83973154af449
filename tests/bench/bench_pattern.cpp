#include "bench/sample_text.h"
#include "match/pattern.h"
#include "match/pattern_prefilter.h"

#include <benchmark/benchmark.h>

namespace taktvoll::bench {
namespace {

std::vector<std::string> sample_patterns(std::size_t count) {
  std::vector<std::string> patterns = sample_words(count);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (i % 3 == 0)
      patterns[i] += "[a-zäöüß]* (?:sofort|jetzt|heute)";
    else if (i % 3 == 1)
      patterns[i] = "(?:nur|ohne) " + patterns[i];
    else
      patterns[i] += R"( ?\d+ ?%)";
  }
  return patterns;
}

void compile_pattern(benchmark::State& state) {
  const language::Reading reading = sample_reading(100);
  const auto sources = sample_patterns(64);
  std::vector<text::ProseSpan> spans;
  std::size_t next = 0;
  for (auto _ : state) {
    const match::Pattern pattern(sources[next++ % sources.size()], {});
    pattern.find_all(reading, {text::ProseOffset(0), text::ProseOffset(reading.prose.size())}, spans);
  }
}
BENCHMARK(compile_pattern)->Unit(benchmark::kMicrosecond);

void derive_literals(benchmark::State& state) {
  const auto sources = sample_patterns(64);
  std::size_t next = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(match::pattern_literals(sources[next++ % sources.size()], {}));
}
BENCHMARK(derive_literals)->Unit(benchmark::kMicrosecond);

// All patterns over all sentences of the text, as a run over one document does it.
void run_patterns(benchmark::State& state) {
  const auto sources = sample_patterns(static_cast<std::size_t>(state.range(0)));
  match::PatternPrefilter filter;
  std::vector<match::Pattern> patterns;
  for (const std::string& source : sources) {
    filter.add(static_cast<std::uint32_t>(patterns.size()), match::pattern_literals(source, {}));
    patterns.emplace_back(source, match::PatternOptions{});
  }
  filter.build();
  const language::Reading reading = sample_reading(static_cast<std::size_t>(state.range(1)));
  match::PatternPlaces places;
  std::vector<text::ProseSpan> spans;
  std::size_t candidates = 0;
  for (auto _ : state) {
    spans.clear();
    candidates = 0;
    filter.find(reading.folded, reading.folded_partly, places);
    for (std::uint32_t number = 0; number < patterns.size(); ++number) {
      if (!places.possible(number)) continue;
      ++candidates;
      for (const language::Sentence& sentence : reading.sentences) {
        if (places.may_match_within(number, sentence.span.start.value, sentence.span.limit.value))
          patterns[number].find_all(reading, sentence.span, spans);
      }
    }
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(reading.prose.size()));
  state.counters["candidates"] = static_cast<double>(candidates);
  state.counters["matches"] = static_cast<double>(spans.size());
}
BENCHMARK(run_patterns)
    ->Args({300, 2'000})
    ->Args({300, 100'000})
    ->Args({1'000, 2'000})
    ->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace taktvoll::bench
