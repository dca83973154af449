// WordShape: one word of a term in the form in which it is compared with the words of a text.
#pragma once

#include "language/reading.h"
#include "match/term.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace taktvoll::match {

// Views the key of its term word: that must outlive it.
struct WordShape {
  std::string_view key;
  std::string_view cased; // for case-sensitive terms, else empty
  bool any_prefix = false;
  bool any_suffix = false;
  bool endings = false;
  bool after_consonant = false;
  language::Inflection inflection = language::Inflection::any;
  bool number = false; // as in TermWord
};

[[nodiscard]] WordShape shape_of(const TermWord& word, bool case_sensitive);

// How a case-sensitive word is compared: as written, but without hyphens, apostrophes and gender signs, ß as
// "ss", and with the small letter for the inner capital of "PatientInnen". `word` in normal form.
[[nodiscard]] std::string cased_form(std::string_view word);

// True if the shape covers `candidate`, a key (or a cased form) without its gender sign. A number without a
// key covers number words. Endings and wildcards as in term.h; `*` may stand for no letter at all. O(length).
[[nodiscard]] bool covers(const WordShape& shape, std::string_view pattern, std::string_view candidate);

// True if the shape covers the word (of a number of several words, the first): its key, or for a gendered
// word also the stem. Wildcards and endings only extend over letters: numbers, symbols and emoji must be
// equal.
[[nodiscard]] bool fits(const WordShape& shape, const language::Reading& reading, const language::Word& word);

} // namespace taktvoll::match
