// Claims: reading and compiling a registry, and judging posts by it. Every post has some two hundred words,
// one sentence in four about a product, most of them close to a claim.
#include "claims/generated_claims.h"
#include "claims/registry_judge.h"
#include "claims/registry_reader.h"
#include "language/reader.h"

#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

namespace taktvoll::bench {
namespace {

constexpr std::size_t sentences_per_post = 20;

// The most memory that was ever resident, in megabytes, or 0 where /proc does not say. Of one benchmark only
// if it runs alone (--benchmark_filter).
double peak_memory() {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024.0;
  return 0;
}

std::shared_ptr<const claims::Registry> registry_of(std::size_t products, std::size_t claims) {
  testing::ClaimGenerator generator(5);
  return std::make_shared<const claims::Registry>(
      claims::read_registry(std::vector<std::pair<std::string, std::string>>{
          {"registry.yaml", generator.registry(products, claims)}}));
}

std::vector<std::string> posts_of(const claims::Registry& registry, std::size_t count) {
  testing::ClaimGenerator generator(7);
  std::vector<std::string> posts(count);
  for (std::string& post : posts)
    for (std::size_t i = 0; i < sentences_per_post; ++i) {
      const std::string& claim = registry.claims[generator.pick(registry.claims.size())].text.value;
      post += i % 4 == 0 ? generator.varied(claim) : generator.filler();
      post += i % 5 == 4 ? "\n\n" : " ";
    }
  return posts;
}

void read_registry(benchmark::State& state) {
  testing::ClaimGenerator generator(5);
  const std::string yaml =
      generator.registry(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
  for (auto _ : state)
    benchmark::DoNotOptimize(
        claims::read_registry(std::vector<std::pair<std::string, std::string>>{{"registry.yaml", yaml}}));
}
BENCHMARK(read_registry)->Args({100, 10'000})->Unit(benchmark::kMillisecond);

void make_judge(benchmark::State& state) {
  const auto registry =
      registry_of(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
  std::unique_ptr<const claims::ClaimJudge> judge;
  for (auto _ : state) judge = claims::make_judge(registry);
  state.counters["peak MB"] = peak_memory();
}
BENCHMARK(make_judge)->Args({100, 10'000})->Args({1, 10'000})->Iterations(1)->Unit(benchmark::kMillisecond);

// 10,000 posts, read beforehand: what the verdicts add to a run.
void judge_posts(benchmark::State& state) {
  const auto registry =
      registry_of(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
  const auto judge = claims::make_judge(registry);
  const std::vector<std::string> posts = posts_of(*registry, static_cast<std::size_t>(state.range(2)));
  language::Reader reader;
  std::size_t sentences = 0;
  std::size_t found = 0;
  for (auto _ : state) {
    sentences = found = 0;
    for (const std::string& post : posts) {
      state.PauseTiming();
      const document::Document document = document::parse(*text::SourceText::from_bytes("post.md", post));
      const language::Reading reading = reader.read(document);
      state.ResumeTiming();
      found += judge->judge(document, reading, "2026-11-21", base::UiLanguage::de).size();
      sentences += reading.sentences.size();
    }
  }
  state.counters["sentences/s"] =
      benchmark::Counter(static_cast<double>(sentences), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["statements"] = static_cast<double>(found);
  state.counters["peak MB"] = peak_memory();
}
BENCHMARK(judge_posts)
    ->Args({100, 10'000, 10'000})
    ->Args({1, 10'000, 1'000})
    ->Args({100, 100, 1'000})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace taktvoll::bench
