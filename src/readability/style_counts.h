// Counts of style: what the figures of style.h add up, and the words that each of them comes from.
#pragma once

#include <algorithm>
#include <cstdint>

namespace taktvoll::readability {

struct StyleCounts {
  std::uint32_t characters = 0;         // of the sentences, in code points, with spaces and marks
  std::uint32_t longest_words = 0;      // of the longest sentence
  std::uint32_t longest_characters = 0; // of the longest sentence
  std::uint32_t passives = 0;           // language/passive.h
  std::uint32_t passive_sentences = 0;  // with at least one
  std::uint32_t nominalisations = 0;    // language/nominal_style.h
  std::uint32_t clauses = 0;         // subordinate clauses and infinitives with zu: language/subordination.h
  std::uint32_t clause_depth = 0;    // of the most deeply nested one
  std::uint32_t foreign_words = 0;   // language/foreign_words.h
  std::uint32_t filler_words = 0;    // language/style_words.h
  std::uint32_t abbreviations = 0;   // written ("z. B.") and spelled ones ("COPD")
  std::uint32_t gender_forms = 0;    // language/gender_forms.h; a pair is one
  std::uint32_t masculine_forms = 0; // masculine person nouns for everybody
  std::uint32_t du_words = 0;        // language/address.h, imperatives included
  std::uint32_t ihr_words = 0;
  std::uint32_t sie_words = 0;

  // Longest and deepest are those of both together.
  StyleCounts& operator+=(const StyleCounts& other) {
    characters += other.characters;
    longest_words = std::max(longest_words, other.longest_words);
    longest_characters = std::max(longest_characters, other.longest_characters);
    passives += other.passives;
    passive_sentences += other.passive_sentences;
    nominalisations += other.nominalisations;
    clauses += other.clauses;
    clause_depth = std::max(clause_depth, other.clause_depth);
    foreign_words += other.foreign_words;
    filler_words += other.filler_words;
    abbreviations += other.abbreviations;
    gender_forms += other.gender_forms;
    masculine_forms += other.masculine_forms;
    du_words += other.du_words;
    ihr_words += other.ihr_words;
    sie_words += other.sie_words;
    return *this;
  }
  bool operator==(const StyleCounts&) const = default;
};

enum class StyleKind : std::uint8_t {
  passive, // from the form of werden to the participle, whichever comes first
  nominalisation,
  clause, // the words of its first segment
  foreign_word,
  filler_word,
  abbreviation,
  gender_form,
  masculine_form,
  du_word,
  ihr_word,
  sie_word,
};

// One thing that was counted.
struct StyleMark {
  StyleKind kind = StyleKind::passive;
  std::uint8_t level = 0;       // of a clause
  std::uint32_t first_word = 0; // half-open, into Reading::words
  std::uint32_t limit_word = 0;
  bool operator==(const StyleMark&) const = default;
};

} // namespace taktvoll::readability
