#include "language/negation.h"

#include "language/denied_outside.h"
#include "language/key_list.h"
#include "language/negator.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

// How many words may stand between a negation and what it denies, where no clause border ends its reach
// before.
constexpr std::uint32_t reach_forward = 8;
constexpr std::uint32_t reach_back = 10;
constexpr std::uint32_t longest_cue = 4; // "auf gar keinen Fall"

// With these a fronted noun that is denied does not exist at all: "Heilung ist nicht möglich", "Angst ist
// nicht nötig".
constexpr KeyList doubts{
    "nötig",     "notwendig",    "begründet",   "berechtigt", "möglich",   "angebracht",
    "zu",        "erforderlich", "bewiesen",    "belegt",     "mehr",      "gerechtfertigt",
    "vorhanden", "bekannt",      "nachweisbar", "erwiesen",   "gegeben",   "nachgewiesen",
    "erkennbar", "vorgesehen",   "gesichert",   "garantiert", "angesagt",  "wahrscheinlich",
    "geplant",   "in",           "die",         "der",        "das",       "versprochen",
    "erlaubt",   "drin",         "gemeint",     "dabei",      "enthalten", "da"};
constexpr KeyList existence{"es",        "besteht", "bestand", "existiert", "existieren",
                            "stimmt",    "droht",   "drohen",  "bestehen",  "entsteht",
                            "entstehen", "gibt",    "gab",     "auftritt"};
// What is said of these verbs' object takes the object for granted: "Krebs merkt man nicht".
constexpr KeyList taking_for_granted{"merk", "bemerk",    "spür",    "fühl",     "überleb", "versteh",
                                     "heil", "besieg",    "bekämpf", "behandel", "kurier",  "loswerd",
                                     "weh",  "aufzuhalt", "ernst",   "aussuchen"};
constexpr KeyList subjects{"sie", "wir", "man", "du",   "ihr",     "es",
                           "das", "ich", "er",  "dies", "niemand", "keiner"};
constexpr KeyList quantities{"jeder",  "jede",  "jedes",   "jeden", "jedem",     "alle",
                             "allen",  "alles", "immer",   "ein",   "eine",      "einen",
                             "einmal", "viele", "überall", "mehr",  "jedermann", "beide"};
constexpr KeyList joining{"und", "oder", "sowie", "bzw", "noch", "auch", "recht", "gar"};

class Scope {
public:
  Scope(const Reading& reading, Clause clause, Clause match)
      : reading_(reading), clause_(clause), first_(match.first), limit_(match.limit) {}

  // The negation that denies the match, or none.
  [[nodiscard]] Negator denial() const {
    Negator sentence;
    Negator phrase;
    Negator without;
    Negator predicate;
    const std::uint32_t from =
        std::max(clause_.first, first_ - std::min(first_, 2 * reach_forward + longest_cue));
    const std::uint32_t to = std::min(clause_.limit, limit_ + reach_back + longest_cue);
    for (std::uint32_t i = from; i < to; ++i) {
      if (i >= first_ && i < limit_) continue; // the match's own "nicht" denies nothing but belongs to it
      const Negator found = negator_at(reading_, clause_, {first_, limit_}, i);
      if (!found || !(i < first_ ? reaches_forward(i, found) : reaches_back(i, found)) ||
          is_apart(found.words))
        continue;
      if (found.additive) return found;
      switch (found.kind) {
      case NegatorKind::sentence:
        sentence = found;
        break;
      case NegatorKind::without:
      case NegatorKind::instead:
        without = found;
        break;
      case NegatorKind::predicate:
        predicate = found;
        break;
      default:
        phrase = found;
      }
    }
    // Twice denied is affirmed: "Keiner bleibt nicht gesund", "keine Wirkung ohne Nebenwirkung".
    if ((static_cast<int>(bool(sentence)) + static_cast<int>(bool(phrase)) + static_cast<int>(bool(without)) +
         static_cast<int>(bool(predicate))) %
            2 ==
        0)
      return {};
    return phrase ? phrase : sentence ? sentence : without ? without : predicate;
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return key_at(reading_, i); }
  [[nodiscard]] std::string_view after(std::uint32_t i) const {
    return i + 1 < clause_.limit ? key(i + 1) : std::string_view{};
  }
  [[nodiscard]] std::string_view before(std::uint32_t i) const {
    return i > clause_.first ? key(i - 1) : std::string_view{};
  }
  [[nodiscard]] Gap gap(std::uint32_t i) const { return reading_.words[i].gap; }
  [[nodiscard]] bool noun(std::uint32_t i) const { return is_noun(reading_, i); }
  [[nodiscard]] bool capitalised(std::uint32_t i) const { return may_be_noun(reading_, i); }

  // Does the negation stand in brackets or in a quotation that the match is not part of?
  [[nodiscard]] bool is_apart(Clause cue) const {
    int depth = 0;
    const std::uint32_t from = std::min(cue.limit, limit_);
    const std::uint32_t to = std::max(cue.first, first_);
    for (std::uint32_t i = from; i <= to; ++i) {
      if (i == 0 || (gap(i) != Gap::comma && gap(i) != Gap::hyphen)) continue;
      for (const char c : mark_before(reading_, i)) {
        const bool closes = c == ')' || c == ']';
        const bool opens = c == '(' || c == '[';
        if (!closes && !opens) continue;
        if (cue.first < first_) {
          if (closes && depth == 0) return true;
          depth += closes ? -1 : 1;
        } else if (opens) {
          ++depth;
        } else if (depth > 0) {
          --depth;
        }
      }
    }
    if (cue.first >= first_ && depth > 0) return true;
    const auto& quotations = reading_.quotations;
    const auto behind =
        std::upper_bound(quotations.begin(), quotations.end(), reading_.words[cue.first].span.start,
                         [](text::ProseOffset at, const Quotation& one) { return at < one.span.start; });
    if (behind == quotations.begin()) return false;
    for (auto i = static_cast<std::uint32_t>(behind - quotations.begin()) - 1; i != Quotation::no_quotation;
         i = quotations[i].outer) {
      const Quotation& one = quotations[i];
      if (cue.limit <= one.limit_word && (first_ < one.first_word || limit_ > one.limit_word)) return true;
    }
    return false;
  }

  [[nodiscard]] bool reaches_forward(std::uint32_t i, const Negator& negator) const {
    const std::uint32_t from = negator.words.limit;
    const std::uint32_t between = first_ > from ? first_ - from : 0;
    const bool heads_clause = i == clause_.first;
    if (between > 2 * reach_forward) return false;
    for (std::uint32_t j = from; j < first_; ++j) {
      if (key(j) == "ohne" && j <= i + 3) return false; // "keine Wirkung ohne Nebenwirkung"
      // A joined part with a negation of its own: that one reaches.
      if (is_negation_word(key(j)) && (gap(j) == Gap::comma || joining.holds(before(j)))) return false;
    }
    switch (negator.kind) {
    case NegatorKind::without:
    case NegatorKind::instead:
      return without_reaches(from - 1);
    case NegatorKind::predicate:
      return between <= (key(i) == "andere" ? 4 : reach_forward);
    case NegatorKind::neither:
      return between <= 2 * reach_forward;
    case NegatorKind::article:
      if (heads_clause) { // "Keine Behandlung bedeutet Lebensgefahr."
        for (std::uint32_t j = from; j < first_; ++j) {
          static constexpr KeyList leads{"bedeutet", "heisst", "droht", "endet", "führt"};
          if (leads.holds(key(j))) return false;
        }
      }
      return between <= reach_forward;
    case NegatorKind::sentence:
      return between <= reach_forward && !is_ones_own(i) &&
             (key(i) != "nicht" || not_reaches(i, heads_clause));
    default:
      return between <= reach_forward;
    }
  }

  // "Sie müssen sich nicht für Ihre Krankheit schämen" takes it for granted; "das ist nicht Ihre Schuld" does
  // not.
  [[nodiscard]] bool is_ones_own(std::uint32_t i) const {
    static constexpr KeyList possessive{"ihre",   "ihrer",  "ihren", "ihrem", "ihr",    "deine", "deiner",
                                        "deinen", "deinem", "dein",  "meine", "meiner", "unsere"};
    static constexpr KeyList copulas{"ist", "sind", "war", "waren", "sei", "wäre", "sein"};
    if (!noun(limit_ - 1) || !possessive.holds(before(first_)) || first_ - 1 <= i) return false;
    for (std::uint32_t j = clause_.first; j < clause_.limit; ++j) {
      if (copulas.holds(key(j))) return false;
    }
    return true;
  }

  // "Nicht behandelt ist das lebensgefährlich", "nicht behandelte Karies zerstört": denies one word or
  // phrase. "Nicht jeder Knoten ist bösartig" denies the sentence.
  [[nodiscard]] bool not_reaches(std::uint32_t i, bool heads_clause) const {
    if (heads_clause && !quantities.holds(after(i))) {
      for (std::uint32_t j = i + 1; j < first_; ++j) {
        if (is_finite_at(reading_, j)) return false;
      }
    }
    static constexpr KeyList leading{"der",   "die",   "das", "den",   "dem",   "des",  "eine",
                                     "einer", "einen", "bei", "mit",   "für",   "von",  "und",
                                     "oder",  "gegen", "ein", "einem", "viele", "durch"};
    if (!heads_clause && !leading.holds(before(i))) return true;
    static constexpr KeyList inflected{"e", "en", "er", "es", "em"};
    const std::string_view next = after(i);
    if (next.empty() || quantities.holds(next) || !inflected.ends(next) || i + 2 >= clause_.limit)
      return true;
    return !noun(i + 2) || first_ <= i + 1;
  }

  // "ohne" denies its noun phrase, what an infinitive with "zu" adds, or the clause of "ohne dass".
  [[nodiscard]] bool without_reaches(std::uint32_t i) const {
    if (after(i) == "dass") return true;
    for (std::uint32_t j = i + 1; j < clause_.limit && j <= i + reach_forward; ++j) {
      if (j > i + 1 && gap(j) >= Gap::comma) break;
      if (ends_infinitive(reading_, j)) return first_ <= j + 1; // "ohne Angst haben zu müssen": to the end
    }
    std::uint32_t j = i + 1;
    while (j < clause_.limit && j < i + 4) {
      if (first_ <= j) return true;
      if (noun(j)) { // the phrase ends here, unless another follows with "und"
        if (j + 1 >= clause_.limit) return false;
        const std::string_view joined = key(j + 1);
        const bool listed = gap(j + 1) == Gap::comma;
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
    if (capitalised(last)) return false;
    const std::string_view word = key(last);
    if (is_finite_verb(word)) return true;
    // At the head of a sentence a noun looks the same.
    return !reading_.words[last].capitalised && (word.ends_with("t") || word.ends_with("en"));
  }

  [[nodiscard]] bool ends_in_noun() const {
    return noun(limit_ - 1) || (limit_ < clause_.limit && gap(limit_) == Gap::space && noun(limit_) &&
                                !is_finite_verb(key(limit_ - 1)));
  }

  // "Die tödliche Krankheit ist nicht ansteckend", "das Wundermittel enttäuscht nicht jeden": what a definite
  // article introduces is taken for granted.
  [[nodiscard]] bool is_definite() const {
    if (!ends_in_noun()) return false;
    for (std::uint32_t back = 1; back <= 2 && first_ >= clause_.first + back; ++back) {
      const std::uint32_t j = first_ - back;
      const std::string_view word = key(j);
      static constexpr KeyList definite{"der", "die", "das", "dem", "den", "des", "ihr", "sein"};
      static constexpr KeyList possessive{"dies", "unser", "ihre", "mein", "dein", "eure", "jene", "seine"};
      if (definite.holds(word) || possessive.begins(word)) return true;
      if (noun(j) || is_finite_verb(word)) return false;
    }
    return false;
  }

  // At the head of a sentence, where a capital says nothing, by the ending.
  [[nodiscard]] bool may_be_subject() const {
    static constexpr KeyList adjectives{"lich", "ig",  "isch", "bar", "sam",
                                        "haft", "los", "voll", "iv",  "ell"};
    static constexpr KeyList prepositions{"für", "gegen", "mit", "bei", "von",   "vor",
                                          "zu",  "in",    "an",  "auf", "durch", "aus"};
    if (prepositions.holds(before(first_))) return false;
    const std::uint32_t last = limit_ - 1;
    if (noun(last)) return true;
    return reading_.words[last].capitalised && !adjectives.ends(key(last)) &&
           verb_form(key(last)) == VerbForm::none;
  }

  // "Schmerzen sind nicht normal", "eine Erkältung kommt nicht von Kälte": says something of the match, which
  // is therefore there. Not "Wundermittel sind wir nicht", "Angst muss man nicht haben", "Heilung ist nicht
  // möglich".
  [[nodiscard]] bool is_spoken_of(std::uint32_t i) const {
    if (!may_be_subject()) return false;
    for (std::uint32_t j = limit_; j < clause_.limit; ++j) {
      if (!capitalised(j) && taking_for_granted.begins(key(j))) return true;
    }
    for (std::uint32_t j = limit_; j < i; ++j) {
      if (subjects.holds(key(j)) || existence.holds(key(j))) return false;
    }
    static constexpr KeyList copulas{"ist", "sind", "war", "waren", "sein", "wird", "werden"};
    bool copula = false;
    for (std::uint32_t j = limit_; j < i; ++j) copula = copula || copulas.holds(key(j));
    return copula && i + 1 < clause_.limit && !doubts.holds(after(i)) && !noun(i + 1);
  }

  // "Zur Panik besteht kein Anlass", "für Selbstvorwürfe gibt es keinen Grund".
  [[nodiscard]] bool lacks_reason(std::uint32_t i) const {
    static constexpr KeyList reasons{"anlass",        "grund",      "gründe",   "ursache",
                                     "notwendigkeit", "bedarf",     "garantie", "raum",
                                     "hoffnung",      "gewissheit", "gewähr",   "veranlassung"};
    static constexpr KeyList leading{"zu", "zur", "zum", "für", "auf"};
    if (!leading.holds(before(first_)) && !(first_ >= clause_.first + 2 && leading.holds(key(first_ - 2))))
      return false;
    return reasons.holds(after(i)) || (i + 2 < clause_.limit && reasons.holds(key(i + 2)));
  }

  [[nodiscard]] bool reaches_back(std::uint32_t i, const Negator& negator) const {
    if (i - limit_ > reach_back) return false;
    // "Heilung, nicht Linderung", "hilft sofort und nicht erst morgen": denies what follows.
    static constexpr KeyList contrasting{"und", "oder", "statt"};
    if (gap(i) >= Gap::hyphen || contrasting.holds(before(i))) return negator.additive && !is_definite();
    switch (negator.kind) {
    case NegatorKind::sentence:
      if (is_definite()) return existence.holds(before(i)) || (doubts.holds(after(i)) && after(i) != "die");
      return !is_spoken_of(i);
    case NegatorKind::article: {
      if (is_verb_like()) return i - limit_ <= 4;
      if (lacks_reason(i)) return true;
      // "Garantie gibt es keine": the phrase is split, its noun stands in front.
      for (std::uint32_t j = i + 1; j < clause_.limit; ++j) {
        if (noun(j)) return false;
      }
      return true;
    }
    case NegatorKind::person:
      return !is_definite();
    case NegatorKind::neither: { // "Schuld haben weder Sie noch Ihre Eltern": the subject behind its verb
      static constexpr KeyList persons{"sie", "wir",   "du",        "ihr",   "ich",
                                       "er",  "ärzte", "ärztinnen", "eltern"};
      return persons.holds(after(i)) && !is_definite();
    }
    case NegatorKind::thing:
      return is_verb_like() || after(i) == "zu"; // "mit Krebs nichts zu tun"
    case NegatorKind::predicate:
      return key(i) != "andere" &&
             (!is_definite() || (first_ >= clause_.first + 2 && key(first_ - 2) == "für"));
    default:
      return false;
    }
  }

  const Reading& reading_;
  Clause clause_;
  std::uint32_t first_;
  std::uint32_t limit_;
};

bool denies_itself(const Reading& reading, Clause match) {
  for (std::uint32_t i = match.first; i < match.limit; ++i) {
    if (is_negation_word(key_at(reading, i))) return true;
  }
  return false;
}

} // namespace

Negation find_negation(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word,
                       ClauseBorders& borders) {
  if (first_word >= limit_word || limit_word > reading.words.size()) return {};
  Clause clause = clause_around(reading, first_word, borders);
  clause.limit = std::max(clause.limit, clause_around(reading, limit_word - 1, borders).limit);
  const Clause match{first_word, limit_word};
  const Negator inside = Scope(reading, clause, match).denial();
  // A match that denies by itself ("nicht heilbar") is a statement of its own; turning it round is the rule's
  // business.
  const Clause outside =
      denies_itself(reading, match) ? Clause{} : denied_by_main_clause(reading, clause, borders);
  const bool is_outside = outside.first < outside.limit;
  if (inside && is_outside) return {}; // twice denied
  if (inside) return {true, NegationReason::same_clause, inside.words};
  if (is_outside) return {true, NegationReason::main_clause, outside};
  const Clause answer = denied_by_answer(reading, match);
  if (answer.first < answer.limit) return {true, NegationReason::answer, answer};
  return {};
}

bool is_negated(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word,
                ClauseBorders& borders) {
  return find_negation(reading, first_word, limit_word, borders).negated;
}

bool is_negated(const Reading& reading, std::uint32_t first_word, std::uint32_t limit_word) {
  ClauseBorders borders(reading);
  return is_negated(reading, first_word, limit_word, borders);
}

std::string_view label(NegationReason reason, base::UiLanguage language) {
  switch (reason) {
  case NegationReason::same_clause:
    return base::pick(language, "verneint", "denied");
  case NegationReason::main_clause:
    return base::pick(language, "vom Hauptsatz verneint", "denied by the main clause");
  case NegationReason::answer:
    return base::pick(language, "von der Antwort verneint", "denied by the answer");
  case NegationReason::none:
    break;
  }
  return base::pick(language, "nicht verneint", "not denied");
}

} // namespace taktvoll::language
