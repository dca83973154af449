#include "checks/metric_check.h"

#include "checks/threshold.h"
#include "readability/hardest.h"
#include "text/unicode.h"

#include <set>

namespace taktvoll::checks {
namespace {

constexpr std::size_t sentences_named = 3;
constexpr std::size_t longest_quote = 60; // code points of a sentence in a note

// At most so many code points, cut between words.
std::string quoted(std::string_view sentence) {
  std::size_t at = 0;
  std::size_t word_limit = 0;
  for (std::size_t count = 0; at < sentence.size(); ++count) {
    if (count == longest_quote)
      return "„" + std::string(sentence.substr(0, word_limit > 0 ? word_limit : at)) + " …“";
    if (sentence[at] == ' ') word_limit = at;
    at += text::code_point_at(sentence, at).length;
  }
  return "„" + std::string(sentence) + "“";
}

std::vector<std::string> drivers(const CheckInput& input,
                                 const std::vector<readability::HardSentence>& hardest) {
  std::vector<std::string> notes;
  for (const readability::HardSentence& sentence : hardest) {
    const text::ProseSpan span = input.reading.sentences[sentence.sentence].span;
    const std::uint32_t line = input.lines.position(input.reading.prose.to_source(span).start).line;
    notes.push_back(std::string(base::pick(input.language, "Zeile ", "Line ")) + std::to_string(line) + ": " +
                    quoted(input.reading.prose.slice(span)) + " – " +
                    readability::describe_drivers(input.reading, sentence, input.language));
  }
  return notes;
}

} // namespace

bool MetricCheck::is_rated(const readability::Counts& counts) const {
  if (counts.words == 0 || counts.sentences == 0) return false;
  if (parameters_.minimum_words) return counts.words >= *parameters_.minimum_words;
  return parameters_.metric->reliability(counts) != readability::Reliability::not_rated;
}

std::optional<Draft> MetricCheck::judge(const CheckInput& input, const Bounds& bounds,
                                        const readability::Counts& counts,
                                        std::optional<text::ProseSpan> place) const {
  if (!is_rated(counts)) return std::nullopt;
  const double value = parameters_.metric->compute(counts);
  note(input, {.event = TraceEvent::counted, .place = place, .value = value, .bound = bounds.nearest(value)});
  const std::optional<Exceeded> verdict = bounds.exceeded_by(value);
  if (!verdict) return std::nullopt;
  Draft draft;
  draft.severity = verdict->severity;
  draft.values = {{"value", shown(value, parameters_.metric->decimals, input.language)},
                  {"limit", shown(verdict->limit, parameters_.metric->decimals, input.language)}};
  return draft;
}

void MetricCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  const language::Reading& reading = input.reading;
  const readability::Statistics& statistics = input.statistics;
  const auto words_of = [&](std::uint32_t sentence) {
    return WordRange{reading.sentences[sentence].first_word, reading.sentences[sentence].limit_word};
  };
  const Bounds bounds = parameters_.bounds.in(input.document.context);
  if (bounds.empty()) {
    note(input, {.event = TraceEvent::unasked});
    return;
  }
  switch (parameters_.per) {
  case pack::Extent::document:
    if (filters_.excused(input)) {
      note(input, {.event = TraceEvent::unasked, .silence = Silence::unless});
      return;
    }
    if (std::optional<Draft> draft = judge(input, bounds, statistics.total, std::nullopt)) {
      draft->notes = drivers(input, readability::hardest_sentences(statistics, sentences_named));
      drafts.push_back(std::move(*draft));
    }
    return;
  case pack::Extent::section: {
    std::set<std::uint32_t> sections;
    for (const readability::SentenceCounts& sentence : statistics.sentences) {
      if (!sections.insert(sentence.section).second) continue;
      const Match first = match_of(reading, words_of(sentence.sentence)); // of the section
      std::optional<Draft> draft =
          judge(input, bounds, readability::section_counts(statistics, sentence.section), first.span);
      if (!draft) continue;
      draft->match = first;
      draft->notes =
          drivers(input, readability::hardest_sentences(statistics, sentences_named, sentence.section));
      drafts.push_back(std::move(*draft));
    }
    return;
  }
  case pack::Extent::word:
  case pack::Extent::sentence:
  case pack::Extent::paragraph:
    for (const readability::SentenceCounts& sentence : statistics.sentences) {
      const Match match = match_of(reading, words_of(sentence.sentence));
      std::optional<Draft> draft = judge(input, bounds, sentence.counts, match.span);
      if (!draft) continue;
      if (filters_.silence(input, match) != Silence::none) continue;
      draft->match = match;
      draft->notes.push_back(
          std::string(base::pick(input.language, "Schwer macht ihn: ", "What makes it hard: ")) +
          readability::describe_drivers(reading, statistics, sentence, input.language));
      drafts.push_back(std::move(*draft));
    }
    return;
  }
}

} // namespace taktvoll::checks
