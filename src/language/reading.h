// Reading: how taktvoll reads a document: normalised prose, its words and its sentences. `taktvoll segment`
// prints it; every check works on it.
//
// All spans are half-open byte offsets of `prose`. Blocks, words and sentences are in text order.
#pragma once

#include "document/document.h"
#include "text/mapped_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::language {

enum class WordKind : std::uint8_t {
  word,   // at least one letter; a hyphenated compound and a gendered form are one word, and so is one that a
          // hyphen breaks at a line end, whose text then holds "- " ("Behand- lung")
  number, // digits with their inner separators: "3,5", "1.000", "24/7" is two
  symbol, // one of % ‰ € $ £ § & + = ° and the like, which terms can name; ® ™ © and footnote figures (¹ ²)
          // directly behind a word are no words, so that "Nasofree® Spray" and "belegt¹" read as if they were
          // not there
  emoji,  // one whole sequence
  opaque, // U+FFFC: code, HTML, a URL
};

// What stands between a word and the one before it in the same block. Ascending strength: the strongest wins.
enum class Gap : std::uint8_t {
  none,     // directly adjacent ("5" "%")
  space,    // white space, quotation marks, a soft line break
  hyphen,   // a dash or a hyphen that joins nothing
  comma,    // comma, brackets, slash, ellipsis inside a sentence
  colon,    // colon or semicolon
  sentence, // the sentence before ended here, by an end mark or a hard line break; a sentence that begins on
            // a new line of the source without an end mark before it keeps what stands there: a phrase may go
            // on behind it
  block,    // first word of its block
};

struct Word {
  text::ProseSpan span;
  std::uint32_t key_start = 0; // into Reading::keys: the key of the whole word
  std::uint32_t key_limit = 0;
  // For a gendered form ("Patient*innen", "PatientInnen", "Patient/-in"): the key of the part before the sign
  // ("patient"); else empty.
  std::uint32_t stem_start = 0;
  std::uint32_t stem_limit = 0;
  std::uint32_t sentence = 0; // index into sentences
  WordKind kind = WordKind::word;
  Gap gap = Gap::space;
  bool gendered = false;
  bool capitalised = false; // first letter is upper case
  bool all_caps = false;    // at least two letters, all upper case
  bool in_hashtag = false;  // "#…": one word per hashtag, span and key without '#'
  bool in_mention = false;  // "@…": one word per mention, without '@'
  bool in_link = false;     // part of a link text
};

struct Sentence {
  text::ProseSpan span;         // without surrounding white space
  std::uint32_t first_word = 0; // half-open range into words; may be empty
  std::uint32_t limit_word = 0;
  std::uint32_t block = 0; // index into blocks
};

// A block of the document in prose offsets.
struct ReadBlock {
  document::BlockKind kind = document::BlockKind::paragraph;
  std::uint8_t heading_level = 0;
  std::uint8_t list_depth = 0;
  std::uint8_t quote_depth = 0;
  std::uint32_t section = 0;
  text::ProseSpan span;
  std::uint32_t first_word = 0;
  std::uint32_t limit_word = 0;
  std::uint32_t first_sentence = 0;
  std::uint32_t limit_sentence = 0;
};

// A stretch in quotation marks („…“, »…«, «…», “…”, "…", ‚…‘), marks included; block quotes are not listed
// here.
struct Quotation {
  text::ProseSpan span;
  std::uint32_t first_word = 0;
  std::uint32_t limit_word = 0;
  std::uint32_t outer = no_quotation; // index of the innermost quotation around it

  static constexpr std::uint32_t no_quotation = UINT32_MAX;
};

// Immutable; refers to nothing outside itself.
struct Reading {
  text::ProseText prose;
  // Lower-cased prose for literal search, byte for byte in place: offsets are those of prose. A letter whose
  // lower case has another length in UTF-8 (ẞ, İ) stays, and folded_partly says so.
  std::string folded;
  bool folded_partly = false;
  std::string keys; // all keys, each followed and preceded by one space: " hohe blutdruckwerte "; the stem of
                    // a gendered word follows its key as an entry of its own: " patientinnen patient ", and
                    // behind it the second half of a pair: " derdie der die "
  std::vector<Word> words;
  std::vector<Sentence> sentences;
  std::vector<ReadBlock> blocks;     // same indices as Document::blocks; code and html have empty spans
  std::vector<Quotation> quotations; // sorted by start; nested ones follow their outer

  [[nodiscard]] std::string_view key(const Word& word) const {
    return std::string_view(keys).substr(word.key_start, word.key_limit - word.key_start);
  }
  [[nodiscard]] std::string_view stem(const Word& word) const {
    return std::string_view(keys).substr(word.stem_start, word.stem_limit - word.stem_start);
  }
  [[nodiscard]] std::string_view text(const Word& word) const { return prose.slice(word.span); }
  // The words of the half-open span that share at least one byte with it: [first, limit).
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> words_in(text::ProseSpan span) const;
  // Index of the sentence that holds the offset or follows it; sentences.size() if none does.
  [[nodiscard]] std::uint32_t sentence_at(text::ProseOffset offset) const;
  // Index of the block that holds the offset; blocks.size() if none does.
  [[nodiscard]] std::uint32_t block_at(text::ProseOffset offset) const;
};

} // namespace taktvoll::language
