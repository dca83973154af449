// Words of one block, found in one pass over its prose.
//
// Deliberately not UAX #29: hyphenated compounds, gendered forms and numbers with separators are one word
// here, marks that carry meaning (%, §) are words of their own. Where scripts without spaces need a
// dictionary (Thai, Chinese …), ICU's word segmentation decides. On plain Latin text every word edge is one
// of ICU's too (tested).
#pragma once

#include "language/dictionary_breaker.h"
#include "language/reading.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace taktvoll::language {

// One word whatever it consists of.
struct WholeWord {
  enum class Kind : std::uint8_t { hashtag, mention, address };
  text::ProseSpan span;
  Kind kind = Kind::hashtag;
};

class WordScanner {
public:
  // `whole` sorted, not overlapping; `breaks`: word_breaks() of line_breaks.h. Everything that is passed must
  // outlive the scanner.
  WordScanner(Reading& reading, std::span<const WholeWord> whole, std::span<const text::ProseOffset> breaks,
              DictionaryBreaker& breaker);

  // Appends the words of `block` and their keys to the reading; gap and sentence are left to find_sentences.
  // Blocks come in text order.
  void scan(text::ProseSpan block);

private:
  struct Shape;
  void scan_word(std::size_t limit);
  void scan_number_or_word_part(std::size_t word_start, std::size_t limit, Shape& shape);
  void scan_emoji(std::size_t limit);
  bool is_word_break(std::size_t at) const;
  bool take_joiner(std::size_t start, std::size_t limit, Shape& shape);
  void finish_word(std::size_t start, std::size_t word_limit, const Shape& shape);
  void split_by_dictionary(std::size_t start, std::size_t word_limit);
  void whole_word(const WholeWord& word);
  Word& append(std::size_t start, std::size_t word_limit, WordKind kind);

  Reading& reading_;
  std::string_view text_;
  std::span<const WholeWord> whole_;
  std::span<const text::ProseOffset> breaks_;
  DictionaryBreaker& breaker_;
  std::size_t at_ = 0;
  std::size_t next_whole_ = 0;
};

} // namespace taktvoll::language
