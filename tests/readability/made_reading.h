// Readings made by hand for tests: words, blocks and marks exactly as the test says, whatever the Reader
// would make of the text.
#pragma once

#include "language/key.h"
#include "language/reading.h"
#include "text/unicode.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::test {

// Builds block after block. Sentences are given as words parted by spaces; "#Wort" is a hashtag, "@name" a
// mention, what begins with a digit and has no letter a number, "<>" an opaque stretch, "*" an emoji.
class MadeReading {
public:
  MadeReading& block(std::initializer_list<std::string_view> sentences,
                     document::BlockKind kind = document::BlockKind::paragraph, std::uint32_t section = 0) {
    return block(std::vector<std::string>(sentences.begin(), sentences.end()), kind, section);
  }

  MadeReading& block(const std::vector<std::string>& sentences,
                     document::BlockKind kind = document::BlockKind::paragraph, std::uint32_t section = 0) {
    language::ReadBlock made;
    made.kind = kind;
    made.section = section;
    made.first_word = word_count();
    made.first_sentence = static_cast<std::uint32_t>(reading_.sentences.size());
    block_first_sentence_ = made.first_sentence;
    made.span.start = builder_.position();
    for (const std::string& text : sentences) sentence(text);
    made.span.limit = builder_.position();
    made.limit_word = word_count();
    made.limit_sentence = static_cast<std::uint32_t>(reading_.sentences.size());
    reading_.blocks.push_back(made);
    return *this;
  }

  language::Reading build() {
    reading_.prose = builder_.build();
    return std::move(reading_);
  }

private:
  std::uint32_t word_count() const { return static_cast<std::uint32_t>(reading_.words.size()); }

  void append(std::string_view text) { builder_.append_synthetic(text, text::SourceOffset(0)); }

  void sentence(std::string_view text) {
    language::Sentence made;
    made.block = static_cast<std::uint32_t>(reading_.blocks.size());
    made.first_word = word_count();
    made.span.start = builder_.position();
    first_in_sentence_ = true;
    while (!text.empty()) {
      const std::size_t space = text.find(' ');
      word(text.substr(0, space));
      text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    made.span.limit = builder_.position();
    made.limit_word = word_count();
    reading_.sentences.push_back(made);
    append(" ");
  }

  void word(std::string_view text) {
    language::Word made;
    made.sentence = static_cast<std::uint32_t>(reading_.sentences.size());
    if (text == "<>")
      made.kind = language::WordKind::opaque;
    else if (text == "*")
      made.kind = language::WordKind::emoji;
    else if (text.find_first_not_of("0123456789,.") == std::string_view::npos)
      made.kind = language::WordKind::number;
    made.in_hashtag = text.starts_with('#');
    made.in_mention = text.starts_with('@');
    if (made.in_hashtag || made.in_mention) text.remove_prefix(1);
    made.capitalised = text::is_upper(text::code_point_at(text, 0).value);
    made.key_start = static_cast<std::uint32_t>(reading_.keys.size());
    language::append_key(reading_.keys, text);
    made.key_limit = static_cast<std::uint32_t>(reading_.keys.size());
    if (first_in_sentence_)
      made.gap =
          reading_.sentences.size() == block_first_sentence_ ? language::Gap::block : language::Gap::sentence;
    first_in_sentence_ = false;
    made.span.start = builder_.position();
    append(text);
    made.span.limit = builder_.position();
    append(" ");
    reading_.words.push_back(made);
  }

  text::ProseText::Builder builder_;
  language::Reading reading_;
  std::size_t block_first_sentence_ = 0;
  bool first_in_sentence_ = true;
};

} // namespace taktvoll::test
