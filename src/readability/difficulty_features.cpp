#include "readability/difficulty_features.h"

#include "readability/sentence_words.h"

#include <cassert>

namespace taktvoll::readability {

std::string_view name_of(Feature feature) {
  static constexpr std::array<std::string_view, feature_count> names{
      "letters",       "rare_nouns", "rare_words",  "compounds", "unlisted_words",
      "medical_terms", "clauses",    "participles", "genitives", "nominalisations",
  };
  return names[static_cast<std::size_t>(feature)];
}

SentenceFeatures features_of(const language::Reading& reading, std::span<const WordCounts> words) {
  assert(!words.empty());
  SentenceFeatures features;
  const std::vector<SentenceWord> looked_at = sentence_words(reading, words);
  note_hard_words(looked_at, features.notes);
  note_structure(looked_at, features.notes);
  for (const FeatureNote& note : features.notes)
    features.amounts[static_cast<std::size_t>(note.feature)] += note.amount;
  for (const WordCounts& word : words)
    features.amounts[static_cast<std::size_t>(Feature::letters)] += word.letters;
  return features;
}

} // namespace taktvoll::readability
