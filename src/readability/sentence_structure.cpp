// How a sentence is built: the grammatical part of the difficulty features, by word forms and commas.
#include "readability/sentence_words.h"

#include <algorithm>
#include <array>

namespace taktvoll::readability {
namespace {

using namespace std::string_view_literals;
using Words = std::span<const SentenceWord>;

constexpr std::size_t shortest_participle = 7; // bytes
constexpr std::size_t shortest_nominalisation = 7;
constexpr double everyday_participle = 4.0; // Zipf: "verschiedene" is an adjective by now
constexpr double everyday_noun = 4.4;       // "Wohnung", "Meinung"

template <class List>
bool ends_with_any(std::string_view key, const List& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return key.ends_with(e); });
}

constexpr std::array separable{
    "ab"sv,  "an"sv,  "auf"sv, "aus"sv,  "bei"sv, "dar"sv, "durch"sv, "ein"sv,    "fest"sv,   "her"sv,
    "hin"sv, "los"sv, "mit"sv, "nach"sv, "um"sv,  "vor"sv, "weg"sv,   "wieder"sv, "zurück"sv, "zusammen"sv,
};

// "verordnet", "eingenommen", "hospitalisiert"; stem of "verordnete" too.
bool is_participle(std::string_view form) {
  if (form.size() < 5 || !(form.ends_with('t') || form.ends_with("en"))) return false;
  static constexpr std::array inseparable{"be"sv, "emp"sv, "ent"sv, "er"sv, "ge"sv, "ver"sv, "zer"sv};
  static constexpr std::array superlative{"chst"sv, "est"sv, "igst"sv};
  if (ends_with_any(form, superlative)) return false;
  if (form.ends_with("iert")) return true;
  if (std::any_of(inseparable.begin(), inseparable.end(),
                  [&](std::string_view p) { return form.starts_with(p); }))
    return true;
  return std::any_of(separable.begin(), separable.end(), [&](std::string_view p) {
    return form.starts_with(p) && form.substr(p.size()).starts_with("ge");
  });
}

bool is_attributive_participle(std::string_view key) {
  static constexpr std::array present{"ende"sv, "enden"sv, "ender"sv, "endes"sv, "endem"sv};
  static constexpr std::array endings{"e"sv, "en"sv, "er"sv, "es"sv, "em"sv};
  if (key.size() < shortest_participle || key.starts_with("geehrt")) return false; // "Sehr geehrte Frau"
  if (ends_with_any(key, present)) return true;
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return key.ends_with(ending) && is_participle(key.substr(0, key.size() - ending.size()));
  });
}

bool is_nominalisation(std::string_view key) {
  static constexpr std::array endings{
      "ung"sv, "ungen"sv, "heit"sv,  "heiten"sv, "keit"sv, "keiten"sv,
      "ion"sv, "ionen"sv, "ismus"sv, "ismen"sv,  "tät"sv,  "täten"sv,
  };
  return key.size() >= shortest_nominalisation && ends_with_any(key, endings);
}

// The limit of the stretch from `i` on that no comma, colon, dash or bracket parts.
std::size_t stretch_limit(Words words, std::size_t i) {
  std::size_t limit = i + 1;
  while (limit < words.size() && words[limit].gap < language::Gap::hyphen) ++limit;
  return limit;
}

// German subordinate clauses end with their verb: "…, die Katze und den Hund" is none.
bool ends_with_verb(Words words, std::size_t i) {
  const std::size_t limit = stretch_limit(words, i);
  return limit > i + 1 && !words[limit - 1].noun;
}

bool begins_clause(Words words, std::size_t i) {
  const std::uint16_t classes = words[i].classes;
  if (i == 0) {
    // "Während Sie schlafen, …" but not "Während der Behandlung …"
    if ((classes & subjunction_class) == 0) return false;
    if ((classes & doubtful_opener_class) == 0) return true;
    return stretch_limit(words, 0) < words.size() && ends_with_verb(words, 0);
  }
  if (words[i].gap < language::Gap::hyphen) return classes == subjunction_class;
  if ((classes & (subjunction_class | question_class)) != 0) return true;
  if ((classes & relative_class) != 0) return ends_with_verb(words, i);
  return (classes & preposition_class) != 0 && i + 1 < words.size() && words[i + 1].adjacent &&
         (words[i + 1].classes & relative_class) != 0 && ends_with_verb(words, i + 1);
}

// "zu nehmen", "einzunehmen"
bool is_infinitive_with_zu(Words words, std::size_t i) {
  const SentenceWord& word = words[i];
  if (word.noun || word.key.empty() || word.key.back() != 'n') return false;
  if (i > 0 && word.adjacent && words[i - 1].key == "zu") return word.classes == 0 && word.key.size() > 3;
  if (word.key.find("zu") == std::string_view::npos) return false;
  return std::any_of(separable.begin(), separable.end(), [&](std::string_view prefix) {
    return word.key.starts_with(prefix) && word.key.substr(prefix.size()).starts_with("zu") &&
           word.key.size() > prefix.size() + 5;
  });
}

bool is_genitive(Words words, std::size_t i) {
  const SentenceWord& word = words[i];
  if (i + 1 == words.size() || !words[i + 1].adjacent) return false;
  if ((word.classes & genitive_class) != 0) return true;
  return (word.classes & likely_genitive_class) != 0 && word.adjacent && words[i - 1].noun;
}

bool is_everyday(const SentenceWord& word, double zipf) {
  return word.familiarity.kind == Familiarity::listed && word.familiarity.zipf >= zipf;
}

} // namespace

void note_structure(Words words, std::vector<FeatureNote>& notes) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const SentenceWord& word = words[i];
    const auto note = [&](Feature feature) { notes.push_back({word.index, feature, 1}); };
    if (begins_clause(words, i) || is_infinitive_with_zu(words, i)) note(Feature::clauses);
    if (is_genitive(words, i)) note(Feature::genitives);
    if (word.noun) {
      if (is_nominalisation(word.key) && !is_everyday(word, everyday_noun)) note(Feature::nominalisations);
      continue;
    }
    if (i + 1 < words.size() && words[i + 1].noun && words[i + 1].adjacent && word.classes == 0 &&
        !is_everyday(word, everyday_participle) && is_attributive_participle(word.key)) {
      note(Feature::participles);
    }
  }
}

} // namespace taktvoll::readability
