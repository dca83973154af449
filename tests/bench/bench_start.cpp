// What happens between the start of the program and the first text: packs are read, rules compiled. And what
// the first text then costs, whose patterns nobody has compiled yet.
#include "checks/rule_compiler.h"
#include "lint/linter.h"
#include "pack/builtin.h"
#include "pack/library.h"

#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

namespace taktvoll::bench {
namespace {

// As cli/pack_choice does.
checks::RuleSet start(pack::Detail detail, bool compiled) {
  const std::string_view bytes = pack::builtin_archive_bytes();
  pack::PackLibrary library(pack::read_archive(bytes, detail), bytes);
  library.choose_all_builtin();
  checks::RuleCompiler compiler(std::move(library.literals()), {},
                                compiled ? checks::CompiledPacks{pack::builtin_image_bytes()}
                                         : checks::CompiledPacks{});
  for (const pack::PackLibrary::Chosen& chosen : library.chosen())
    compiler.add_builtin(std::move(*chosen.pack));
  return compiler.build();
}

std::string post() {
  std::ifstream file(TAKTVOLL_SOURCE_DIR "/examples/01-post-heuschnupfen.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

void read_outlines(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(pack::read_archive(pack::builtin_archive_bytes(), pack::Detail::outline));
}
BENCHMARK(read_outlines)->Unit(benchmark::kMicrosecond);

void read_packs(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(pack::read_archive(pack::builtin_archive_bytes()));
}
BENCHMARK(read_packs)->Unit(benchmark::kMicrosecond);

void start_all_packs(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(start(pack::Detail::outline, true));
}
BENCHMARK(start_all_packs)->Unit(benchmark::kMicrosecond);

// For comparison: without what is compiled beforehand.
void compile_all_packs(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(start(pack::Detail::whole, false));
}
BENCHMARK(compile_all_packs)->Unit(benchmark::kMicrosecond);

void start_and_check_a_post(benchmark::State& state) {
  const std::string text = post();
  for (auto _ : state) {
    const checks::RuleSet rules = start(pack::Detail::outline, true);
    const lint::LintSettings settings;
    lint::Linter linter(rules, settings);
    benchmark::DoNotOptimize(linter.lint("post.md", text));
  }
}
BENCHMARK(start_and_check_a_post)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace taktvoll::bench
