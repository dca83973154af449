#include "match/small_reader.h"

#include "language/key.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace taktvoll::match {
namespace {

using language::Gap;
using language::Word;
using language::WordKind;
using text::ProseOffset;

class SmallReader {
public:
  explicit SmallReader(std::string_view text) : text_(text) {}

  language::Reading run() {
    text::ProseText::Builder builder;
    builder.append_verbatim(text_, text::SourceOffset(0));
    reading_.prose = builder.build();
    reading_.folded = text::lower(text_);
    reading_.keys = " ";
    while (at_ < text_.size()) step();
    end_block(text_.size());
    return std::move(reading_);
  }

private:
  void step() {
    const text::CodePoint c = text::code_point_at(text_, at_);
    if (text_.substr(at_, 2) == "\n\n") {
      end_block(at_);
      at_ += 2;
      block_start_ = at_;
      gap_ = Gap::block;
    } else if (text::is_word(c.value)) {
      word();
    } else if (c.value == U'%' || c.value == U'€') {
      add(WordKind::symbol, at_ + c.length);
    } else if (text::is_emoji(c.value)) {
      add(WordKind::emoji, at_ + c.length);
    } else {
      mark(c.value);
      at_ += c.length;
    }
  }

  void mark(char32_t c) {
    Gap gap = Gap::space;
    if (c == U',' || c == U'(' || c == U')' || c == U'/')
      gap = Gap::comma;
    else if (c == U':' || c == U';')
      gap = Gap::colon;
    else if (c == U'-' || c == U'–')
      gap = Gap::hyphen;
    else if ((c == U'.' || c == U'!' || c == U'?') && (at_ + 1 == text_.size() || text_[at_ + 1] == ' ')) {
      gap = Gap::sentence;
      end_sentence(at_ + 1);
    }
    gap_ = std::max(gap_, gap);
  }

  [[nodiscard]] bool word_at(std::size_t at) const {
    return text::is_word(text::code_point_at(text_, at).value);
  }

  // Limit of the letters and digits from `at` on.
  [[nodiscard]] std::size_t run_limit(std::size_t at) const {
    while (at < text_.size() && word_at(at)) at += text::code_point_at(text_, at).length;
    return at;
  }

  void word() {
    std::size_t limit = run_limit(at_);
    const bool number = text::is_digit(text::code_point_at(text_, at_).value);
    std::size_t stem = 0;
    for (;;) {
      if (limit >= text_.size() || !word_at(limit + 1)) break;
      const std::size_t next = run_limit(limit + 1);
      const std::string_view part = text_.substr(limit + 1, next - limit - 1);
      if ((text_[limit] == '*' || text_[limit] == ':') && !number &&
          (part == "in" || part == "innen" || part == "r" || part == "e" || part == "n")) {
        stem = limit;
      } else if (!(text_[limit] == '-' && !number) && !(text_[limit] == ',' && number)) {
        break;
      }
      limit = next;
    }
    const std::string_view written = text_.substr(at_, limit - at_);
    if (const std::size_t capital = written.find("In", 1);
        stem == 0 && capital != std::string_view::npos &&
        (written.substr(capital) == "In" || written.substr(capital) == "Innen")) {
      stem = at_ + capital;
    }
    add(number ? WordKind::number : WordKind::word, limit, stem);
  }

  void add(WordKind kind, std::size_t limit, std::size_t stem = 0) {
    Word word;
    word.span = {ProseOffset(at_), ProseOffset(limit)};
    word.kind = kind;
    word.gap = gap_;
    word.sentence = static_cast<std::uint32_t>(reading_.sentences.size());
    word.key_start = static_cast<std::uint32_t>(reading_.keys.size());
    language::append_key(reading_.keys, text_.substr(at_, limit - at_));
    word.key_limit = static_cast<std::uint32_t>(reading_.keys.size());
    reading_.keys += ' ';
    if (stem != 0) {
      word.gendered = true;
      word.stem_start = static_cast<std::uint32_t>(reading_.keys.size());
      language::append_key(reading_.keys, text_.substr(at_, stem - at_));
      word.stem_limit = static_cast<std::uint32_t>(reading_.keys.size());
      reading_.keys += ' ';
    }
    reading_.words.push_back(word);
    gap_ = Gap::none;
    at_ = limit;
  }

  void end_sentence(std::size_t limit) {
    const auto words = static_cast<std::uint32_t>(reading_.words.size());
    if (words == sentence_word_) return;
    language::Sentence sentence;
    sentence.span = {reading_.words[sentence_word_].span.start, ProseOffset(limit)};
    sentence.first_word = sentence_word_;
    sentence.limit_word = words;
    sentence.block = static_cast<std::uint32_t>(reading_.blocks.size());
    reading_.sentences.push_back(sentence);
    sentence_word_ = words;
  }

  void end_block(std::size_t limit) {
    end_sentence(limit);
    language::ReadBlock block;
    block.span = {ProseOffset(block_start_), ProseOffset(limit)};
    block.first_word = block_word_;
    block.limit_word = static_cast<std::uint32_t>(reading_.words.size());
    block.first_sentence = block_sentence_;
    block.limit_sentence = static_cast<std::uint32_t>(reading_.sentences.size());
    reading_.blocks.push_back(block);
    block_word_ = block.limit_word;
    block_sentence_ = block.limit_sentence;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t block_start_ = 0;
  Gap gap_ = Gap::block;
  std::uint32_t sentence_word_ = 0;
  std::uint32_t block_word_ = 0;
  std::uint32_t block_sentence_ = 0;
  language::Reading reading_;
};

} // namespace

language::Reading read_small(std::string_view text) {
  return SmallReader(text).run();
}

} // namespace taktvoll::match
