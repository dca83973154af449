#include "language/explanation_shapes.h"
#include "language/key_list.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

// Behind which a term in brackets is a field, an address or a name, not what the words before mean.
constexpr KeyList places{"praxis",  "klinik",       "abteilung", "station",    "zentrum",  "haus",
                         "team",    "sprechstunde", "bereich",   "ambulanz",   "kurs",     "vortrag",
                         "thema",   "arzt",         "ärztin",    "fachärztin", "facharzt", "name",
                         "seminar", "termin",       "raum",      "kontakt",    "quelle",   "professor"};
constexpr KeyList titles{"dr", "prof", "frau", "herr", "med"};
constexpr KeyList labels{"medizinisch",      "fachwort",       "fachbegriff", "fachausdruck",
                         "fachsprache",      "fachsprachlich", "lateinisch",  "lat",
                         "latein",           "griechisch",     "med",         "fachlich",
                         "fachname",         "englisch",       "engl",        "medizin",
                         "medizinersprache", "fremdwort",      "mediziner",   "ärztesprache"};
constexpr KeyList fillers{"auch", "kurz",  "sogenannte", "sogenannter", "sogenanntes", "sogenannten",
                          "der",  "die",   "das",        "dem",         "den",         "ein",
                          "eine", "einer", "einen",      "einem",       "in",          "heisst",
                          "als",  "oder",  "auf",        "von",         "auch",        "eben",
                          "hier", "dann",  "nur",        "im",          "akute",       "akuten"};
constexpr KeyList callers{
    "man",      "fachleute",    "ärzte",      "ärztinnen", "mediziner", "medizinerinnen",
    "experten", "expertinnen",  "fachärzte",  "ärztin",    "arzt",      "medizin",
    "fachwelt", "wissenschaft", "forschende", "fachmann",  "fachfrau",  "doktor"};
constexpr KeyList called{"genannt", "bekannt", "bezeichnet"};

class Before {
public:
  Before(const Reading& reading, TermUse use, const PlainWords& plain)
      : reading_(reading), plain_(plain), use_(use),
        sentence_(reading.sentences[reading.words[use.first].sentence]), first_(sentence_.first_word),
        limit_(sentence_.limit_word) {}

  [[nodiscard]] Explanation find() const {
    if (const Explanation found = in_brackets()) return found;
    if (const Explanation found = also_called()) return found;
    if (const Explanation found = labelled()) return found;
    if (const Explanation found = named()) return found;
    if (const Explanation found = meant()) return found;
    if (const Explanation found = described()) return found;
    if (const Explanation found = apposed()) return found;
    return plain_word();
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const {
    return i < limit_ ? key_at(reading_, i) : std::string_view{};
  }
  [[nodiscard]] Gap gap(std::uint32_t i) const { return reading_.words[i].gap; }
  [[nodiscard]] bool marked(std::uint32_t i, std::string_view mark) const {
    return has_mark_before(reading_, i, mark);
  }
  // The words from `i` back to the mark before them, `i` included.
  [[nodiscard]] Clause part_before(std::uint32_t limit) const {
    std::uint32_t first = limit;
    while (first > first_) {
      --first;
      if (first == first_ || gap(first) >= Gap::hyphen) break;
    }
    return {first, limit};
  }
  [[nodiscard]] Explanation by(ExplanationKind kind, Clause words) const {
    return explained_by(reading_, kind, words);
  }
  // The sentence before, for "Das nennt man …".
  [[nodiscard]] Explanation by_sentence_before(ExplanationKind kind) const {
    const std::uint32_t index = reading_.words[use_.first].sentence;
    if (index == 0 || reading_.sentences[index - 1].block != sentence_.block) return {};
    const Sentence& before = reading_.sentences[index - 1];
    if (before.first_word >= before.limit_word) return {};
    return by(kind, {before.first_word, before.limit_word});
  }

  // "Bluthochdruck (Fachwort: Hypertonie)"
  [[nodiscard]] Explanation in_brackets() const {
    std::uint32_t i = use_.first;
    bool label = false;
    while (i > first_ && !marked(i, "(") && i + 5 > use_.first) {
      --i;
      const bool equals = reading_.words[i].kind == WordKind::symbol;
      if (!labels.holds(key(i)) && !fillers.holds(key(i)) && !equals) return {};
      label = label || labels.holds(key(i)) || equals;
    }
    if (i <= first_ || !marked(i, "(")) return {};
    // Behind the term only "genannt" or what is spoken of it in the same brackets by a label.
    if (use_.limit < limit_ && !marked(use_.limit, ")") && !called.holds(key(use_.limit)) &&
        gap(use_.limit) < Gap::comma)
      return {};
    const Clause words = part_before(i);
    if (label) return by(ExplanationKind::in_brackets, words);
    for (std::uint32_t j = words.first; j < words.limit; ++j) {
      if (titles.holds(key(j)) || places.holds(key(j)) || places.ends(key(j))) return {};
    }
    const std::uint32_t last = i - 1;
    const bool noun = is_naming_noun(reading_, last);
    const bool clause = !may_be_noun(reading_, last) && words.limit - words.first >= 4;
    if (!noun && !clause && !plain_.stand_in(reading_, words)) return {};
    return by(ExplanationKind::in_brackets, words);
  }

  // "Wasser in den Beinen, auch Beinödem genannt"
  [[nodiscard]] Explanation also_called() const {
    for (std::uint32_t i = use_.limit; i < limit_ && i < use_.limit + 2; ++i) {
      if (!called.holds(key(i))) continue;
      for (std::uint32_t j = use_.first; j-- > first_ && use_.first - j <= 3;) {
        static constexpr KeyList experts{"fachleuten", "ärzten",     "ärztinnen",
                                         "medizinern", "fachärzten", "experten"};
        const bool by_experts = key(j) == "von" && experts.holds(key(j + 1));
        if (key(j) != "auch" && key(j) != "als" && key(j) != "medizinisch" && !by_experts) continue;
        if (key(j) == "als" && j > first_ && key(j - 1) == "auch") --j;
        return j > first_ ? by(ExplanationKind::naming, part_before(j)) : Explanation{};
      }
    }
    return {};
  }

  // "Nasenbluten, medizinisch Epistaxis", "Nasenbluten – in der Fachsprache Epistaxis –", ", kurz MRT"
  [[nodiscard]] Explanation labelled() const {
    std::uint32_t i = use_.first;
    bool label = false;
    while (i > first_ && i + 5 > use_.first && gap(i) < Gap::hyphen) {
      --i;
      if (!labels.holds(key(i)) && !fillers.holds(key(i)) && key(i) != "genannt") return {};
      label = label || labels.holds(key(i)) || key(i) == "kurz" || key(i).starts_with("sogenannt");
    }
    if (!label || i <= first_ || gap(i) > Gap::comma) return {};
    const Clause words = part_before(i);
    return words.first < words.limit ? by(ExplanationKind::naming, words) : Explanation{};
  }

  // "… nennt man Hypertonie", "… heißt in der Fachsprache Hypertonie", "Der Fachbegriff für … ist Hypertonie"
  [[nodiscard]] Explanation named() const {
    bool subject = false;
    bool expert = false;
    bool points = false; // "das", "dies", "dafür": at the sentence before
    for (std::uint32_t i = use_.first; i-- > first_ && use_.first - i <= 7;) {
      const std::string_view word = key(i);
      if (gap(i + 1) >= Gap::hyphen && i + 1 <= use_.first) return {};
      if (callers.holds(word)) {
        subject = true;
        continue;
      }
      if (labels.holds(word)) {
        expert = true;
        continue;
      }
      if (word == "das" || word == "dies" || word == "so") points = true;
      const Clause before{first_, i};
      const bool says = (word == "sagt" || word == "sagen") && i + 3 >= use_.first;
      const bool calls = word == "nennt" || word == "nennen" || says;
      const bool speaks = (word == "spricht" || word == "sprechen") && has(i + 1, use_.first, "von");
      const bool marks = (word == "bezeichnet" || word == "bezeichnen") && has(i + 1, use_.first, "als");
      if (calls || speaks || marks) {
        const bool on_condition = speaks && use_.limit < limit_ && key(use_.limit) == "wenn";
        if (!subject && !has_caller(before) &&
            !(on_condition && (key(i + 1) == "wir" || has(first_, i, "wir"))))
          return {};
        if (is_attribute() || has_person(i + 1)) return {};
        if (on_condition) return by(ExplanationKind::naming, {use_.limit, limit_});
        return by_words_before(before, points || has_pointer(before), i + 1);
      }
      if (word == "heisst") {
        const bool before_expert = has_label(before);
        if (expert || before_expert) return by_words_before(before, points || has_pointer(before), i + 1);
        return {};
      }
      if (word == "ist" || word == "lautet") return by_term_for(before);
    }
    return {};
  }
  // "die Königin der Onkologie"
  [[nodiscard]] bool is_attribute() const {
    if (use_.first < first_ + 2) return false;
    const std::string_view article = key(use_.first - 1);
    return (article == "der" || article == "des") && is_noun(reading_, use_.first - 2);
  }
  // "Man nennt sie …"
  [[nodiscard]] bool has_person(std::uint32_t i) const {
    static constexpr KeyList persons{"sie", "ihn", "mich", "uns", "dich", "euch"};
    return persons.holds(key(i)) || persons.holds(key(i + 1));
  }

  [[nodiscard]] bool has(std::uint32_t from, std::uint32_t to, std::string_view word) const {
    for (std::uint32_t i = from; i < to; ++i) {
      if (key(i) == word) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_caller(Clause words) const {
    for (std::uint32_t i = words.first; i < words.limit; ++i) {
      if (callers.holds(key(i))) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_label(Clause words) const {
    for (std::uint32_t i = words.first; i < words.limit; ++i) {
      if (labels.holds(key(i))) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_pointer(Clause words) const {
    return words.limit - words.first <= 3 &&
           (has(words.first, words.limit, "das") || has(words.first, words.limit, "dies") ||
            has(words.first, words.limit, "so"));
  }
  [[nodiscard]] bool any_noun(Clause words) const {
    for (std::uint32_t i = words.first; i < words.limit; ++i) {
      if (is_naming_noun(reading_, i) && !callers.holds(key(i)) && !labels.holds(key(i))) return true;
    }
    return false;
  }

  // What is named stands before the verb, between it and the term, or, pointed at, in the sentence before.
  [[nodiscard]] Explanation by_words_before(Clause before, bool points, std::uint32_t behind_verb) const {
    if (any_noun(before)) return by(ExplanationKind::naming, before);
    if (points) {
      if (const Explanation found = by_sentence_before(ExplanationKind::naming)) return found;
    }
    const Clause between{behind_verb, use_.first};
    return any_noun(between) ? by(ExplanationKind::naming, between) : Explanation{};
  }

  // "Der Fachbegriff für Nesselsucht ist", "Der Fachausdruck dafür ist"
  [[nodiscard]] Explanation by_term_for(Clause before) const {
    static constexpr KeyList names{"fachbegriff", "fachwort", "fachausdruck", "fachname",
                                   "bezeichnung", "begriff",  "ausdruck",     "name"};
    for (std::uint32_t i = before.first; i < before.limit; ++i) {
      if (!names.holds(key(i))) continue;
      if (has(i, before.limit, "dafür") || has(i, before.limit, "hierfür"))
        return by_sentence_before(ExplanationKind::naming);
      for (std::uint32_t j = i; j < before.limit; ++j) {
        if (key(j) == "für" && j + 1 < before.limit)
          return by(ExplanationKind::naming, {j + 1, before.limit});
      }
    }
    return {};
  }

  // "Mit Hypertonie ist ein zu hoher Blutdruck gemeint", "Unter Hypertonie versteht man …"
  [[nodiscard]] Explanation meant() const {
    static constexpr KeyList articles{"der",   "die",    "dem",    "den",    "einer",
                                      "einem", "dieser", "diesem", "begriff"};
    std::uint32_t i = use_.first;
    while (i > first_ && i + 3 > use_.first && articles.holds(key(i - 1))) --i;
    if (i == first_) return {};
    const std::string_view opener = key(i - 1);
    for (std::uint32_t j = use_.limit; j < limit_ && j < use_.limit + 20; ++j) {
      const bool means = opener == "mit" && (key(j) == "gemeint" || key(j) == "meint" || key(j) == "meinen");
      const bool is_about = opener == "bei" && key(j) == "handelt" && key(j + 1) == "es";
      const bool understands =
          opener == "unter" && (key(j) == "versteht" || key(j) == "verstehen" || key(j) == "verstanden");
      if (means || understands || is_about) return by(ExplanationKind::definition, {use_.limit, limit_});
    }
    return {};
  }

  // "Bei einer Bronchoskopie schaut die Ärztin mit einem dünnen Schlauch …", "Mit der Spirometrie misst man,
  // wie …": what somebody does in it, at the head of a sentence.
  [[nodiscard]] Explanation described() const {
    static constexpr KeyList articles{"der", "dem", "einer", "einem", "diese", "dieser", "diesem"};
    static constexpr KeyList leading{"bei", "beim", "mit", "durch", "in"};
    static constexpr KeyList doing{"schaut",   "schauen",    "misst",         "messen",
                                   "sieht",    "betrachtet", "entnimmt",      "entnehmen",
                                   "entfernt", "entfernen",  "betrachten",    "zeichnet",
                                   "spiegelt", "schiebt",    "durchleuchtet", "tastet"};
    std::uint32_t i = use_.first;
    while (i > first_ && i + 2 > use_.first && articles.holds(key(i - 1))) --i;
    if (i != first_ + 1 || !leading.holds(key(first_)) || !doing.holds(key(use_.limit))) return {};
    const Clause rest{use_.limit, limit_};
    if (rest.limit - rest.first < 6) return {};
    for (std::uint32_t j = rest.first + 1; j < rest.first + 4; ++j) {
      if (callers.holds(key(j)) || key(j) == "wir") return by(ExplanationKind::definition, rest);
    }
    return {};
  }

  // "Eine Entzündung der Leber, die Hepatitis, kann …"
  [[nodiscard]] Explanation apposed() const {
    static constexpr KeyList articles{"die", "der", "das", "eine", "ein", "einer", "einem"};
    if (use_.first < first_ + 2 || !articles.holds(key(use_.first - 1))) return {};
    const std::uint32_t article = use_.first - 1;
    if (gap(article) != Gap::comma || !marked(article, ",")) return {};
    if (use_.limit >= limit_ || gap(use_.limit) != Gap::comma || !marked(use_.limit, ",")) return {};
    const Clause words = part_before(article);
    if (words.limit - words.first < 3) return {};
    bool noun = false;
    for (std::uint32_t i = words.first; i < words.limit; ++i) {
      if (verb_form_at(reading_, i) == VerbForm::finite) return {};
      noun = noun || is_naming_noun(reading_, i);
    }
    return noun ? by(ExplanationKind::apposition, words) : Explanation{};
  }

  // "Schuppenflechte oder Psoriasis"
  [[nodiscard]] Explanation plain_word() const {
    if (plain_.empty() || use_.first < first_ + 2) return {};
    static constexpr KeyList joining{
        "oder", "bzw", "beziehungsweise", "alias", "auch", "die", "der", "das", "eine", "ein", "also"};
    std::uint32_t i = use_.first;
    while (i > first_ && i + 4 > use_.first && joining.holds(key(i - 1))) --i;
    const bool slash = marked(use_.first, "/");
    if (i == use_.first && !slash) return {};
    const Clause words{i - std::min(i - first_, 4U), i};
    return plain_.stand_in(reading_, words) ? by(ExplanationKind::plain_word, words) : Explanation{};
  }

  const Reading& reading_;
  const PlainWords& plain_;
  TermUse use_;
  const Sentence& sentence_;
  std::uint32_t first_;
  std::uint32_t limit_;
};

} // namespace

Explanation explained_before(const Reading& reading, TermUse use, const PlainWords& plain) {
  return Before(reading, use, plain).find();
}

} // namespace taktvoll::language
