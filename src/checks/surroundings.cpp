#include "checks/surroundings.h"

#include <algorithm>

namespace taktvoll::checks {

WordRange all_words(const CheckInput& input) {
  return {0, static_cast<std::uint32_t>(input.reading.words.size())};
}

WordRange surroundings(const CheckInput& input, WordRange words, pack::Extent extent) {
  const language::Reading& reading = input.reading;
  const WordRange all = all_words(input);
  if (words.empty() && words.first > 0) words = {words.first - 1, words.first};
  if (words.first >= all.limit || extent == pack::Extent::document) return all;
  const std::uint32_t last = words.limit > words.first ? words.limit - 1 : words.first;
  if (extent == pack::Extent::word) return words;
  const language::Sentence& first_sentence = reading.sentences[reading.words[words.first].sentence];
  const language::Sentence& last_sentence = reading.sentences[reading.words[last].sentence];
  if (extent == pack::Extent::sentence) return {first_sentence.first_word, last_sentence.limit_word};
  const language::ReadBlock& first_block = reading.blocks[first_sentence.block];
  const language::ReadBlock& last_block = reading.blocks[last_sentence.block];
  if (extent == pack::Extent::paragraph) return {first_block.first_word, last_block.limit_word};
  const WordRange section = input.facts.section(first_block.section);
  return {std::min(section.first, first_block.first_word), std::max(section.limit, last_block.limit_word)};
}

WordRange words_around(const CheckInput& input, WordRange words, std::uint32_t count) {
  const WordRange all = all_words(input);
  return {words.first - std::min(words.first, count), words.limit + std::min(all.limit - words.limit, count)};
}

Match match_of(const language::Reading& reading, WordRange words) {
  if (words.empty() && words.first > 0) words = {words.first - 1, words.first};
  return {{reading.words[words.first].span.start, reading.words[words.limit - 1].span.limit}, words};
}

Match match_of(const language::Reading& reading, text::ProseSpan span) {
  return {span, words_of(reading, span)};
}

} // namespace taktvoll::checks
