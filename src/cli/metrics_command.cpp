// `taktvoll metrics`: how easy a text is to read, and which sentences make it hard.
#include "cli/commands.h"
#include "cli/metrics_trace.h"
#include "cli/pack_choice.h"
#include "cli/single_files.h"
#include "document/document.h"
#include "language/reader.h"
#include "lint/path_context.h"
#include "readability/bands.h"
#include "readability/difficulty.h"
#include "readability/formulas.h"
#include "readability/hardest.h"
#include "text/display_width.h"
#include "text/line_index.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;
using finding::visible;
using readability::Metric;
using readability::Reliability;
using Json = nlohmann::ordered_json;

constexpr std::size_t hardest_shown = 5;

struct Measured {
  const text::SourceText& source;
  const text::LineIndex& lines;
  const language::Reading& reading;
  const readability::Statistics& statistics;

  [[nodiscard]] Reliability reliability(const Metric& metric) const {
    const readability::Counts& total = statistics.total;
    if (!metric.whole_number && (total.words == 0 || total.sentences == 0)) return Reliability::not_rated;
    return metric.reliability(total);
  }
  [[nodiscard]] text::SourceSpan place(std::uint32_t sentence) const {
    return reading.prose.to_source(reading.sentences[sentence].span);
  }
};

const Metric& difficulty_metric() {
  return *readability::find_metric("difficulty");
}

std::string_view not_rated(const Metric& metric, UiLanguage language) {
  if (metric.name == "gendered_share")
    return pick(language, "nicht bewertet (keine Personenwörter)", "not rated (no words for persons)");
  return pick(language, "nicht bewertet (zu wenig Text)", "not rated (too little text)");
}

// All values of a column with the same decimals, so that they stand under each other.
std::string fixed(double value, const Metric& metric, UiLanguage language) {
  std::string out = fmt::format("{:.{}f}", value, metric.whole_number ? 0 : metric.decimals);
  if (language == UiLanguage::de) std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

void print_text(std::ostream& out, const Measured& text, UiLanguage language) {
  out << visible(text.source.path()) << "\n";
  std::size_t widest = 0;
  for (const Metric& metric : readability::metrics())
    widest = std::max(widest, text::display_width(metric.title.in(language)));
  for (const Metric& metric : readability::metrics()) {
    const std::string& title = metric.title.in(language);
    out << "  " << title << std::string(widest - text::display_width(title) + 2, ' ');
    const Reliability reliability = text.reliability(metric);
    if (reliability == Reliability::not_rated) {
      out << not_rated(metric, language) << "\n";
      continue;
    }
    const double value = metric.compute(text.statistics.total);
    out << fmt::format("{:>8}", fixed(value, metric, language));
    if (const auto band = readability::band_of(metric.name, value)) out << "  " << label(*band, language);
    if (reliability == Reliability::rough)
      out << pick(language, "  (grob: kurzer Text)", "  (rough: short text)");
    out << "\n";
  }
  const auto hardest = readability::hardest_sentences(text.statistics, hardest_shown);
  if (hardest.empty()) return;
  out << "\n  " << pick(language, "Die schwersten Sätze", "The hardest sentences") << "\n";
  for (const readability::HardSentence& sentence : hardest) {
    const text::LineColumn at = text.lines.position(text.place(sentence.sentence).start);
    out << "  " << visible(text.source.path()) << ":" << at.line << ":" << at.column << ": "
        << visible(text.reading.prose.slice(text.reading.sentences[sentence.sentence].span)) << "\n      "
        << pick(language, "Schwierigkeit ", "difficulty ")
        << fixed(sentence.difficulty, difficulty_metric(), language) << ": "
        << visible(readability::describe_drivers(text.reading, sentence, language)) << "\n";
  }
}

double rounded(double value) {
  return std::round(value * 10000.0) / 10000.0;
}

// What every entry on a sentence begins with.
Json sentence_json(const Measured& text, std::uint32_t sentence, const readability::Counts& counts) {
  const auto point = [&](text::SourceOffset offset) {
    const text::LineColumn at = text.lines.position(offset);
    return Json{{"line", at.line}, {"column", at.column}, {"offset", offset.value}};
  };
  const text::SourceSpan span = text.place(sentence);
  return {{"text", text.reading.prose.slice(text.reading.sentences[sentence].span)},
          {"range", {{"start", point(span.start)}, {"end", point(span.limit)}}},
          {"words", counts.words},
          {"difficulty", rounded(readability::mean_difficulty(counts))}};
}

Json words_json(const Measured& text, const std::vector<std::uint32_t>& words) {
  Json list = Json::array();
  for (const std::uint32_t word : words) list.push_back(text.reading.text(text.reading.words[word]));
  return list;
}

Json drivers_json(const Measured& text, const std::vector<readability::Driver>& drivers,
                  UiLanguage language) {
  Json list = Json::array();
  for (const readability::Driver& driver : drivers)
    list.push_back({{"kind", name_of(driver.kind)},
                    {"points", rounded(driver.points)},
                    {"words", words_json(text, driver.words)},
                    {"text", describe(text.reading, driver).in(language)}});
  return list;
}

Json json_of(const Measured& text, UiLanguage language) {
  Json metrics = Json::object();
  for (const Metric& metric : readability::metrics()) {
    const std::string name(metric.name);
    if (text.reliability(metric) == Reliability::not_rated) {
      metrics[name] = nullptr;
      continue;
    }
    const double value = metric.compute(text.statistics.total);
    if (metric.whole_number)
      metrics[name] = std::llround(value);
    else
      metrics[name] = rounded(value);
  }
  Json sentences = Json::array();
  for (const readability::SentenceCounts& sentence : text.statistics.sentences)
    sentences.push_back(sentence_json(text, sentence.sentence, sentence.counts));
  Json hardest = Json::array();
  for (const readability::HardSentence& sentence :
       readability::hardest_sentences(text.statistics, hardest_shown)) {
    Json entry = sentence_json(text, sentence.sentence, sentence.counts);
    const std::vector<readability::Driver> drivers = drivers_of(text.reading, sentence);
    entry["polysyllables"] = sentence.counts.polysyllables;
    entry["longest_words"] = words_json(text, sentence.longest_words);
    entry["drivers"] = drivers_json(text, drivers, language);
    entry["why"] = readability::describe(text.reading, drivers, language);
    hardest.push_back(std::move(entry));
  }
  return {{"path", text.source.path()},
          {"metrics", std::move(metrics)},
          {"sentences", std::move(sentences)},
          {"hardest", std::move(hardest)}};
}

// Instead of the table: each traced figure with what it comes from.
void print_traces(std::ostream& out, const Measured& text, const std::vector<const Metric*>& traced,
                  UiLanguage language) {
  for (const Metric* metric : traced) {
    out << visible(text.source.path()) << ": " << metric->title.in(language) << ": ";
    if (text.reliability(*metric) == Reliability::not_rated)
      out << not_rated(*metric, language) << "\n";
    else
      out << fixed(metric->compute(text.statistics.total), *metric, language) << "\n";
    print_trace(out, {text.reading, text.lines, text.source.path()},
                readability::trace(text.reading, text.statistics, *metric), language);
  }
}

Json traces_json(const Measured& text, const std::vector<const Metric*>& traced, UiLanguage language) {
  Json traces = Json::object();
  for (const Metric* metric : traced)
    traces[std::string(metric->name)] =
        trace_json({text.reading, text.lines, text.source.path()},
                   readability::trace(text.reading, text.statistics, *metric), language);
  return traces;
}

} // namespace

ExitStatus run_metrics(const Options& options, const Streams& streams) {
  const std::vector<const Metric*> traced = traced_metrics(options, streams.err);
  if (traced.empty() && !options.traces.empty()) return ExitStatus::trouble;
  // The packs know the mandatory texts, which count nothing.
  const ChosenPacks packs = choose_packs(options);
  for (const finding::Diagnostic& diagnostic : packs.diagnostics)
    streams.err << finding::format(diagnostic, options.language);
  if (!packs.rules) return ExitStatus::trouble;
  const lint::PathContexts path_contexts =
      packs.configuration ? lint::PathContexts(*packs.configuration) : lint::PathContexts();

  const bool as_json = options.format == "json";
  Json files = Json::array();
  language::Reader reader;
  checks::RuleSet::Workspace workspace;
  bool first = true;
  const bool all_read = for_each_source(options, streams, [&](const text::SourceText& source) {
    document::Document document = document::parse(source);
    path_contexts.apply(source.path(), document.context);
    for (const auto& [key, value] : options.overrides) document.context.set(key, value);
    const language::Reading reading = reader.read(document);
    const text::LineIndex lines(source);
    const checks::RuleSet::Outcome outcome =
        packs.rules->run(document, reading, lines, options.language, workspace);
    const Measured text{source, lines, reading, outcome.statistics};
    if (as_json) {
      files.push_back(json_of(text, options.language));
      if (!traced.empty()) files.back()["trace"] = traces_json(text, traced, options.language);
    } else {
      if (!first) streams.out << "\n";
      if (traced.empty())
        print_text(streams.out, text, options.language);
      else
        print_traces(streams.out, text, traced, options.language);
    }
    first = false;
  });
  if (as_json)
    streams.out << Json{{"schema", "taktvoll-metrics/1"}, {"files", std::move(files)}}.dump(
                       2, ' ', false, Json::error_handler_t::replace)
                << "\n";
  return all_read && !packs.trouble ? ExitStatus::clean : ExitStatus::trouble;
}

} // namespace taktvoll::cli
