#include "readability/statistics.h"

#include "language/syllables.h"
#include "readability/difficulty.h"
#include "readability/style.h"
#include "text/unicode.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace taktvoll::readability {

namespace {

using language::Reading;
using language::Word;

constexpr std::uint32_t heading_words = 4; // a shorter heading is no sentence
constexpr std::uint32_t polysyllable = 3;  // syllables from which a word counts into M
constexpr std::uint32_t short_letters = 6; // letters up to which a word does not count into L

bool is_running_text(document::BlockKind kind) {
  return kind == document::BlockKind::paragraph || kind == document::BlockKind::heading;
}

bool is_counted(const Word& word) {
  return word.kind == language::WordKind::word && !word.in_hashtag && !word.in_mention;
}

// Answers for ascending word indices whether they lie in one of the ranges.
class Frozen {
public:
  explicit Frozen(std::span<const std::pair<std::uint32_t, std::uint32_t>> ranges) : rest_(ranges) {}

  bool holds(std::uint32_t word) {
    while (!rest_.empty() && rest_.front().second <= word) rest_ = rest_.subspan(1);
    return !rest_.empty() && rest_.front().first <= word;
  }

private:
  std::span<const std::pair<std::uint32_t, std::uint32_t>> rest_;
};

void count_letters(std::string_view word, WordCounts& counts) {
  std::uint32_t part = 0;
  char32_t previous = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::code_point_at(word, at);
    at += point.length;
    if (text::is_letter(point.value)) {
      ++counts.letters;
      counts.longest_part = std::max(counts.longest_part, ++part);
    } else if (point.value == '-' && previous != '/' && word.substr(at, 1) != " ") {
      part = 0; // but the hyphens of "Patient/-in" and "Behand-⏎lung" part nothing
    }
    previous = point.value;
  }
}

WordCounts count_word(const Reading& reading, std::uint32_t index) {
  WordCounts counts;
  counts.word = index;
  const std::string_view word = reading.text(reading.words[index]);
  counts.syllables = language::count_syllables(word);
  count_letters(word, counts);
  return counts;
}

Counts as_counts(const WordCounts& word) {
  Counts counts;
  counts.words = 1;
  counts.syllables = word.syllables;
  counts.polysyllables = word.syllables >= polysyllable ? 1 : 0;
  counts.monosyllables = word.syllables == 1 ? 1 : 0;
  counts.long_words = word.longest_part > short_letters ? 1 : 0;
  counts.letters = word.letters;
  return counts;
}

// `words` are those of the sentence.
void add_difficulty(const Reading& reading, std::span<const WordCounts> words, Counts& counts) {
  constexpr double thousandths = 1000;
  const double estimate = estimate_difficulty(reading, words);
  counts.difficulty = static_cast<std::uint64_t>(std::llround(thousandths * estimate)) * counts.words;
  counts.hard_sentences = estimate >= hard_sentence ? 1 : 0;
}

} // namespace

Counts& Counts::operator+=(const Counts& other) {
  words += other.words;
  sentences += other.sentences;
  syllables += other.syllables;
  polysyllables += other.polysyllables;
  monosyllables += other.monosyllables;
  long_words += other.long_words;
  letters += other.letters;
  difficulty += other.difficulty;
  hard_sentences += other.hard_sentences;
  style += other.style;
  return *this;
}

Statistics count(const Reading& reading, std::span<const std::pair<std::uint32_t, std::uint32_t>> frozen) {
  Statistics statistics;
  Frozen is_frozen(frozen);
  for (const language::ReadBlock& block : reading.blocks) {
    if (!is_running_text(block.kind)) continue;
    const std::size_t sentences_before = statistics.sentences.size();
    const std::size_t words_before = statistics.words.size();
    for (std::uint32_t s = block.first_sentence; s < block.limit_sentence; ++s) {
      SentenceCounts sentence;
      sentence.sentence = s;
      sentence.section = block.section;
      sentence.first_word = static_cast<std::uint32_t>(statistics.words.size());
      for (std::uint32_t w = reading.sentences[s].first_word; w < reading.sentences[s].limit_word; ++w) {
        if (!is_counted(reading.words[w]) || is_frozen.holds(w)) continue;
        statistics.words.push_back(count_word(reading, w));
        sentence.counts += as_counts(statistics.words.back());
      }
      if (sentence.counts.words == 0) continue;
      sentence.counts.sentences = 1;
      add_difficulty(reading, std::span(statistics.words).subspan(sentence.first_word), sentence.counts);
      statistics.sentences.push_back(sentence);
    }
    if (block.kind == document::BlockKind::heading &&
        statistics.words.size() - words_before < heading_words) {
      statistics.sentences.resize(sentences_before);
      statistics.words.resize(words_before);
    }
  }
  count_style(reading, frozen, statistics);
  for (const SentenceCounts& sentence : statistics.sentences) statistics.total += sentence.counts;
  return statistics;
}

std::span<const SentenceCounts> sentences_of(const Statistics& statistics, std::uint32_t section) {
  const std::span<const SentenceCounts> all = statistics.sentences;
  const auto first = std::partition_point(
      all.begin(), all.end(), [&](const SentenceCounts& sentence) { return sentence.section < section; });
  const auto limit = std::partition_point(
      first, all.end(), [&](const SentenceCounts& sentence) { return sentence.section == section; });
  return {first, limit};
}

Counts section_counts(const Statistics& statistics, std::uint32_t section) {
  Counts counts;
  for (const SentenceCounts& sentence : sentences_of(statistics, section)) counts += sentence.counts;
  return counts;
}

} // namespace taktvoll::readability
