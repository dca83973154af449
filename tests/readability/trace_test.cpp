#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "readability/trace.h"

#include <set>
#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::readability;

namespace {

constexpr std::string_view sample =
    "Das Medikament wird von Ärzten verordnet, weil es z. B. bei Hypertonie hilft, sagt man eigentlich. "
    "Rufen Sie an! "
    "Die Durchführung der Untersuchung, die Patient*innen brauchen, dauert, wenn ihr könnt. Frag du uns.";

struct Text {
  language::Reading reading;
  Statistics statistics;

  Text() {
    auto source = text::SourceText::from_bytes("draft.md", std::string(sample));
    REQUIRE(source);
    reading = language::Reader().read(document::parse(*source));
    statistics = count(reading);
  }
  [[nodiscard]] std::vector<TraceItem> traced(std::string_view metric) const {
    const Metric* found = find_metric(metric);
    REQUIRE(found != nullptr);
    return trace(reading, statistics, *found);
  }
  // "Durchführung|Untersuchung"
  [[nodiscard]] std::string shown(std::string_view metric) const {
    std::string all;
    for (const TraceItem& item : traced(metric)) {
      if (!all.empty()) all += '|';
      all += reading.prose.slice(
          text::cover(reading.words[item.first_word].span, reading.words[item.limit_word - 1].span));
    }
    return all;
  }
};

} // namespace

TEST_CASE("what a figure counts is named, in text order") {
  const Text text;
  CHECK(text.shown("nominal_style") == "Durchführung|Untersuchung");
  CHECK(text.shown("passive_share") == "wird von Ärzten verordnet");
  CHECK(text.shown("filler_word_share") == "eigentlich");
  CHECK(text.shown("abbreviations") == "z. B");
  CHECK(text.shown("gendered_share") == "Ärzten|Patient*innen");
  CHECK(text.shown("sie_words") == "Sie");
  CHECK(text.shown("polysyllables") ==
        "Medikament|verordnet|Hypertonie|eigentlich|Durchführung|Untersuchung|Patient*innen");
}

TEST_CASE("notes say why in both languages") {
  const Text text;
  CHECK(text.traced("polysyllables").at(0).note.de == "4 Silben");
  CHECK(text.traced("polysyllables").at(0).note.en == "4 syllables");
  CHECK(text.traced("long_words").at(0).note.de == "10 Buchstaben");
  CHECK(text.traced("sentences").at(1).note.de == "3 Wörter");
  CHECK(text.traced("gendered_share").at(0).note.en == "masculine only");
  CHECK(text.traced("clause_depth").at(0).note.de.starts_with("Ebene "));
  CHECK(text.traced("lix").at(1).note.de == "3 Wörter · 4 Silben · 0 ab drei Silben · 0 lang · 2 einsilbig");
}

TEST_CASE("every metric can be traced, and counts add up") {
  const Text text;
  for (const Metric& metric : metrics()) {
    INFO(metric.name);
    const std::vector<TraceItem> items = text.traced(metric.name);
    const double value = metric.compute(text.statistics.total);
    if (metric.name != "hard_sentence_share") CHECK_FALSE(items.empty());
    std::uint64_t sum = 0;
    std::set<std::uint32_t> amounts;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const TraceItem& item = items[i];
      CHECK(item.first_word < item.limit_word);
      CHECK(item.limit_word <= text.reading.words.size());
      CHECK(text.reading.words[item.first_word].sentence == item.sentence);
      if (i > 0) CHECK(items[i - 1].first_word <= item.first_word);
      CHECK(item.note.de.empty() == item.note.en.empty());
      sum += item.amount;
      amounts.insert(item.amount);
    }
    if (!metric.whole_number) continue;
    if (metric.name.starts_with("longest_") || metric.name == "clause_depth")
      CHECK(amounts == std::set<std::uint32_t>{static_cast<std::uint32_t>(value)});
    else
      CHECK(static_cast<double>(sum) == value);
  }
}

TEST_CASE("an empty text has nothing to trace") {
  const language::Reading reading;
  const Statistics statistics;
  for (const Metric& metric : metrics()) CHECK(trace(reading, statistics, metric).empty());
}
