#include "checks/placement.h"

#include "checks/surroundings.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

using language::ReadBlock;
using language::WordKind;

bool is_running_text(const CheckInput& input, const ReadBlock& block) {
  return block.kind != document::BlockKind::alt_text &&
         !(block.quote_depth > 0 && quotes_are_foreign(input.document));
}

bool is_speech(const language::Word& word) {
  return word.kind == WordKind::word || word.kind == WordKind::number;
}

// Hashtags and nothing else but emoji and signs.
bool is_hashtag_block(const language::Reading& reading, const ReadBlock& block) {
  bool any = false;
  for (std::uint32_t i = block.first_word; i < block.limit_word; ++i) {
    if (is_speech(reading.words[i]) && !reading.words[i].in_hashtag) return false;
    any = any || reading.words[i].in_hashtag;
  }
  return any;
}

// The first word of the first block of hashtags; behind the last word if there is none.
std::uint32_t first_hashtags(const CheckInput& input) {
  const language::Reading& reading = input.reading;
  for (const ReadBlock& block : reading.blocks) {
    if (!is_running_text(input, block)) continue;
    if (is_hashtag_block(reading, block)) return block.first_word;
    for (std::uint32_t i = block.first_word; i + 1 < block.limit_word; ++i)
      if (reading.words[i].in_hashtag && reading.words[i + 1].in_hashtag) return i;
  }
  return all_words(input).limit;
}

// Behind the first word or number that is said.
std::uint32_t behind_first(const CheckInput& input) {
  for (const ReadBlock& block : input.reading.blocks) {
    if (!is_running_text(input, block)) continue;
    for (std::uint32_t i = block.first_word; i < block.limit_word; ++i)
      if (is_speech(input.reading.words[i])) return i + 1;
  }
  return all_words(input).limit;
}

WordRange last_paragraph(const CheckInput& input) {
  const std::vector<ReadBlock>& blocks = input.reading.blocks;
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), [&](const ReadBlock& block) {
    return block.first_word < block.limit_word && is_running_text(input, block) &&
           !is_hashtag_block(input.reading, block);
  });
  return last != blocks.rend() ? WordRange{last->first_word, last->limit_word} : WordRange{};
}

} // namespace

Placement::Placement(const CheckInput& input, pack::Position position) : input_(input), position_(position) {
  if (position == pack::Position::start) allowed_ = {0, behind_first(input)};
  if (position == pack::Position::before_hashtags) allowed_ = {0, first_hashtags(input)};
  if (position == pack::Position::end) allowed_ = last_paragraph(input);
}

bool Placement::holds(WordRange words) const {
  const Match match = match_of(input_.reading, words);
  words = match.words;
  switch (position_) {
  case pack::Position::anywhere:
    return true;
  case pack::Position::start:
    return words.first < allowed_.limit;
  case pack::Position::first_lines:
    return match.span.limit <= input_.facts.first_lines_limit();
  case pack::Position::own_paragraph:
    return surroundings(input_, words, pack::Extent::paragraph) == words;
  case pack::Position::before_hashtags:
  case pack::Position::end:
    return allowed_.first <= words.first && words.limit <= allowed_.limit;
  }
  return true;
}

std::string_view placement_note(pack::Position position, base::UiLanguage language) {
  switch (position) {
  case pack::Position::anywhere:
    break;
  case pack::Position::start:
    return base::pick(language, "Der Platz dafür ist ganz am Anfang des Textes.",
                      "Its place is at the very start of the text.");
  case pack::Position::first_lines:
    return base::pick(language, "Der Platz dafür sind die ersten Zeilen, die ohne „mehr“ zu sehen sind.",
                      "Its place is in the first lines, which are seen without “more”.");
  case pack::Position::own_paragraph:
    return base::pick(language, "Das gehört in einen eigenen Absatz, ohne Hashtags und Emojis.",
                      "It belongs in a paragraph of its own, without hashtags and emoji.");
  case pack::Position::before_hashtags:
    return base::pick(language, "Der Platz dafür ist vor den Hashtags.", "Its place is before the hashtags.");
  case pack::Position::end:
    return base::pick(language, "Der Platz dafür ist am Ende, im letzten Absatz.",
                      "Its place is at the end, in the last paragraph.");
  }
  return {};
}

bool is_foreign(const CheckInput& input, WordRange words) {
  if (!quotes_are_foreign(input.document)) return false;
  const language::Word& word = input.reading.words[match_of(input.reading, words).words.first];
  return input.reading.blocks[input.reading.sentences[word.sentence].block].quote_depth > 0;
}

} // namespace taktvoll::checks
