// Which words of a sentence are hard: the lexical part of the difficulty features.
#include "language/key.h"
#include "readability/medical_terms.h"
#include "readability/sentence_words.h"
#include "readability/word_frequency.h"

#include <algorithm>
#include <array>

namespace taktvoll::readability {
namespace {

using namespace std::string_view_literals;

// Where difficulty begins and is complete on the Zipf scale. Nouns are rarer in dialogues than they are hard.
constexpr double familiar_noun = 4.0;
constexpr double rare_noun = 2.8;
constexpr double familiar_word = 4.75;
constexpr double rare_word = 3.75;
// A form that is not listed itself counts as one of the rarest, unless another form is everyday.
constexpr double everyday = 4.5;
constexpr double rare_part = 3.0; // a compound with a part below counts as an unlisted word
// Words from here up are no medical terms, whatever they look like.
constexpr double known_to_all = 4.0;

double rarity(double zipf, double familiar, double rare) {
  return std::clamp((familiar - zipf) / (familiar - rare), 0.0, 1.0);
}

// Two or more capitalised words in a row: "Martin Luther King", "Royal Navy".
bool is_in_name(std::span<const SentenceWord> words, std::size_t i) {
  if (!words[i].noun) return false;
  const bool behind = words[i].adjacent && words[i - 1].noun;
  return behind || (i + 1 < words.size() && words[i + 1].noun && words[i + 1].adjacent);
}

// "Herr Hartung", "Dr. Waldmann"
bool follows_title(std::span<const SentenceWord> words, std::size_t i) {
  static constexpr std::array titles{"doktor"sv, "dr"sv,    "familie"sv,   "frau"sv, "frauen"sv,
                                     "herr"sv,   "herrn"sv, "professor"sv, "prof"sv};
  return words[i].adjacent && std::find(titles.begin(), titles.end(), words[i - 1].key) != titles.end();
}

// Not by the hyphen at the end of a line of the source ("Behand-⏎lung").
bool is_hyphenated(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  return hyphen != std::string_view::npos && text.substr(hyphen + 1, 1) != " ";
}

// Of a hyphenated word: parts of up to three letters ("US-", "C-") stand for themselves; of a name no part is
// known ("Mohenjo-Daro").
bool has_unknown_part(std::string_view text) {
  bool known = false;
  bool unknown = false;
  bool all_capitalised = true;
  for (;;) {
    const std::size_t hyphen = text.find('-');
    const std::string_view part = text.substr(0, hyphen);
    const std::string key = language::key_of(part);
    if (key.size() > 3) {
      const bool is_known = familiarity_of(key).kind != Familiarity::unlisted ||
                            zipf_frequency(WordHash(key).with("e")); // "Hüft-Höhe"
      (is_known ? known : unknown) = true;
    }
    if (!part.empty() && part.front() >= 'a' && part.front() <= 'z') all_capitalised = false;
    if (hyphen == std::string_view::npos) break;
    text.remove_prefix(hyphen + 1);
  }
  return unknown && (known || !all_capitalised);
}

} // namespace

void note_hard_words(std::span<const SentenceWord> words, std::vector<FeatureNote>& notes) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const SentenceWord& word = words[i];
    if (!word.measured) continue;
    const WordFamiliarity known = word.familiarity;
    const auto note = [&](Feature feature, double amount) {
      if (amount > 0) notes.push_back({word.index, feature, amount});
    };
    if (!(known.kind == Familiarity::listed && known.zipf >= known_to_all) && is_medical_term(word.key)) {
      note(Feature::medical_terms, 1);
      continue;
    }
    const Feature rare = word.noun && i > 0 ? Feature::rare_nouns : Feature::rare_words;
    switch (known.kind) {
    case Familiarity::listed:
      note(rare, rare == Feature::rare_nouns ? rarity(known.zipf, familiar_noun, rare_noun)
                                             : rarity(known.zipf, familiar_word, rare_word));
      break;
    case Familiarity::inflected:
      note(rare, known.zipf < everyday ? 1 : 0);
      break;
    case Familiarity::compound:
    case Familiarity::unlisted:
      if (is_hyphenated(word.text)) {
        if (has_unknown_part(word.text)) note(Feature::unlisted_words, 1);
      } else if (known.kind == Familiarity::compound) {
        if (!follows_title(words, i))
          note(known.zipf < rare_part ? Feature::unlisted_words : Feature::compounds, 1);
      } else if (!is_in_name(words, i)) {
        note(Feature::unlisted_words, 1);
      }
      break;
    }
  }
}

} // namespace taktvoll::readability
