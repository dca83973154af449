#include "language/clause.h"

#include "language/key_list.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

constexpr KeyList subjunctions{"als",     "bevor",  "bis",     "da",         "damit",    "dass",   "ehe",
                               "falls",   "indem",  "nachdem", "ob",         "obgleich", "obwohl", "seit",
                               "seitdem", "sobald", "sodass",  "sofern",     "solange",  "sooft",  "soweit",
                               "während", "weil",   "wenn",    "wenngleich", "wonach",   "sowie"};
// At the head of a sentence these may be prepositions and adverbs too: "Bis heute", "Da haben Sie recht".
constexpr KeyList doubtful{"als", "bis", "da", "damit", "seit", "während", "wie", "sowie"};

constexpr KeyList contrasts{"aber",        "allerdings", "dafür",    "dagegen", "denn",           "dennoch",
                            "doch",        "jedoch",     "nur",      "sogar",   "sondern",        "sonst",
                            "stattdessen", "trotzdem",   "vielmehr", "zumal",   "beziehungsweise"};

// Relative and question words; the articles among them open a relative clause only behind a comma.
constexpr KeyList relatives{
    "das",      "dem",    "den",     "denen",   "der",     "deren",   "dessen", "die",     "wann",  "warum",
    "was",      "welche", "welchem", "welchen", "welcher", "welches", "wem",    "wen",     "wer",   "weshalb",
    "weswegen", "wie",    "wieso",   "wo",      "wobei",   "wodurch", "wofür",  "wogegen", "woher", "wohin",
    "womit",    "woran",  "worauf",  "woraus",  "worüber", "wovon",   "wovor",  "wozu"};

constexpr KeyList pronouns{"dann", "du", "er", "es", "ich", "ihr", "man", "sie", "so", "wir"};
constexpr KeyList prepositions{"an",  "auf",  "aus",  "bei",   "durch", "für", "gegen", "in",
                               "mit", "nach", "über", "unter", "von",   "vor", "zu"};
constexpr KeyList joining{"und", "oder", "sowie", "noch", "bzw"};
constexpr KeyList infinitive_openers{"um", "ohne", "statt", "anstatt", "ausser"};
constexpr KeyList may_be_infinitive{"haben",  "werden", "können", "lassen", "sollen",
                                    "müssen", "dürfen", "wollen", "mögen",  "brauchen"};

// What is known about the clause that is being read.
struct Open {
  std::uint32_t first = 0;
  bool verb_final = false; // begins with a conjunction or relative word
  bool finite = false;
  bool auxiliary = false;
  bool modal = false;
  bool denies_first = false; // "Keine Angst …", "Nie wieder …" without a verb
};

// Reads one sentence from left to right and marks its clause borders. Looks ahead a bounded number of words
// only.
class BorderFinder {
public:
  BorderFinder(const Reading& reading, const Sentence& sentence)
      : reading_(reading), first_(sentence.first_word), limit_(sentence.limit_word) {}

  template <class Mark>
  void run(Mark mark) {
    begin(first_);
    for (std::uint32_t i = first_; i < limit_; ++i) {
      const bool border = i > first_ && is_border(i);
      if (i > first_) mark(i, border);
      if (border) begin(i);
      take(i);
    }
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return key_at(reading_, i); }
  [[nodiscard]] std::string_view key_or_none(std::uint32_t i) const {
    return i < limit_ ? key(i) : std::string_view{};
  }
  [[nodiscard]] VerbForm form(std::uint32_t i) const { return verb_form_at(reading_, i); }
  [[nodiscard]] Gap gap(std::uint32_t i) const { return reading_.words[i].gap; }
  [[nodiscard]] static bool denies(std::string_view word) {
    return word.starts_with("kein") || word == "nicht" || word == "nie" || word == "niemals" ||
           word == "weder";
  }

  void begin(std::uint32_t i) {
    open_ = {};
    open_.first = i;
    const std::uint32_t opener = joining.holds(key(i)) ? i + 1 : i;
    if (opener >= limit_) return;
    open_.verb_final = opens_subordinate(opener, i > first_) || is_doubtful_opener(opener, i);
    open_.denies_first = denies(key(opener)) || (opener + 1 < limit_ && denies(key(opener + 1)));
  }

  // "Als das nicht half, …": a conjunction if the words up to the comma end with a verb.
  [[nodiscard]] bool is_doubtful_opener(std::uint32_t opener, std::uint32_t start) const {
    if (start > first_ || !doubtful.holds(key(opener))) return false;
    for (std::uint32_t j = opener + 1; j < limit_ && j < opener + far_ahead; ++j) {
      if (gap(j) >= Gap::comma) return is_finite_at(reading_, j - 1) || form(j - 1) == VerbForm::plural;
    }
    return false;
  }

  [[nodiscard]] bool opens_subordinate(std::uint32_t i, bool behind_comma) const {
    const std::string_view word = key(i);
    if (!behind_comma)
      return (subjunctions.holds(word) && !doubtful.holds(word)) ||
             (word.starts_with('w') && relatives.holds(word) && !is_question(i));
    if (subjunctions.holds(word) || relatives.holds(word)) return true;
    return prepositions.holds(word) && relatives.holds(key_or_none(i + 1)); // "für die", "mit dem"
  }
  // "Wer hilft?" against "Wer hilft, …"
  [[nodiscard]] bool is_question(std::uint32_t i) const {
    const std::string_view prose = reading_.prose.slice(reading_.sentences[reading_.words[i].sentence].span);
    return prose.ends_with('?') && i + 1 < limit_ && is_finite_at(reading_, i + 1);
  }

  void take(std::uint32_t i) {
    const VerbForm at = form(i);
    const bool by_plural_subject = at == VerbForm::plural && i > open_.first && i < limit_ &&
                                   (pronouns.holds(key_or_none(i + 1)) || i == open_.first + 1);
    const bool by_ich =
        at == VerbForm::first && ((i > first_ && key(i - 1) == "ich") || key_or_none(i + 1) == "ich");
    if (at != VerbForm::finite && at != VerbForm::ambiguous && !by_plural_subject && !by_ich) return;
    if (at == VerbForm::ambiguous && open_.auxiliary) return;
    open_.finite = true;
    open_.auxiliary = open_.auxiliary || is_auxiliary(key(i));
    open_.modal = open_.modal || is_modal(key(i));
  }

  // Does the clause so far end with something like a verb? Precondition: i > first_.
  [[nodiscard]] bool verb_like(std::uint32_t i) const {
    if (may_be_noun(reading_, i)) return false;
    const std::string_view word = key(i);
    return form(i) != VerbForm::none || word.ends_with("en") || (word.ends_with('t') && word != "nicht");
  }

  // The finite verb of the words that begin with `i`, as their first or second part: its index, or `limit_`.
  [[nodiscard]] std::uint32_t verb_soon(std::uint32_t i, std::uint32_t most) const {
    for (std::uint32_t j = i; j < limit_ && j < i + most; ++j) {
      if (j > i && (gap(j) >= Gap::hyphen || joining.holds(key(j)))) break;
      const VerbForm at = form(j);
      if (at == VerbForm::finite) return j;
      if (at == VerbForm::ambiguous && !(open_.auxiliary && ends_segment(j))) return j;
    }
    return limit_;
  }
  [[nodiscard]] bool ends_segment(std::uint32_t j) const {
    return j + 1 >= limit_ || gap(j + 1) >= Gap::hyphen || joining.holds(key(j + 1));
  }

  [[nodiscard]] bool is_border(std::uint32_t i) {
    if (gap(i) >= Gap::colon || gap(i) == Gap::hyphen) return true;
    if (gap(i) == Gap::comma) {
      const std::string_view mark = mark_before(reading_, i);
      if (mark.find(',') == std::string_view::npos) {
        if (mark.find('/') != std::string_view::npos) return false;
        if (mark.find_first_of("([") != std::string_view::npos) return bracket_ = holds_clause(i);
        if (mark.find_first_of(")]") != std::string_view::npos) return std::exchange(bracket_, false);
      }
      return is_border_comma(i);
    }
    const std::string_view word = key(i);
    if (word == "sondern" || word == "aber") return true;
    return (word == "und" || word == "oder") && i + 1 < limit_ && is_border_and(i);
  }

  [[nodiscard]] bool holds_clause(std::uint32_t i) const {
    for (std::uint32_t j = i; j < limit_ && j < i + far_ahead; ++j) {
      if (j > i && mark_before(reading_, j).find_first_of(")]") != std::string_view::npos) return false;
      if (form(j) == VerbForm::finite) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_border_comma(std::uint32_t i) const {
    const std::string_view word = key(i);
    if (word == "noch") return false; // weder …, noch …
    if (contrasts.holds(word) || opens_subordinate(i, true)) return true;
    if (pronouns.holds(word)) return true;
    if (joining.holds(word)) return verb_soon(i + 1, far_ahead) < limit_ || opens_joined(i + 1);
    if (closes_subordinate(i)) return true;
    const bool verb_pending = open_.verb_final && !open_.finite;
    if (is_finite_at(reading_, i)) return true;
    if (!verb_pending && verb_soon(i, soon) < limit_) return true;
    if (form(i) == VerbForm::plural && key_or_none(i + 1) == "sie") return true; // "…, rufen Sie an"
    return opens_infinitive(i) || ends_call(i) || ends_fragment(i);
  }

  [[nodiscard]] bool closes_subordinate(std::uint32_t i) const {
    return open_.verb_final && i > open_.first + 1 && (open_.finite || verb_like(i - 1));
  }

  [[nodiscard]] bool opens_infinitive(std::uint32_t i) const {
    const bool opener = infinitive_openers.holds(key(i));
    for (std::uint32_t j = i; j < limit_ && j < i + far_ahead; ++j) {
      if (j > i && (gap(j) >= Gap::hyphen || (!opener && joining.holds(key(j))))) return false;
      if (ends_infinitive(reading_, j)) return true;
    }
    return false;
  }

  // "Keine Sorge, Halsolan betäubt nur": the call stands alone, unless an enumeration follows it.
  [[nodiscard]] bool ends_call(std::uint32_t i) const {
    static constexpr KeyList calls{"sorge", "angst",  "panik",   "frage", "bange",
                                   "scheu", "scherz", "problem", "stress"};
    if (i < open_.first + 2 || i > open_.first + 3 || !calls.holds(key(i - 1)) ||
        !key(i - 2).starts_with("kein"))
      return false;
    if (i + 1 >= limit_) return false;
    return gap(i + 1) < Gap::comma && !joining.holds(key(i + 1));
  }

  // "Keine Wartezeit, sofortige Heilung": without a verb and without "und" no enumeration goes on.
  [[nodiscard]] bool ends_fragment(std::uint32_t i) const {
    if (open_.finite || open_.verb_final || !open_.denies_first || reading_.words[i].capitalised ||
        denies(key(i)))
      return false;
    for (std::uint32_t j = i; j < limit_ && j < i + far_ahead; ++j) {
      if (joining.holds(key(j)) || form(j) != VerbForm::none) return false;
    }
    return true;
  }

  [[nodiscard]] bool opens_joined(std::uint32_t next) const {
    if (next >= limit_) return false;
    const std::string_view word = key(next);
    if (pronouns.holds(word)) return next + 1 < limit_; // "und Sie" alone at the end opens nothing
    return (subjunctions.holds(word) && !doubtful.holds(word)) ||
           (word.starts_with('w') && relatives.holds(word));
  }

  [[nodiscard]] bool is_border_and(std::uint32_t i) const {
    const std::uint32_t next = i + 1;
    if (opens_joined(next) || contrasts.holds(key(next))) return true;
    const VerbForm at = form(next);
    if (at == VerbForm::finite) return !(open_.modal && may_be_infinitive.holds(key(next)));
    if (at == VerbForm::ambiguous) return open_.finite ? !open_.auxiliary : !open_.verb_final;
    if (at == VerbForm::plural) {
      if (key_or_none(next + 1) == "sie") return true; // "… und retten Sie Ihr Herz"
      return open_.finite && !open_.modal && !open_.verb_final;
    }
    if (open_.verb_final) { // "wenn Sie nicht weiterwissen oder Angst haben"
      return i > open_.first + 1 && verb_like(i - 1) && segment_ends_with_verb(next);
    }
    if (!open_.finite) return false;
    const std::uint32_t verb = verb_soon(next, soon);
    return verb < limit_ && !(open_.modal && may_be_infinitive.holds(key(verb)));
  }

  [[nodiscard]] bool segment_ends_with_verb(std::uint32_t i) const {
    for (std::uint32_t j = i; j < limit_ && j < i + far_ahead; ++j) {
      if (ends_segment(j)) return j > i && verb_like(j);
    }
    return false;
  }

  static constexpr std::uint32_t soon = 6;       // a subject with its adjectives, then the verb
  static constexpr std::uint32_t far_ahead = 14; // a short clause

  const Reading& reading_;
  std::uint32_t first_;
  std::uint32_t limit_;
  Open open_;
  bool bracket_ = false; // inside brackets that hold a clause
};

constexpr std::uint32_t longest_half_clause = 60;

} // namespace

bool is_subjunction(std::string_view key) {
  return subjunctions.holds(key);
}

bool ClauseBorders::before(std::uint32_t word) {
  if (known_.empty()) known_.resize(reading_.words.size(), Known::not_yet);
  if (known_[word] == Known::not_yet) {
    BorderFinder finder(reading_, reading_.sentences[reading_.words[word].sentence]);
    finder.run([&](std::uint32_t i, bool border) { known_[i] = border ? Known::border : Known::none; });
  }
  return known_[word] == Known::border;
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

bool is_infinitive_clause(const Reading& reading, Clause clause) {
  for (std::uint32_t i = clause.limit; i-- > clause.first;) {
    if (ends_infinitive(reading, i)) return true;
    if (may_be_noun(reading, i)) return false;
  }
  return false;
}

} // namespace taktvoll::language
