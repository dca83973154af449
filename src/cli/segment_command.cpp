// `taktvoll segment`: how taktvoll reads a text. Every number of `metrics` can be counted by hand from it.
#include "cli/commands.h"
#include "cli/single_files.h"
#include "document/document.h"
#include "language/reader.h"
#include "language/syllables.h"
#include "readability/trace.h"
#include "text/line_index.h"

#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;
using finding::visible;
using Json = nlohmann::ordered_json;

std::string_view name_of(document::BlockKind kind) {
  switch (kind) {
  case document::BlockKind::paragraph:
    return "paragraph";
  case document::BlockKind::heading:
    return "heading";
  case document::BlockKind::table_cell:
    return "table_cell";
  case document::BlockKind::code:
    return "code";
  case document::BlockKind::html:
    return "html";
  case document::BlockKind::alt_text:
    return "alt_text";
  }
  return "";
}

std::string_view name_of(language::WordKind kind) {
  switch (kind) {
  case language::WordKind::word:
    return "word";
  case language::WordKind::number:
    return "number";
  case language::WordKind::symbol:
    return "symbol";
  case language::WordKind::emoji:
    return "emoji";
  case language::WordKind::opaque:
    return "opaque";
  }
  return "";
}

std::string_view shown_kind(const language::ReadBlock& block, UiLanguage language) {
  switch (block.kind) {
  case document::BlockKind::heading:
    return pick(language, "Überschrift", "heading");
  case document::BlockKind::table_cell:
    return pick(language, "Tabellenzelle", "table cell");
  case document::BlockKind::code:
    return pick(language, "Code", "code");
  case document::BlockKind::html:
    return pick(language, "HTML", "HTML");
  case document::BlockKind::alt_text:
    return pick(language, "Alternativtext", "alt text");
  case document::BlockKind::paragraph:
    break;
  }
  if (block.list_depth > 0) return pick(language, "Listenpunkt", "list item");
  return pick(language, "Absatz", "paragraph");
}

// By word, the figures of `metrics` that count it. Only those that pick out words, not all of them.
using CountedAs = std::map<std::uint32_t, std::vector<std::string_view>>;

CountedAs counted_as(const language::Reading& reading, const readability::Statistics& statistics) {
  static constexpr std::string_view picking[] = {
      "polysyllables",      "long_words",        "passive_share", "nominal_style", "clauses_per_sentence",
      "foreign_word_share", "filler_word_share", "abbreviations", "gender_forms",  "masculine_forms",
      "du_words",           "ihr_words",         "sie_words"};
  CountedAs counted;
  for (const std::string_view name : picking) {
    const readability::Metric* metric = readability::find_metric(name);
    if (metric == nullptr) continue;
    for (const readability::TraceItem& item : readability::trace(reading, statistics, *metric))
      counted[item.first_word].push_back(name);
  }
  return counted;
}

struct Segmented {
  const document::Document& document;
  const language::Reading& reading;
  const text::LineIndex& lines;
  const readability::Statistics& statistics;

  [[nodiscard]] text::SourceSpan source(text::ProseSpan span) const { return reading.prose.to_source(span); }
  [[nodiscard]] std::string place(text::SourceOffset offset) const {
    const text::LineColumn at = lines.position(offset);
    return fmt::format("{}:{}", at.line, at.column);
  }
  // Words, not numbers or symbols, have syllables.
  [[nodiscard]] std::uint32_t syllables(const language::Word& word) const {
    return word.kind == language::WordKind::word ? language::count_syllables(reading.text(word)) : 0;
  }
};

Json range_of(const Segmented& text, text::SourceSpan span) {
  const auto point = [&](text::SourceOffset offset) {
    const text::LineColumn at = text.lines.position(offset);
    return Json{{"line", at.line}, {"column", at.column}, {"offset", offset.value}};
  };
  return {{"start", point(span.start)}, {"end", point(span.limit)}};
}

void print_text(std::ostream& out, const Segmented& text, UiLanguage language) {
  const language::Reading& reading = text.reading;
  out << visible(text.document.source.path()) << "\n";
  for (std::size_t index = 0; index < reading.blocks.size(); ++index) {
    const language::ReadBlock& block = reading.blocks[index];
    out << "\n"
        << text.place(text.document.blocks[index].source.start) << "  " << shown_kind(block, language);
    if (block.heading_level > 0) out << " " << static_cast<int>(block.heading_level);
    if (block.quote_depth > 0) out << pick(language, ", zitiert", ", quoted");
    out << "\n";
    for (std::uint32_t s = block.first_sentence; s < block.limit_sentence; ++s) {
      const language::Sentence& sentence = reading.sentences[s];
      out << "  " << text.place(text.source(sentence.span).start) << "  "
          << visible(reading.prose.slice(sentence.span)) << "\n";
      std::string words;
      for (std::uint32_t w = sentence.first_word; w < sentence.limit_word; ++w) {
        const language::Word& word = reading.words[w];
        words += (words.empty() ? "" : " · ") + visible(reading.text(word));
        if (word.kind == language::WordKind::word) words += fmt::format("/{}", text.syllables(word));
      }
      out << "      " << words << "\n";
    }
  }
}

Json json_of(const Segmented& text) {
  const language::Reading& reading = text.reading;
  const CountedAs counted = counted_as(reading, text.statistics);
  std::map<std::uint32_t, const readability::Counts*> counts; // of the counted sentences
  for (const readability::SentenceCounts& sentence : text.statistics.sentences)
    counts[sentence.sentence] = &sentence.counts;
  Json blocks = Json::array();
  for (std::size_t index = 0; index < reading.blocks.size(); ++index) {
    const language::ReadBlock& block = reading.blocks[index];
    Json sentences = Json::array();
    for (std::uint32_t s = block.first_sentence; s < block.limit_sentence; ++s) {
      const language::Sentence& sentence = reading.sentences[s];
      Json words = Json::array();
      for (std::uint32_t w = sentence.first_word; w < sentence.limit_word; ++w) {
        const language::Word& word = reading.words[w];
        Json entry = {{"text", reading.text(word)},
                      {"kind", name_of(word.kind)},
                      {"range", range_of(text, text.source(word.span))}};
        if (word.kind == language::WordKind::word) entry["syllables"] = text.syllables(word);
        if (word.gendered) entry["gendered"] = true;
        if (word.in_hashtag) entry["hashtag"] = true;
        if (word.in_mention) entry["mention"] = true;
        if (const auto as = counted.find(w); as != counted.end()) entry["counted_as"] = as->second;
        words.push_back(std::move(entry));
      }
      Json entry = {{"text", reading.prose.slice(sentence.span)},
                    {"range", range_of(text, text.source(sentence.span))},
                    {"words", std::move(words)}};
      if (const auto found = counts.find(s); found != counts.end()) {
        entry["counts"] = {{"words", found->second->words},
                           {"syllables", found->second->syllables},
                           {"letters", found->second->letters},
                           {"characters", found->second->style.characters}};
      }
      sentences.push_back(std::move(entry));
    }
    Json entry = {{"kind", name_of(block.kind)},
                  {"range", range_of(text, text.document.blocks[index].source)}};
    if (block.heading_level > 0) entry["level"] = block.heading_level;
    if (block.list_depth > 0) entry["list_depth"] = block.list_depth;
    if (block.quote_depth > 0) entry["quote_depth"] = block.quote_depth;
    entry["sentences"] = std::move(sentences);
    blocks.push_back(std::move(entry));
  }
  return {{"path", text.document.source.path()}, {"blocks", std::move(blocks)}};
}

} // namespace

ExitStatus run_segment(const Options& options, const Streams& streams) {
  const bool as_json = options.format == "json";
  Json files = Json::array();
  language::Reader reader;
  bool first = true;
  const bool all_read = for_each_source(options, streams, [&](const text::SourceText& source) {
    const document::Document document = document::parse(source);
    const language::Reading reading = reader.read(document);
    const text::LineIndex lines(source);
    const readability::Statistics statistics = readability::count(reading);
    const Segmented text{document, reading, lines, statistics};
    if (as_json) {
      files.push_back(json_of(text));
    } else {
      if (!first) streams.out << "\n";
      print_text(streams.out, text, options.language);
    }
    first = false;
  });
  if (as_json)
    streams.out << Json{{"schema", "taktvoll-segment/1"}, {"files", std::move(files)}}.dump(
                       2, ' ', false, Json::error_handler_t::replace)
                << "\n";
  return all_read ? ExitStatus::clean : ExitStatus::trouble;
}

} // namespace taktvoll::cli
