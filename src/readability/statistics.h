// Text statistics: the counts behind every readability figure, and which words and sentences they come from.
//
// What is counted: running prose of a Reading: paragraphs, list items, quotes, headings of four words or
// more. Not: front matter, alt texts, tables, code, URLs, @handles, hashtags, emoji, frozen mandatory texts.
// A list item and a heading are sentences of their own. Pure numbers are no words. Letters are counted
// without hyphens, apostrophes and gender signs; for "long" a hyphenated compound counts by its longest part.
#pragma once

#include "language/reading.h"
#include "readability/style_counts.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace taktvoll::readability {

// Symbols as in the literature. Wiener Sachtextformel: Bamberger & Vanecek 1984.
struct Counts {
  std::uint32_t words = 0;         // W
  std::uint32_t sentences = 0;     // S
  std::uint32_t syllables = 0;     // Y
  std::uint32_t polysyllables = 0; // M: words of three or more syllables
  std::uint32_t monosyllables = 0; // E
  std::uint32_t long_words = 0;    // L: words of more than six letters
  std::uint32_t letters = 0;
  // Beside the literature (difficulty.h): the estimates of the sentences in thousandths, each times its
  // words, and how many sentences are hard.
  std::uint64_t difficulty = 0;
  std::uint32_t hard_sentences = 0;

  StyleCounts style; // beside the literature too: style.h

  Counts& operator+=(const Counts& other);
  bool operator==(const Counts&) const = default;
};

// One counted sentence.
struct SentenceCounts {
  std::uint32_t sentence = 0; // index into Reading::sentences
  std::uint32_t section = 0;
  Counts counts; // counts.sentences == 1
  std::uint32_t first_word =
      0; // index into Statistics::words; the counts.words entries from there are its words
};

// One counted word, for reports and for rules on single words.
struct WordCounts {
  std::uint32_t word = 0; // index into Reading::words
  std::uint32_t syllables = 0;
  std::uint32_t letters = 0;      // of the whole word
  std::uint32_t longest_part = 0; // letters of the longest hyphenated part
};

struct Statistics {
  Counts total;
  std::vector<SentenceCounts>
      sentences; // in text order, sections ascending; only those with at least one counted word
  std::vector<WordCounts> words; // in text order
  std::vector<StyleMark> marks;  // what Counts::style counts, by first word, then kind
};

// `frozen`: half-open word index ranges that count nothing (mandatory texts), sorted; they may overlap. A
// sentence of which only a part is frozen counts with the rest. O(prose). Thread-safe.
[[nodiscard]] Statistics count(const language::Reading& reading,
                               std::span<const std::pair<std::uint32_t, std::uint32_t>> frozen = {});

// The sentences of one section of the document (Block::section). O(log sentences).
[[nodiscard]] std::span<const SentenceCounts> sentences_of(const Statistics& statistics,
                                                           std::uint32_t section);

// The counts of one section; all zero if it has none. O(its sentences).
[[nodiscard]] Counts section_counts(const Statistics& statistics, std::uint32_t section);

} // namespace taktvoll::readability
