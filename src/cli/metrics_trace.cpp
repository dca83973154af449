#include "cli/metrics_trace.h"

#include "base/edit_distance.h"
#include "finding/diagnostic.h"
#include "text/display_width.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::UiLanguage;
using finding::visible;
using readability::TraceItem;
using Json = nlohmann::ordered_json;

std::string_view prose_of(const TracedText& text, const TraceItem& item) {
  if (item.whole_sentence) return text.reading.prose.slice(text.reading.sentences[item.sentence].span);
  return text.reading.prose.slice(
      text::cover(text.reading.words[item.first_word].span, text.reading.words[item.limit_word - 1].span));
}

text::SourceSpan source_of(const TracedText& text, const TraceItem& item) {
  const text::ProseSpan span = item.whole_sentence
                                   ? text.reading.sentences[item.sentence].span
                                   : text::cover(text.reading.words[item.first_word].span,
                                                 text.reading.words[item.limit_word - 1].span);
  return text.reading.prose.to_source(span);
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t have = text::display_width(text);
  if (have < width) text.append(width - have, ' ');
  return text;
}

} // namespace

std::vector<const readability::Metric*> traced_metrics(const Options& options, std::ostream& err) {
  std::vector<const readability::Metric*> traced;
  for (const std::string& name : options.traces) {
    if (name == "all") {
      for (const readability::Metric& metric : readability::metrics()) traced.push_back(&metric);
      continue;
    }
    if (const readability::Metric* metric = readability::find_metric(name)) {
      traced.push_back(metric);
      continue;
    }
    std::vector<std::string_view> names;
    for (const readability::Metric& metric : readability::metrics()) names.push_back(metric.name);
    const std::string nearest(base::nearest_name(name, names));
    finding::Diagnostic diagnostic;
    diagnostic.message = {"--trace kennt keine Kennzahl „" + name + "“.",
                          "--trace knows no metric “" + name + "”."};
    diagnostic.help =
        nearest.empty()
            ? base::LocalText{"`taktvoll metrics DATEI --format json` nennt alle Namen.",
                              "`taktvoll metrics FILE --format json` lists all names."}
            : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"};
    err << finding::format(diagnostic, options.language);
    return {};
  }
  return traced;
}

void print_trace(std::ostream& out, const TracedText& text, std::span<const TraceItem> items,
                 UiLanguage language) {
  std::vector<std::string> places;
  std::size_t widest_place = 0;
  std::size_t widest_note = 0;
  for (const TraceItem& item : items) {
    const text::LineColumn at = text.lines.position(source_of(text, item).start);
    places.push_back(fmt::format("{}:{}", at.line, at.column));
    widest_place = std::max(widest_place, places.back().size());
    widest_note = std::max(widest_note, text::display_width(item.note.in(language)));
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    out << "  " << padded(places[i], widest_place) << "  ";
    if (widest_note > 0) out << padded(items[i].note.in(language), widest_note) << "  ";
    out << visible(prose_of(text, items[i])) << "\n";
  }
}

Json trace_json(const TracedText& text, std::span<const TraceItem> items, UiLanguage language) {
  Json list = Json::array();
  for (const TraceItem& item : items) {
    const text::SourceSpan span = source_of(text, item);
    const auto point = [&](text::SourceOffset offset) {
      const text::LineColumn at = text.lines.position(offset);
      return Json{{"line", at.line}, {"column", at.column}, {"offset", offset.value}};
    };
    Json entry = {{"text", prose_of(text, item)},
                  {"range", {{"start", point(span.start)}, {"end", point(span.limit)}}},
                  {"amount", item.amount}};
    if (!item.note.de.empty()) entry["note"] = item.note.in(language);
    list.push_back(std::move(entry));
  }
  return list;
}

} // namespace taktvoll::cli
