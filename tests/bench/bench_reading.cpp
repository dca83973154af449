// How fast words and sentences are found, against ICU's on the same text, and how fast they are counted.
// Rates are per second of CPU time.
#include "bench/sample_text.h"
#include "document/document.h"
#include "language/address.h"
#include "language/gender_forms.h"
#include "language/reader.h"
#include "language/syllables.h"
#include "readability/statistics.h"
#include "readability/style.h"

#include <ctime>
#include <memory>
#include <stdexcept>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace taktvoll::bench {
namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20U;

document::Document sample_document() {
  auto source = text::SourceText::from_bytes("sample.md", sample_text(megabyte));
  if (!source) throw std::logic_error("the sample text is not UTF-8");
  return document::parse(*source);
}

void count_bytes(benchmark::State& state, const language::Reading& reading) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(reading.prose.size()));
}

// Words and sentences by ICU's iterators for German, with the conversion to UTF-16 that they need.
class IcuSegmentation {
public:
  explicit IcuSegmentation(std::string_view text) : text_(text) {
    UErrorCode status = U_ZERO_ERROR;
    words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getGerman(), status));
    sentences_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getGerman(), status));
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU data is missing");
  }

  std::size_t run() {
    std::size_t borders = 0;
    const auto text = icu::UnicodeString::fromUTF8({text_.data(), static_cast<int32_t>(text_.size())});
    for (icu::BreakIterator* iterator : {words_.get(), sentences_.get()}) {
      iterator->setText(text);
      while (iterator->next() != icu::BreakIterator::DONE) ++borders;
    }
    return borders;
  }

private:
  std::string_view text_;
  std::unique_ptr<icu::BreakIterator> words_;
  std::unique_ptr<icu::BreakIterator> sentences_;
};

void read_text(benchmark::State& state) {
  const document::Document document = sample_document();
  language::Reader reader;
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(document));
  count_bytes(state, reader.read(document));
}
BENCHMARK(read_text)->Unit(benchmark::kMillisecond);

void icu_words_and_sentences(benchmark::State& state) {
  const language::Reading reading = sample_reading(megabyte);
  IcuSegmentation icu(reading.prose.view());
  for (auto _ : state) benchmark::DoNotOptimize(icu.run());
  count_bytes(state, reading);
}
BENCHMARK(icu_words_and_sentences)->Unit(benchmark::kMillisecond);

// Both in turn, and how many times as fast as ICU's the whole Reader is: normal form, keys and quotations
// included.
void read_against_icu(benchmark::State& state) {
  const document::Document document = sample_document();
  language::Reader reader;
  const language::Reading reading = reader.read(document);
  IcuSegmentation icu(reading.prose.view());
  std::clock_t ours = 0;
  std::clock_t theirs = 0;
  for (auto _ : state) {
    const std::clock_t start = std::clock();
    benchmark::DoNotOptimize(reader.read(document));
    const std::clock_t between = std::clock();
    benchmark::DoNotOptimize(icu.run());
    ours += between - start;
    theirs += std::clock() - between;
  }
  state.counters["times_icu"] = static_cast<double>(theirs) / static_cast<double>(ours);
}
BENCHMARK(read_against_icu)->Unit(benchmark::kMillisecond);

void count_statistics(benchmark::State& state) {
  const language::Reading reading = sample_reading(megabyte);
  for (auto _ : state) benchmark::DoNotOptimize(readability::count(reading));
  count_bytes(state, reading);
}
BENCHMARK(count_statistics)->Unit(benchmark::kMillisecond);

void count_style_only(benchmark::State& state) {
  const language::Reading reading = sample_reading(megabyte);
  readability::Statistics statistics = readability::count(reading);
  for (auto _ : state) {
    statistics.marks.clear();
    for (readability::SentenceCounts& sentence : statistics.sentences) sentence.counts.style = {};
    readability::count_style(reading, {}, statistics);
  }
  count_bytes(state, reading);
}
BENCHMARK(count_style_only)->Unit(benchmark::kMillisecond);

void count_syllables_of_words(benchmark::State& state) {
  const language::Reading reading = sample_reading(megabyte);
  for (auto _ : state)
    for (const language::Word& word : reading.words)
      benchmark::DoNotOptimize(language::count_syllables(reading.text(word)));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(reading.words.size()));
}
BENCHMARK(count_syllables_of_words)->Unit(benchmark::kMicrosecond);

void find_address_and_gender(benchmark::State& state) {
  const language::Reading reading = sample_reading(megabyte);
  for (auto _ : state) {
    benchmark::DoNotOptimize(language::find_address(reading));
    benchmark::DoNotOptimize(language::find_gender_forms(reading));
    benchmark::DoNotOptimize(language::find_masculine_forms(reading));
  }
  count_bytes(state, reading);
}
BENCHMARK(find_address_and_gender)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace taktvoll::bench
