#include "language/explanation_shapes.h"
#include "language/key_list.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

class Behind {
public:
  Behind(const Reading& reading, TermUse use, const PlainWords& plain)
      : reading_(reading), plain_(plain), use_(use),
        sentence_(reading.sentences[reading.words[use.first].sentence]), limit_(sentence_.limit_word) {}

  [[nodiscard]] Explanation find() const {
    std::uint32_t at = use_.limit;
    if (const std::uint32_t behind = closing_bracket(at); behind > at) {
      if (is_bracket_gloss(reading_, {at, behind}, plain_))
        return by(ExplanationKind::brackets, {at, behind});
      at = behind; // "Hypertonie (I10), also Bluthochdruck"
    }
    if (at >= limit_) return {};
    if (const Explanation found = behind_comma(at)) return found;
    if (const Explanation found = behind_particle(at)) return found;
    if (const Explanation found = behind_dash(at)) return found;
    if (const Explanation found = behind_colon(at)) return found;
    return {};
  }

  [[nodiscard]] Explanation definition() const {
    const std::uint32_t at = std::max(use_.limit, closing_bracket(use_.limit));
    if (at >= limit_) return {};
    if (const Explanation found = behind_verb(at)) return found;
    // "Rehydratation klingt kompliziert, bedeutet aber einfach: genug trinken."
    for (std::uint32_t i = at + 1; i < limit_ && i < at + 8 && !is_noun(reading_, i); ++i) {
      if (key(i) == "bedeutet" && gap(i) == Gap::comma) return behind_verb(i);
    }
    return {};
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const {
    return i < limit_ ? key_at(reading_, i) : std::string_view{};
  }
  [[nodiscard]] Gap gap(std::uint32_t i) const { return reading_.words[i].gap; }
  [[nodiscard]] bool marked(std::uint32_t i, std::string_view mark) const {
    return has_mark_before(reading_, i, mark);
  }
  [[nodiscard]] Explanation by(ExplanationKind kind, Clause words) const {
    return explained_by(reading_, kind, words);
  }

  // Behind the words in brackets that begin with `at`, or `at` if none do.
  [[nodiscard]] std::uint32_t closing_bracket(std::uint32_t at) const {
    if (at >= limit_ || !(marked(at, "(") || marked(at, "["))) return at;
    std::uint32_t behind = at + 1;
    while (behind < limit_ && behind < at + longest && !marked(behind, ")") && !marked(behind, "]")) ++behind;
    return behind;
  }

  // The end of what begins with `i`: the next mark or the end of the sentence.
  [[nodiscard]] std::uint32_t part_limit(std::uint32_t i) const {
    std::uint32_t behind = i + 1;
    while (behind < limit_ && gap(behind) < Gap::hyphen) ++behind;
    return behind;
  }
  [[nodiscard]] bool is_closed(std::uint32_t i) const { return i < limit_; }

  // The first word behind "also", "das heißt", "auf Deutsch", "auch" …, which begin with `i`; `i` itself if
  // none does.
  [[nodiscard]] std::uint32_t behind_connector(std::uint32_t i) const {
    static constexpr KeyList single{
        "also",     "sprich",    "genauer",      "deutsch", "umgangssprachlich", "landläufig",
        "wörtlich", "übersetzt", "volkstümlich", "nämlich", "vereinfacht",       "alias"};
    const std::string_view one = key(i);
    const std::string_view two = key(i + 1);
    if ((one == "d" && two == "h") || (one == "das" && (two == "heisst" || two == "bedeutet")) ||
        ((one == "auf" || one == "zu") && two == "deutsch") || (one == "im" && two == "volksmund") ||
        ((one == "kurz" || one == "einfach" || one == "anders" || one == "genauer") &&
         (two == "gesagt" || two == "ausgedrückt")) ||
        (one == "bekannt" && two == "als") ||
        (one == "oder" && (two == "auch" || two == "besser" || two == "einfacher" || two == "einfach")))
      return i + 2;
    if ((one == "besser" || one == "auch") && two == "bekannt" && key(i + 2) == "als") return i + 3;
    if (one == "gemeint" && (two == "ist" || two == "sind")) return i + 2;
    if (one == "mit" && two == "anderen" && key(i + 2) == "worten") return i + 3;
    if (single.holds(one)) return i + 1;
    return i;
  }

  // ", also Bluthochdruck", ", eine plötzliche Verschlechterung,", ", das ist ein Verschleiß"
  [[nodiscard]] Explanation behind_comma(std::uint32_t at) const {
    std::uint32_t i = at;
    // "stellte eine Gonarthrose fest, das ist …": up to two words of the verb
    while (i < limit_ && i < at + 3 && gap(i) < Gap::comma && gap(i) != Gap::hyphen &&
           !reading_.words[i].capitalised)
      ++i;
    if (i >= limit_ || gap(i) != Gap::comma || !marked(i, ",")) return {};
    const bool directly = i == at;
    if (const std::uint32_t j = behind_connector(i); j > i && j < limit_) {
      const bool statement = key(i) == "das" || key(i) == "d";
      const std::uint32_t end = part_limit(j);
      const Clause words{j, end};
      static constexpr KeyList exclaiming{"bitte", "ganz", "keine", "kein", "nicht", "wenn", "immer", "für"};
      if (statement && draws_consequence(j)) return {};
      if (statement && !exclaiming.holds(key(j)))
        return by(ExplanationKind::apposition, {j, std::max(end, std::min(limit_, j + 3))});
      if (!exclaiming.holds(key(j)) && has_noun(words)) return by(ExplanationKind::apposition, words);
      return {};
    }
    if (key(i) == "auch") { // ", auch Blutvergiftung genannt"
      for (std::uint32_t j = i + 1; j < limit_ && j < i + 6; ++j) {
        if (names(key(j)) && j > i + 1) return by(ExplanationKind::apposition, {i + 1, j});
      }
    }
    if (key(i) == "das" && (key(i + 1) == "ist" || key(i + 1) == "sind")) {
      const Clause words{i + 2, limit_};
      return is_predicate_gloss(reading_, words, plain_, false) ? by(ExplanationKind::apposition, words)
                                                                : Explanation{};
    }
    if (!directly) return {};
    if (key(i) == "bei" && (key(i + 1) == "der" || key(i + 1) == "dem" || key(i + 1) == "denen") &&
        i + 2 < limit_ && !is_noun(reading_, i + 2))
      return by(ExplanationKind::apposition, {i, part_limit(i)}); // ", bei der sich die Lippen blau färben,"
    return bare_apposition(i);
  }

  // "…, das heißt, wir senken die Dosis", "…, das heißt, Sie müssen wiederkommen"
  [[nodiscard]] bool draws_consequence(std::uint32_t i) const {
    static constexpr KeyList demands{"müssen", "sollten",  "sollen", "dürfen",  "brauchen",
                                     "musst",  "solltest", "darfst", "brauchst"};
    if (key(i) == "wir" || key(i) == "ich") return true;
    return (key(i) == "sie" || key(i) == "du") && demands.holds(key(i + 1));
  }

  [[nodiscard]] static bool names(std::string_view word) {
    return word == "genannt" || word == "bekannt" || word == "bezeichnet";
  }
  [[nodiscard]] bool has_noun(Clause words) const {
    if (plain_.stand_in(reading_, words)) return true;
    if (plain_.is_of_quality() && is_phrase_gloss(reading_, words, plain_, false)) return true;
    for (std::uint32_t i = words.first; i < words.limit; ++i) {
      if (is_naming_noun(reading_, i)) return true;
    }
    return false;
  }

  // ", eine plötzliche Verschlechterung, …", ", der Blutwäsche, …": an article, then a noun, closed by a
  // mark.
  [[nodiscard]] Explanation bare_apposition(std::uint32_t i) const {
    static constexpr KeyList indefinite{"ein", "eine", "einem", "einen", "einer", "eines"};
    static constexpr KeyList definite{"der", "die", "das", "dem", "den", "des"};
    const std::uint32_t end = part_limit(i);
    const Clause words{i, end};
    if (plain_.stand_in(reading_, words) && end - i <= 4) return by(ExplanationKind::apposition, words);
    const bool loose = indefinite.holds(key(i));
    if (!loose && !definite.holds(key(i))) return {};
    if (!is_phrase_gloss(reading_, words, plain_, false) || only_judges(reading_, words)) return {};
    if (!loose && !is_closed_noun_phrase(end)) return {};
    // "eine Thrombose, eine Embolie und …" enumerates; so may what ends the sentence.
    for (std::uint32_t j = i; j < end; ++j) {
      if (key(j) == "und" || key(j) == "oder") return {};
    }
    if (!is_closed(end) && end - i < 3) return {};
    return by(ExplanationKind::apposition, words);
  }

  // A noun ends it, and what follows goes on with the sentence: not ", der Blutdruck, das Gewicht", no
  // relative clause.
  [[nodiscard]] bool is_closed_noun_phrase(std::uint32_t end) const {
    static constexpr KeyList going_on{"der", "die", "das", "dem", "den", "und", "oder", "ein", "eine"};
    return end < limit_ && is_naming_noun(reading_, end - 1) && !reading_.words[end].capitalised &&
           !going_on.holds(key(end));
  }

  // "Prophylaxe bzw. Vorbeugung", "Epistaxis/Nasenbluten", "Hämatom = blauer Fleck"
  [[nodiscard]] Explanation behind_particle(std::uint32_t at) const {
    const std::string_view sign = reading_.text(reading_.words[at]);
    if (reading_.words[at].kind != WordKind::word && (sign == "=" || sign == "→")) {
      const Clause words{at + 1, part_limit(at)};
      if (is_phrase_gloss(reading_, words, plain_, true)) return by(ExplanationKind::glossary, words);
    }
    if (plain_.empty()) return {};
    std::uint32_t i = at;
    static constexpr KeyList joining{"oder", "bzw", "beziehungsweise", "alias", "auch", "die", "der", "das",
                                     "eine", "ein"};
    while (i < limit_ && i < at + 3 && joining.holds(key(i))) ++i;
    const bool slash = marked(at, "/");
    if (i == at && !slash) return {};
    const Clause words{i, std::min(limit_, i + 4)};
    return plain_.stand_in(reading_, words) ? by(ExplanationKind::plain_word, words) : Explanation{};
  }

  [[nodiscard]] bool heads_sentence() const {
    static constexpr KeyList articles{"der", "die", "das", "ein", "eine"};
    std::uint32_t first = sentence_.first_word;
    while (first < use_.first &&
           (reading_.words[first].kind == WordKind::emoji || articles.holds(key(first))))
      ++first;
    return first == use_.first;
  }

  // "Tinnitus – ein Geräusch im Ohr – kann …", "Karies – Zahnfäule"
  [[nodiscard]] Explanation behind_dash(std::uint32_t at) const {
    if (gap(at) != Gap::hyphen) return {};
    static constexpr KeyList indefinite{"ein", "eine", "einem", "einen", "einer"};
    std::uint32_t i = at;
    if (key(i) == "das" && (key(i + 1) == "ist" || key(i + 1) == "sind")) {
      const Clause words{i + 2, limit_};
      return is_predicate_gloss(reading_, words, plain_, false) ? by(ExplanationKind::apposition, words)
                                                                : Explanation{};
    }
    i = behind_connector(i);
    if (i >= limit_) return {};
    // "– dabei entnehmen wir etwas Nervenwasser –"
    if ((key(i) == "dabei" || key(i) == "hierbei") && part_limit(i) - i >= 4)
      return by(ExplanationKind::apposition, {i, part_limit(i)});
    std::uint32_t end = i + 1;
    while (end < limit_ && gap(end) != Gap::hyphen && gap(end) < Gap::colon) ++end;
    const Clause words{i, end};
    if (i > at) return has_noun(words) ? by(ExplanationKind::apposition, words) : Explanation{};
    if (indefinite.holds(key(i)) && is_predicate_gloss(reading_, words, plain_, false))
      return by(ExplanationKind::apposition, words);
    if ((heads_sentence() || end < limit_) && is_phrase_gloss(reading_, {i, part_limit(i)}, plain_, false))
      return by(heads_sentence() ? ExplanationKind::glossary : ExplanationKind::apposition, words);
    return {};
  }

  // "Tachykardie: zu schneller Herzschlag", "eine sogenannte Biopsie: Sie entnimmt …"
  [[nodiscard]] Explanation behind_colon(std::uint32_t at) const {
    if (gap(at) != Gap::colon || !marked(at, ":")) return {};
    const Clause words{at, limit_};
    for (std::uint32_t back = 1; back <= 2 && use_.first >= sentence_.first_word + back; ++back) {
      if (key_at(reading_, use_.first - back).starts_with("sogenannt"))
        return by(ExplanationKind::apposition, words);
    }
    const Clause first_part{at, part_limit(at)};
    // "Der Fachbegriff dafür lautet Dyspnoe: Sie bekommen schwer Luft", "Wichtig ist die Adhärenz: dass Sie
    // …"
    static constexpr KeyList terms{"fachbegriff", "fachwort", "fachausdruck", "fachname"};
    static constexpr KeyList articles{"der", "die", "das", "eine", "ein", "dem", "den", "einer"};
    const bool introduced =
        key(at) == "dass" && use_.first > sentence_.first_word && articles.holds(key(use_.first - 1));
    bool named = false;
    for (std::uint32_t i = sentence_.first_word; i < use_.first && i < sentence_.first_word + longest; ++i)
      named = named || terms.holds(key(i));
    if ((named && first_part.limit - at >= 3) || introduced) return by(ExplanationKind::apposition, words);
    if (heads_sentence()) {
      return is_phrase_gloss(reading_, first_part, plain_, true) ? by(ExplanationKind::glossary, words)
                                                                 : Explanation{};
    }
    return is_phrase_gloss(reading_, first_part, plain_, false) ? by(ExplanationKind::apposition, words)
                                                                : Explanation{};
  }

  // "Hypertonie bedeutet Bluthochdruck", "Ein Exanthem ist ein Hautausschlag", "Arthritis nennt man …"
  [[nodiscard]] Explanation behind_verb(std::uint32_t at) const {
    const std::string_view verb = key(at);
    static constexpr KeyList light{"aber",    "einfach", "schlicht", "nur",     "nichts",
                                   "anderes", "als",     "also",     "nämlich", "ganz"};
    std::uint32_t next = at + 1;
    while (next < limit_ && next < at + 4 && light.holds(key(next))) ++next;
    if (next >= limit_) return {};
    static constexpr KeyList calling{"nennt", "nennen", "bezeichnet", "bezeichnen"};
    const Clause rest{next, limit_};
    if (calling.holds(verb))
      return has_noun({next + 1, limit_}) ? by(ExplanationKind::definition, rest) : Explanation{};
    if (verb == "bedeutet" || verb == "heisst" || verb == "bezeichnet" || verb == "meint") {
      static constexpr KeyList others{"für", "uns", "mich", "nicht", "ihnen", "dir", "oft", "auch", "es"};
      if (gap(next) < Gap::comma && others.holds(key(next))) return {};
      if (gap(next) >= Gap::comma || key(next) == "dass") return by(ExplanationKind::definition, rest);
      return is_predicate_gloss(reading_, rest, plain_, false) ? by(ExplanationKind::definition, rest)
                                                               : Explanation{};
    }
    // "Der INR-Wert sagt, wie schnell Ihr Blut gerinnt."
    static constexpr KeyList telling{"sagt", "zeigt", "misst", "verrät", "beschreibt"};
    static constexpr KeyList asking{"wie", "ob", "wo", "was", "wieviel"};
    if (telling.holds(verb))
      return gap(next) == Gap::comma && asking.holds(key(next)) && heads_sentence()
                 ? by(ExplanationKind::definition, rest)
                 : Explanation{};
    if (verb != "ist" && verb != "sind") return {};
    // "Postoperativ ist eine Antikoagulation nötig" says nothing of "postoperativ".
    if (plain_.is_of_quality())
      return plain_.stand_in(reading_, rest) ? by(ExplanationKind::definition, rest) : Explanation{};
    for (std::uint32_t j = next; j < limit_ && j < next + 5; ++j) {
      static constexpr KeyList names{"fachbegriff", "fachwort", "fachausdruck", "bezeichnung", "name",
                                     "ausdruck",    "begriff",  "fachname",     "wort"};
      if (names.holds(key(j)) || names.ends(key(j))) {
        for (std::uint32_t k = j + 1; k < limit_; ++k) {
          if (key(k) == "für") return by(ExplanationKind::definition, {k + 1, limit_});
        }
      }
    }
    const std::string_view article =
        use_.first > sentence_.first_word ? key_at(reading_, use_.first - 1) : std::string_view{};
    const bool indefinite = article.empty() || article == "ein" || article == "eine" || article == "einer";
    static constexpr KeyList definite{"die", "der", "das"};
    if (!indefinite && !(definite.holds(article) && use_.first == sentence_.first_word + 1)) return {};
    return is_predicate_gloss(reading_, rest, plain_, !indefinite) ? by(ExplanationKind::definition, rest)
                                                                   : Explanation{};
  }

  static constexpr std::uint32_t longest = 25;

  const Reading& reading_;
  const PlainWords& plain_;
  TermUse use_;
  const Sentence& sentence_;
  std::uint32_t limit_;
};

} // namespace

Explanation explained_behind(const Reading& reading, TermUse use, const PlainWords& plain) {
  const Behind behind(reading, use, plain);
  if (const Explanation found = behind.find()) return found;
  return behind.definition();
}

Explanation defined_behind(const Reading& reading, TermUse use, const PlainWords& plain) {
  return Behind(reading, use, plain).definition();
}

} // namespace taktvoll::language
