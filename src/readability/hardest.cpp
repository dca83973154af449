#include "readability/hardest.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

namespace taktvoll::readability {

namespace {

constexpr std::size_t named_words = 3;
constexpr std::uint32_t polysyllable = 3;

std::uint32_t weight_of(const Counts& counts) {
  return counts.words + 2 * counts.polysyllables;
}

std::vector<std::uint32_t> longest_words(const Statistics& statistics, const SentenceCounts& sentence) {
  std::vector<const WordCounts*> words;
  for (std::uint32_t i = 0; i < sentence.counts.words; ++i) {
    const WordCounts& word = statistics.words[sentence.first_word + i];
    if (word.syllables >= polysyllable) words.push_back(&word);
  }
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
                      return std::tuple(weight_of(b->counts), a->sentence) <
                             std::tuple(weight_of(a->counts), b->sentence);
                    });
  std::vector<HardSentence> found;
  for (std::size_t i = 0; i < n; ++i)
    found.push_back({sentences[i]->sentence, sentences[i]->counts, weight_of(sentences[i]->counts),
                     longest_words(statistics, *sentences[i])});
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

std::string describe_drivers(const language::Reading& reading, const HardSentence& sentence,
                             base::UiLanguage language) {
  const bool one = sentence.counts.words == 1;
  std::string text = std::to_string(sentence.counts.words);
  text += one ? base::pick(language, " Wort", " word") : base::pick(language, " Wörter", " words");
  std::vector<std::string_view> named;
  for (const std::uint32_t index : sentence.longest_words) {
    const std::string_view word = reading.text(reading.words[index]);
    if (std::find(named.begin(), named.end(), word) == named.end()) named.push_back(word);
  }
  if (named.empty()) return text;
  text += named.size() == 1 ? base::pick(language, "; langes Wort: ", "; long word: ")
                            : base::pick(language, "; lange Wörter: ", "; long words: ");
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (i > 0) text += ", ";
    text += named[i];
  }
  return text;
}

} // namespace taktvoll::readability
