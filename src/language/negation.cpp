#include "language/negation.h"

#include "language/clause.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace taktvoll::language {
namespace {

using namespace std::string_view_literals;

enum class Negator : std::uint8_t {
  none,
  sentence, // nicht, nie, niemals, keinesfalls, keineswegs
  article,  // kein*
  person,   // niemand, nirgends
  thing,    // nichts
  neither,  // weder … noch
  without,  // ohne
};

// How many words may stand between a negation and what it denies. Measured on own examples: with fewer,
// "Angst müssen Sie vor der Untersuchung nicht haben" is lost; with more, subjects of long sentences are
// denied by their predicates.
constexpr std::uint32_t reach_forward = 6;
constexpr std::uint32_t reach_back = 8;

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& list, std::string_view key) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

template <std::size_t n>
bool begins_with_any(const std::array<std::string_view, n>& list, std::string_view key) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view start) { return key.starts_with(start); });
}

bool is_no(std::string_view key) {
  if (!key.starts_with("kein")) return false;
  return holds(std::array{""sv, "e"sv, "en"sv, "em"sv, "er"sv, "es"sv, "s"sv, "erlei"sv}, key.substr(4));
}

// Comparatives that turn a negation into the highest praise: "Nichts hilft besser", "kein besseres Mittel".
constexpr std::array comparatives{"besser"sv,     "stärker"sv,      "schneller"sv, "wirksamer"sv,
                                  "schlimmer"sv,  "gefährlicher"sv, "sicherer"sv,  "günstiger"sv,
                                  "effektiver"sv, "einfacher"sv,    "leichter"sv,  "gesünder"sv,
                                  "schöner"sv,    "wichtiger"sv,    "tödlicher"sv};

class Scope {
public:
  Scope(const Reading& reading, Clause clause, std::uint32_t first, std::uint32_t limit)
      : reading_(reading), clause_(clause), first_(first), limit_(limit) {}

  [[nodiscard]] bool denies() const {
    bool by_sentence = false;
    bool by_phrase = false;
    bool by_without = false;
    for (std::uint32_t i = clause_.first; i < clause_.limit; ++i) {
      if (i >= first_ && i < limit_) continue; // the match's own "nicht" denies nothing but belongs to it
      const Negator negator = negator_at(i);
      if (negator == Negator::none || !(i < first_ ? reaches_forward(i, negator) : reaches_back(i, negator)))
        continue;
      by_sentence = by_sentence || negator == Negator::sentence;
      by_without = by_without || negator == Negator::without;
      by_phrase = by_phrase || (negator != Negator::sentence && negator != Negator::without);
    }
    // Twice denied is affirmed: "Keiner bleibt nicht gesund", "keine Wirkung ohne Nebenwirkung".
    return (by_sentence || by_phrase || by_without) && !(by_sentence && by_phrase) &&
           !(by_without && (by_sentence || by_phrase));
  }

  // Any word of the clause that denies, whatever it reaches.
  [[nodiscard]] bool has_negator() const {
    for (std::uint32_t i = clause_.first; i < clause_.limit; ++i) {
      if (negator_at(i) != Negator::none) return true;
    }
    return false;
  }

  [[nodiscard]] Negator negator_at(std::uint32_t i) const {
    const std::string_view word = key(i);
    if (word.size() < 3 || std::string_view("nkwo").find(word.front()) == std::string_view::npos)
      return Negator::none;
    if (word == "nicht") return is_idle_not(i) ? Negator::none : Negator::sentence;
    if (word == "nie" || word == "niemals") return is_idle_never(i) ? Negator::none : Negator::sentence;
    if (word == "keinesfalls" || word == "keineswegs" || word == "nirgends" || word == "nirgendwo") {
      return Negator::sentence;
    }
    if (is_no(word)) return is_idle_no(i) ? Negator::none : Negator::article;
    if (word.starts_with("niemand")) return praises(i) ? Negator::none : Negator::person;
    if (word == "nichts") {
      return praises(i) || after(i) == "als" || after(i) == "anderes" ? Negator::none : Negator::thing;
    }
    if (word == "weder") return Negator::neither;
    if (word == "ohne") return follows_negator(i) ? Negator::none : Negator::without;
    return Negator::none;
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return reading_.key(reading_.words[i]); }
  [[nodiscard]] std::string_view after(std::uint32_t i) const {
    return i + 1 < clause_.limit ? key(i + 1) : std::string_view{};
  }
  [[nodiscard]] std::string_view before(std::uint32_t i) const {
    return i > clause_.first ? key(i - 1) : std::string_view{};
  }
  [[nodiscard]] bool is_capitalised(std::uint32_t i) const {
    const Word& word = reading_.words[i];
    return word.capitalised && i != reading_.sentences[word.sentence].first_word;
  }
  [[nodiscard]] bool is_noun(std::uint32_t i) const {
    return is_capitalised(i) &&
           !holds(std::array{"sie"sv, "ihnen"sv, "ihr"sv, "ihre"sv, "ihrem"sv, "ihren"sv, "du"sv}, key(i));
  }

  // "nicht nur", "nicht zuletzt", "nicht zu unterschätzen", "…, nicht wahr?"
  [[nodiscard]] bool is_idle_not(std::uint32_t i) const {
    static constexpr std::array idle{"nur"sv,    "bloss"sv,   "allein"sv, "zuletzt"sv, "umsonst"sv,
                                     "minder"sv, "weniger"sv, "ohne"sv,   "selten"sv,  "lediglich"sv};
    const std::string_view next = after(i);
    if (holds(idle, next) || before(i) == "warum" || before(i) == "wieso") return true;
    static constexpr std::array underrated{"unterschätzen"sv, "vernachlässigen"sv, "leugnen"sv,
                                           "übersehen"sv};
    if (next == "zu" && holds(underrated, after(i + 1))) return true;
    if (next == "wahr" && reading_.words[i].gap >= Gap::comma) return true;
    return (next == "einfach" || next == "ausschliesslich") && after(i + 1) == "nur";
  }

  // "nie wieder Schmerzen" promises; "nie war es so leicht", "wie nie zuvor", "noch nie so schnell" praise.
  [[nodiscard]] bool is_idle_never(std::uint32_t i) const {
    const std::string_view next = after(i);
    if (next == "wieder" || next == "mehr" || next == "zuvor" || next == "so" || before(i) == "wie")
      return true;
    for (std::uint32_t j = i + 1; j < clause_.limit; ++j) {
      if (key(j) == "so" && j + 1 < clause_.limit && !is_noun(j + 1)) return true;
      if (key(j) == "zuvor") return true;
    }
    return praises(i);
  }

  // "Kein Wunder, dass …", "kein anderes Spray", "kein besseres Mittel".
  [[nodiscard]] bool is_idle_no(std::uint32_t i) const {
    const std::string_view next = after(i);
    const bool next_is_match = i + 1 >= first_ && i + 1 < limit_;
    if ((next == "wunder" || next == "frage") && !next_is_match) return true;
    return next.starts_with("ander") || praises(i);
  }

  [[nodiscard]] bool praises(std::uint32_t i) const {
    for (std::uint32_t j = i + 1; j < clause_.limit; ++j) {
      const std::string_view word = key(j);
      if (holds(comparatives, word) || (j == i + 1 && begins_with_any(comparatives, word))) return true;
      if (word.size() > 4 && word.ends_with("er") && after(j) == "als") return true;
      if (word == "so" && j + 2 < clause_.limit && (key(j + 2) == "wie" || after(j + 2) == "wie"))
        return true;
    }
    return false;
  }

  // "nicht ohne Risiko", "keine Wirkung ohne Nebenwirkung"
  [[nodiscard]] bool follows_negator(std::uint32_t i) const {
    for (std::uint32_t j = i; j-- > clause_.first && i - j <= 3;) {
      const std::string_view word = key(j);
      if (word == "nicht" || word == "nie" || word == "niemals" || is_no(word)) return true;
    }
    return false;
  }

  [[nodiscard]] bool finite_verb_between(std::uint32_t start, std::uint32_t limit) const {
    for (std::uint32_t i = start; i < limit; ++i) {
      if (is_finite_verb(key(i))) return true;
    }
    return false;
  }

  [[nodiscard]] bool reaches_forward(std::uint32_t i, Negator negator) const {
    const std::uint32_t between = first_ - i - 1;
    const bool heads_clause = i == clause_.first;
    for (std::uint32_t j = i + 1; j < first_; ++j) {
      if (key(j) == "ohne" && follows_negator(j)) return false; // "keine Wirkung ohne Nebenwirkung"
    }
    switch (negator) {
    case Negator::without:
      return without_reaches(i);
    case Negator::neither:
      return between <= 2 * reach_forward;
    case Negator::article:
      // "Keine Behandlung bedeutet Lebensgefahr."
      if (heads_clause) {
        for (std::uint32_t j = i + 1; j < first_; ++j) {
          if (holds(std::array{"bedeutet"sv, "heisst"sv, "droht"sv, "endet"sv, "führt"sv}, key(j)))
            return false;
        }
      }
      return between <= reach_forward;
    case Negator::sentence:
      // "Nicht behandelt ist das lebensgefährlich."
      if (heads_clause && key(i) == "nicht" && finite_verb_between(i + 1, first_)) return false;
      return between <= reach_forward;
    default:
      return between <= reach_forward;
    }
  }

  // "ohne" denies its noun phrase, what an infinitive with "zu" adds, or the clause of "ohne dass".
  [[nodiscard]] bool without_reaches(std::uint32_t i) const {
    if (after(i) == "dass") return true;
    for (std::uint32_t j = i + 1; j < clause_.limit && j <= i + reach_forward; ++j) {
      if (key(j) == "zu" && j + 1 < clause_.limit && !is_noun(j + 1)) return first_ <= j + 1;
      if (j > i + 1 && reading_.words[j].gap >= Gap::comma) break;
    }
    std::uint32_t j = i + 1;
    while (j < clause_.limit && j < i + 4) {
      if (first_ <= j) return true;
      if (is_noun(j)) { // the phrase ends here, unless another follows with "und"
        if (j + 1 >= clause_.limit) return false;
        const std::string_view joined = key(j + 1);
        const bool listed = reading_.words[j + 1].gap == Gap::comma;
        if (joined != "und" && joined != "oder" && joined != "sowie" && !listed) return false;
        i = listed ? j : j + 1; // counts anew
        j = i + 1;
        continue;
      }
      ++j;
    }
    return j < clause_.limit && first_ <= j;
  }

  [[nodiscard]] bool is_verb_like() const {
    const std::uint32_t last = limit_ - 1;
    if (is_capitalised(last)) return false;
    const std::string_view word = key(last);
    if (is_finite_verb(word)) return true;
    // At the head of a sentence a noun looks the same.
    return !reading_.words[last].capitalised && (word.ends_with("t") || word.ends_with("en"));
  }

  // "Die tödliche Krankheit ist nicht ansteckend", "das Wundermittel enttäuscht nicht jeden": what a definite
  // article introduces is taken for granted.
  [[nodiscard]] bool is_taken_for_granted() const {
    const bool noun =
        is_noun(limit_ - 1) || (limit_ < clause_.limit && reading_.words[limit_].gap == Gap::space &&
                                is_noun(limit_) && !is_verb_like_adverb());
    if (!noun) return false;
    for (std::uint32_t back = 1; back <= 2 && first_ >= clause_.first + back; ++back) {
      const std::uint32_t j = first_ - back;
      const std::string_view word = key(j);
      static constexpr std::array definite{"der"sv, "die"sv, "das"sv, "dem"sv, "den"sv, "des"sv};
      static constexpr std::array possessive{"dies"sv, "unser"sv, "ihre"sv, "ihren"sv, "ihrem"sv,
                                             "mein"sv, "dein"sv,  "eure"sv, "jene"sv};
      if (holds(definite, word) || begins_with_any(possessive, word)) return true;
      if (is_noun(j) || is_finite_verb(word)) return false;
    }
    return false;
  }
  [[nodiscard]] bool is_verb_like_adverb() const { return is_finite_verb(key(limit_ - 1)); }

  [[nodiscard]] bool reaches_back(std::uint32_t i, Negator negator) const {
    if (i - limit_ > reach_back) return false;
    // "Heilung, nicht Linderung", "hilft sofort und nicht erst morgen": denies what follows.
    if (reading_.words[i].gap >= Gap::hyphen || holds(std::array{"und"sv, "oder"sv, "statt"sv}, before(i)))
      return false;
    switch (negator) {
    case Negator::sentence: {
      if (!is_taken_for_granted()) return true;
      static constexpr std::array doubts{"nötig"sv,    "notwendig"sv,  "begründet"sv, "berechtigt"sv,
                                         "möglich"sv,  "angebracht"sv, "zu"sv,        "erforderlich"sv,
                                         "bewiesen"sv, "belegt"sv,     "mehr"sv,      "gerechtfertigt"sv};
      // "Das Wundermittel gibt es nicht", "die Gefahr besteht nicht"
      static constexpr std::array existence{"es"sv, "besteht"sv, "existiert"sv, "stimmt"sv, "droht"sv};
      return holds(existence, before(i)) || holds(doubts, after(i));
    }
    case Negator::article: {
      if (is_verb_like()) return i - limit_ <= 4;
      // "Garantie gibt es keine": the phrase is split, its noun stands in front.
      for (std::uint32_t j = i + 1; j < clause_.limit; ++j) {
        if (is_noun(j)) return false;
      }
      return true;
    }
    case Negator::person:
      return !is_taken_for_granted();
    case Negator::thing:
      return is_verb_like() || after(i) == "zu"; // "mit Krebs nichts zu tun"
    case Negator::neither:
    case Negator::without:
    case Negator::none:
      break;
    }
    return false;
  }

  const Reading& reading_;
  Clause clause_;
  std::uint32_t first_;
  std::uint32_t limit_;
};

// What a denied main clause hands on to its "dass": "Es ist nicht bewiesen, dass …", "keine Angst, dass …".
bool hands_on(std::string_view key) {
  static constexpr std::array stems{
      "beweis"sv,  "bewies"sv,    "beleg"sv,    "nachweis"sv, "nachgewies"sv, "erwies"sv,    "hinweis"sv,
      "studie"sv,  "heiss"sv,     "bedeut"sv,   "behaupt"sv,  "versprech"sv,  "versproch"sv, "garant"sv,
      "zusag"sv,   "zusicher"sv,  "sag"sv,      "gesagt"sv,   "stimm"sv,      "wahr"sv,      "glaub"sv,
      "grund"sv,   "fürcht"sv,    "befürcht"sv, "angst"sv,    "sorge"sv,      "erwart"sv,    "denk"sv,
      "möglich"sv, "evidenz"sv,   "daten"sv,    "zeig"sv,     "richtig"sv,    "davon"sv,     "anzeichen"sv,
      "anhalt"sv,  "gesichert"sv, "belegen"sv,  "klar"sv};
  return begins_with_any(stems, key);
}

// The longest chain "es gibt keine Studien, die zeigen, dass …" that is followed.
constexpr int longest_chain = 4;

bool is_denied_from_outside(const Reading& reading, Clause clause, int depth, ClauseBorders& borders) {
  const std::uint32_t sentence_first = reading.sentences[reading.words[clause.first].sentence].first_word;
  if (depth == 0 || clause.first == sentence_first || reading.words[clause.first].gap != Gap::comma)
    return false;
  const Clause main = clause_around(reading, clause.first - 1, borders);
  const Scope scope(reading, main, main.limit, main.limit);
  const std::string_view opening = reading.key(reading.words[clause.first]);
  const auto begins_with_finite_verb = [&] { return is_finite_verb(opening); };
  if (opening == "dass" || opening == "ob") {
    bool hands = false;
    for (std::uint32_t i = main.first; i < main.limit; ++i) {
      hands = hands || hands_on(reading.key(reading.words[i]));
    }
    return hands && (scope.has_negator() || is_denied_from_outside(reading, main, depth - 1, borders));
  }
  if (begins_with_finite_verb() || is_subjunction(opening)) return false;
  // A relative clause to a denied noun: "kein Mittel, das …", "nichts, was …". Not "Keine Sorge, das …".
  static constexpr std::array relatives{"der"sv,   "die"sv,    "das"sv,    "den"sv,     "dem"sv,    "was"sv,
                                        "deren"sv, "dessen"sv, "welche"sv, "welches"sv, "welcher"sv};
  if (!holds(relatives, opening)) return false;
  bool has_verb = false;
  for (std::uint32_t i = main.first; i < main.limit; ++i) {
    has_verb = has_verb || is_finite_verb(reading.key(reading.words[i]));
  }
  if (!has_verb) return false;
  for (std::uint32_t i = main.limit; i-- > main.first && main.limit - i <= 3;) {
    const Negator negator = scope.negator_at(i);
    if (negator == Negator::article || negator == Negator::person || negator == Negator::thing) return true;
  }
  return false;
}

} // namespace

bool is_negated(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word,
                ClauseBorders& borders) {
  if (first_word >= limit_word || limit_word > reading.words.size()) return false;
  Clause clause = clause_around(reading, first_word, borders);
  clause.limit = std::max(clause.limit, clause_around(reading, limit_word - 1, borders).limit);
  const bool inside = Scope(reading, clause, first_word, limit_word).denies();
  return inside != is_denied_from_outside(reading, clause, longest_chain, borders);
}

bool is_negated(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word) {
  ClauseBorders borders(reading);
  return is_negated(reading, first_word, limit_word, borders);
}

} // namespace taktvoll::language
