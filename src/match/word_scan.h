// Splits a short text into words as language::Reader does, for terms and context values.
//
// A term has no document and no sentences, so the break iterators are not needed; that both agree on what one
// word is, is tested against the Reader.
#pragma once

#include <cstddef>
#include <string_view>

namespace taktvoll::match {

enum class ScanKind {
  none,  // end of the text
  space, // white space and what counts as such between words: quotation marks, #, @, invisible characters
  punctuation, // any other mark
  word,        // letters, digits, numbers with their separators, hyphenated compounds, gendered forms
  sign,        // one symbol or one emoji sequence: a word of its own
};

struct Scanned {
  ScanKind kind = ScanKind::none;
  std::size_t start = 0; // bytes, half-open
  std::size_t limit = 0;
};

// The piece of `text` that starts at byte `at`, a code point border. O(length of the piece).
[[nodiscard]] Scanned scan_piece(std::string_view text, std::size_t at);

} // namespace taktvoll::match
