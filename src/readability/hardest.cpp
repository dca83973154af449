#include "readability/hardest.h"

#include "readability/difficulty.h"
#include "readability/difficulty_features.h"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

namespace taktvoll::readability {

namespace {

constexpr std::size_t named_words = 3;
constexpr std::uint32_t polysyllable = 3;

std::span<const WordCounts> words_of(const Statistics& statistics, const SentenceCounts& sentence) {
  return std::span(statistics.words).subspan(sentence.first_word, sentence.counts.words);
}

std::vector<std::uint32_t> longest_words(std::span<const WordCounts> all) {
  std::vector<const WordCounts*> words;
  for (const WordCounts& word : all)
    if (word.syllables >= polysyllable) words.push_back(&word);
  const std::size_t named = std::min(words.size(), named_words);
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(named), words.end(),
                    [](const WordCounts* a, const WordCounts* b) {
                      return std::tuple(b->syllables, b->letters, a->word) <
                             std::tuple(a->syllables, a->letters, b->word);
                    });
  std::vector<std::uint32_t> indices;
  for (std::size_t i = 0; i < named; ++i) indices.push_back(words[i]->word);
  return indices;
}

std::vector<HardSentence> hardest(const Statistics& statistics, std::size_t n,
                                  std::optional<std::uint32_t> section) {
  std::vector<const SentenceCounts*> sentences;
  for (const SentenceCounts& sentence :
       section ? sentences_of(statistics, *section) : std::span<const SentenceCounts>(statistics.sentences))
    sentences.push_back(&sentence);
  n = std::min(n, sentences.size());
  std::partial_sort(sentences.begin(), sentences.begin() + static_cast<std::ptrdiff_t>(n), sentences.end(),
                    [](const SentenceCounts* a, const SentenceCounts* b) {
                      return std::tuple(mean_difficulty(b->counts), a->sentence) <
                             std::tuple(mean_difficulty(a->counts), b->sentence);
                    });
  std::vector<HardSentence> found;
  for (std::size_t i = 0; i < n; ++i) {
    const auto words = words_of(statistics, *sentences[i]);
    found.push_back({sentences[i]->sentence,
                     sentences[i]->counts,
                     mean_difficulty(sentences[i]->counts),
                     {words.begin(), words.end()},
                     longest_words(words)});
  }
  return found;
}

} // namespace

std::vector<HardSentence> hardest_sentences(const Statistics& statistics, std::size_t n) {
  return hardest(statistics, n, std::nullopt);
}

std::vector<HardSentence> hardest_sentences(const Statistics& statistics, std::size_t n,
                                            std::uint32_t section) {
  return hardest(statistics, n, section);
}

std::vector<Driver> drivers_of(const language::Reading& reading, const HardSentence& sentence) {
  return drivers_of(reading, sentence.words, features_of(reading, sentence.words));
}

std::string describe_drivers(const language::Reading& reading, const HardSentence& sentence,
                             base::UiLanguage language) {
  return describe(reading, drivers_of(reading, sentence), language);
}

std::string describe_drivers(const language::Reading& reading, const Statistics& statistics,
                             const SentenceCounts& sentence, base::UiLanguage language) {
  const auto words = words_of(statistics, sentence);
  return describe(reading, drivers_of(reading, words, features_of(reading, words)), language);
}

} // namespace taktvoll::readability
