#include "bench/sample_text.h"
#include "match/term.h"
#include "match/term_index.h"

#include <benchmark/benchmark.h>

namespace taktvoll::bench {
namespace {

// Single words, endings, compounds, phrases and gaps, in equal parts.
std::vector<std::string> sample_terms(std::size_t count) {
  std::vector<std::string> terms = sample_words(count);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    std::string& term = terms[i];
    switch (i % 6) {
    case 0:
      term += "~";
      break;
    case 1:
      term += "*";
      break;
    case 2:
      term = "*" + term;
      break;
    case 3:
      term = "keine " + term;
      break;
    case 4:
      term += " <0-2> heute";
      break;
    default:
      break;
    }
  }
  return terms;
}

std::vector<match::Term> parsed(const std::vector<std::string>& sources) {
  std::vector<match::Term> terms;
  for (const std::string& source : sources) terms.push_back(*match::parse_term(source));
  return terms;
}

match::TermIndex index_of(const std::vector<match::Term>& terms) {
  match::TermIndex index;
  for (const match::Term& term : terms) index.add(term);
  index.build();
  return index;
}

void parse_terms(benchmark::State& state) {
  const auto sources = sample_terms(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(parsed(sources));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(parse_terms)->Arg(1'000)->Arg(50'000)->Unit(benchmark::kMicrosecond);

void build_index(benchmark::State& state) {
  const auto terms = parsed(sample_terms(static_cast<std::size_t>(state.range(0))));
  for (auto _ : state) benchmark::DoNotOptimize(index_of(terms));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(build_index)->Arg(1'000)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMicrosecond);

void find_all_terms(benchmark::State& state) {
  const match::TermIndex index = index_of(parsed(sample_terms(static_cast<std::size_t>(state.range(0)))));
  const language::Reading reading = sample_reading(std::size_t{1} << 20U);
  std::vector<match::TermHit> hits;
  for (auto _ : state) index.find_all(reading, hits);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(reading.prose.size()));
  state.counters["hits"] = static_cast<double>(hits.size());
}
BENCHMARK(find_all_terms)->Arg(300)->Arg(1'000)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace taktvoll::bench
