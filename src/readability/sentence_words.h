// The words of one sentence as the difficulty features look at them. Part of difficulty_features.h.
#pragma once

#include "language/reading.h"
#include "readability/difficulty_features.h"
#include "readability/word_familiarity.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace taktvoll::readability {

// Closed classes of words that the features ask for. A word can be of several.
enum WordClass : std::uint16_t {
  determiner_class = 1,        // "die", "einem", "zum": a noun follows, not a name
  subjunction_class = 2,       // "weil"
  doubtful_opener_class = 4,   // as a first word no clause by itself: "Während der Behandlung"
  question_class = 8,          // "wobei", "wie"
  relative_class = 16,         // "die", "welche"
  preposition_class = 32,      // before a relative: "mit der"
  genitive_class = 64,         // "des", "eines"
  likely_genitive_class = 128, // behind a noun: "der", "einer"
};

struct SentenceWord {
  std::uint32_t index = 0; // into Reading::words
  std::string_view text;
  std::string_view key;
  WordFamiliarity familiarity;
  std::uint16_t classes = 0; // WordClass
  language::Gap gap = language::Gap::space;
  bool noun = false;     // capitalised, and not only because it is the first word
  bool all_caps = false; // an acronym
  bool adjacent = false; // nothing but a space to the word before
  bool measured = false; // a word whose familiarity says something: no initials, figures or abbreviations
};

// Views into the reading, which outlives them.
[[nodiscard]] std::vector<SentenceWord> sentence_words(const language::Reading& reading,
                                                       std::span<const WordCounts> words);

// Appends the notes of rare_nouns, rare_words, compounds, unlisted_words, medical_terms.
void note_hard_words(std::span<const SentenceWord> words, std::vector<FeatureNote>& notes);
// Appends the notes of clauses, participles, genitives, nominalisations.
void note_structure(std::span<const SentenceWord> words, std::vector<FeatureNote>& notes);

} // namespace taktvoll::readability
