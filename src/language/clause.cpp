#include "language/clause.h"

#include <algorithm>
#include <array>

namespace taktvoll::language {
namespace {

using namespace std::string_view_literals;

template <std::size_t n>
constexpr std::array<std::string_view, n> sorted(std::array<std::string_view, n> list) {
  std::sort(list.begin(), list.end());
  return list;
}

template <class List>
bool holds(const List& list, std::string_view key) {
  return std::binary_search(list.begin(), list.end(), key);
}

constexpr auto subjunctions = sorted(std::to_array<std::string_view>({
    "als",     "bevor", "bis",      "da",      "damit", "dass",    "ehe",        "falls",  "indem",
    "nachdem", "ob",    "obgleich", "obwohl",  "seit",  "seitdem", "sobald",     "sodass", "sofern",
    "solange", "sooft", "soweit",   "während", "weil",  "wenn",    "wenngleich",
}));

constexpr auto coordinators = sorted(
    std::to_array<std::string_view>({"aber", "allerdings", "denn", "doch", "jedoch", "sondern", "trotzdem"}));

// Relative and question words; the articles among them open a relative clause only behind a comma.
constexpr auto relatives = sorted(std::to_array<std::string_view>({
    "das",      "dem",    "den",     "denen",   "der",     "deren",   "dessen", "die",     "wann",  "warum",
    "was",      "welche", "welchem", "welchen", "welcher", "welches", "wem",    "wen",     "wer",   "weshalb",
    "weswegen", "wie",    "wieso",   "wo",      "wobei",   "wodurch", "wofür",  "wogegen", "woher", "wohin",
    "womit",    "wonach", "woran",   "worauf",  "woraus",  "worüber", "wovon",  "wovor",   "wozu",
}));

constexpr auto pronouns = sorted(
    std::to_array<std::string_view>({"dann", "du", "er", "es", "ich", "ihr", "man", "sie", "so", "wir"}));

constexpr auto prepositions =
    sorted(std::to_array<std::string_view>({"an", "auf", "aus", "bei", "durch", "für", "gegen", "in", "mit",
                                            "nach", "über", "unter", "von", "vor", "zu"}));

// No infinitives but auxiliaries and modals: "nicht lindern und heilen" is one clause.
constexpr auto finite_verbs = sorted(std::to_array<std::string_view>({
    "baut",       "bedeutet",   "befreit",      "beginnt",      "bekommt",    "bekämpft",   "beruhigt",
    "beseitigt",  "besiegt",    "besteht",      "beugt",        "bin",        "bist",       "bleibt",
    "braucht",    "bringt",     "darf",         "droht",        "dürfen",     "endet",      "enthält",
    "entspannt",  "erhält",     "erhöht",       "erreicht",     "fördert",    "fühlt",      "führt",
    "geht",       "gibt",       "haben",        "habt",         "hat",        "hatte",      "hatten",
    "heilt",      "heisst",     "hemmt",        "hilft",        "hält",       "ist",        "kann",
    "kannst",     "kommt",      "konnte",       "konnten",      "kuriert",    "können",     "könnte",
    "könnten",    "lindert",    "lässt",        "löst",         "macht",      "mindert",    "muss",
    "musst",      "müssen",     "nimmt",        "reduziert",    "regt",       "repariert",  "schadet",
    "schlägt",    "schützt",    "seid",         "senkt",        "sind",       "soll",       "sollen",
    "sollte",     "sollten",    "sorgt",        "stabilisiert", "steigert",   "stillt",     "stirbt",
    "stoppt",     "stärkt",     "tut",          "unterstützt",  "verbessert", "verhindert", "verkürzt",
    "verlängert", "vernichtet", "verschwindet", "verspricht",   "vertreibt",  "war",        "waren",
    "werden",     "will",       "wird",         "wirkt",        "wollen",     "wollte",     "wurde",
    "wurden",     "würde",      "würden",       "zeigt",
}));

bool begins_clause(const Reading& reading, std::uint32_t word, std::uint32_t limit) {
  const std::string_view key = reading.key(reading.words[word]);
  if (holds(subjunctions, key) || holds(relatives, key)) return true;
  // "für die", "mit dem"
  return holds(prepositions, key) && word + 1 < limit &&
         holds(relatives, reading.key(reading.words[word + 1]));
}

// The comma before `word`: does it end a subordinate clause that began at the sentence start or behind a
// comma?
bool ends_subordinate(const Reading& reading, std::uint32_t word, std::uint32_t first) {
  for (std::uint32_t i = word; i-- > first;) {
    const bool clause_start = i == first || reading.words[i].gap >= Gap::comma;
    if (!clause_start) continue;
    const std::string_view key = reading.key(reading.words[i]);
    if (i == first) {
      // At the head of the sentence an article is an article; "Bis heute", "Seit gestern" are no clauses
      // either, but then no finite verb stands before the comma.
      static constexpr std::array ambiguous{"als"sv,  "bis"sv,     "da"sv, "damit"sv,
                                            "seit"sv, "während"sv, "wie"sv};
      if (std::find(ambiguous.begin(), ambiguous.end(), key) != ambiguous.end()) {
        return is_finite_verb(reading.key(reading.words[word - 1]));
      }
      return holds(subjunctions, key) || (key.front() == 'w' && holds(relatives, key));
    }
    return begins_clause(reading, i, word);
  }
  return false;
}

// "Keine Sorge, Halsolan betäubt nur": the call stands alone, unless an enumeration follows it.
bool ends_call(const Reading& reading, std::uint32_t word, const Sentence& sentence) {
  static constexpr std::array calls{"sorge"sv, "angst"sv, "panik"sv, "frage"sv, "bange"sv, "scheu"sv};
  if (word < sentence.first_word + 2 || !reading.key(reading.words[word - 2]).starts_with("kein"))
    return false;
  if (word - 2 != sentence.first_word && reading.words[word - 2].gap < Gap::comma) return false;
  if (std::find(calls.begin(), calls.end(), reading.key(reading.words[word - 1])) == calls.end())
    return false;
  if (word + 1 >= sentence.limit_word) return false;
  const std::string_view next = reading.key(reading.words[word + 1]);
  return reading.words[word + 1].gap < Gap::comma && next != "und" && next != "oder";
}

// "…, das Spray hilft": a finite verb among the first words behind the comma, and no enumeration before it.
bool has_finite_verb_soon(const Reading& reading, std::uint32_t word, const Sentence& sentence) {
  const std::uint32_t limit = std::min(word + 4, sentence.limit_word);
  for (std::uint32_t i = word; i < limit; ++i) {
    const std::string_view key = reading.key(reading.words[i]);
    if (is_finite_verb(key)) return true;
    if (key == "und" || key == "oder" || (i > word && reading.words[i].gap >= Gap::comma)) return false;
  }
  return false;
}

} // namespace

bool is_finite_verb(std::string_view key) {
  return holds(finite_verbs, key);
}
bool is_subjunction(std::string_view key) {
  return holds(subjunctions, key);
}

bool is_clause_border(const Reading& reading, std::uint32_t word) {
  const Word& at = reading.words[word];
  const Sentence& sentence = reading.sentences[at.sentence];
  const std::string_view key = reading.key(at);
  if (at.gap >= Gap::colon || at.gap == Gap::hyphen) return true;
  if (at.gap == Gap::comma) {
    if (key == "noch") return false; // weder …, noch …
    if (holds(coordinators, key) || begins_clause(reading, word, sentence.limit_word)) return true;
    if (holds(pronouns, key) || has_finite_verb_soon(reading, word, sentence)) return true;
    // "Zögern Sie nicht, rufen Sie an"
    if (word + 1 < sentence.limit_word && key.ends_with('n') && reading.key(reading.words[word + 1]) == "sie")
      return true;
    if (ends_call(reading, word, sentence)) return true;
    return ends_subordinate(reading, word, sentence.first_word);
  }
  if (key == "sondern" || key == "aber") return true;
  if ((key == "und" || key == "oder") && word + 1 < sentence.limit_word) {
    const Word& next = reading.words[word + 1];
    const std::string_view next_key = reading.key(next);
    // "und Sie heilen" opens a clause; "und Sie" alone at the end does not.
    return is_finite_verb(next_key) || (holds(pronouns, next_key) && word + 2 < sentence.limit_word);
  }
  return false;
}

// No negation reaches this far; keeps the cost per match constant in a sentence of a hundred thousand words.
constexpr std::uint32_t longest_half_clause = 60;

bool ClauseBorders::before(std::uint32_t word) {
  if (known_.empty()) known_.resize(reading_.words.size(), Known::not_yet);
  Known& known = known_[word];
  if (known == Known::not_yet) known = is_clause_border(reading_, word) ? Known::border : Known::none;
  return known == Known::border;
}

Clause clause_around(const Reading& reading, std::uint32_t word, ClauseBorders& borders) {
  const Sentence& sentence = reading.sentences[reading.words[word].sentence];
  Clause clause{word, word + 1};
  const std::uint32_t first = word - std::min(word - sentence.first_word, longest_half_clause);
  const std::uint32_t limit = word + std::min(sentence.limit_word - word, longest_half_clause);
  while (clause.first > first && !borders.before(clause.first)) --clause.first;
  while (clause.limit < limit && !borders.before(clause.limit)) ++clause.limit;
  return clause;
}

} // namespace taktvoll::language
