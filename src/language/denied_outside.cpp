#include "language/denied_outside.h"

#include "language/key_list.h"
#include "language/negator.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

// What a denied main clause hands on to its "dass": "Es ist nicht bewiesen, dass …", "keine Angst, dass …".
constexpr KeyList handing_on{
    "beweis",  "bewies",  "beleg",   "nachweis",  "nachgewies", "erwies",    "hinweis",   "studie",
    "heiss",   "bedeut",  "behaupt", "versprech", "versproch",  "garant",    "zusag",     "zusicher",
    "sag",     "gesagt",  "stimm",   "wahr",      "glaub",      "grund",     "fürcht",    "befürcht",
    "angst",   "sorge",   "erwart",  "denk",      "möglich",    "evidenz",   "daten",     "zeig",
    "gezeigt", "richtig", "davon",   "anzeichen", "anhalt",     "gesichert", "klar",      "rede",
    "annahme", "annehm",  "meint",   "sicher",    "bekannt",    "geklärt",   "erforscht", "bestätig",
    "vermut",  "darauf",  "dafür",   "beobacht",  "nötig",      "gefahr",    "risiko",    "verdacht",
    "steht",   "indiz",   "quelle"};
// These deny what follows without a negation word; with one they affirm it ("kein Irrtum, dass …").
constexpr KeyList doubting{
    "bezweif",   "bestreit", "bestritt", "dementier", "widerleg", "unwahrscheinlich", "ausgeschlossen",
    "unmöglich", "falsch",   "unwahr",   "irrtum",    "irrglaub", "mythos",           "märchen",
    "gerücht",   "legende",  "unsinn",   "quatsch",   "lüge",     "gelogen",          "trugschluss"};
// Denying such a main clause says nothing of the infinitive: "Es ist nie zu spät, mit dem Rauchen
// aufzuhören".
constexpr KeyList judging{"spät",   "schwer",  "leicht", "schlimm",   "falsch",    "verkehrt",     "peinlich",
                          "schade", "schand",  "verbot", "einfach",   "schwierig", "ungewöhnlich", "fehler",
                          "scham",  "schäm",   "früh",   "unhöflich", "schadet",   "schaden",      "zeit",
                          "lust",   "problem", "scheu",  "hemmung",   "schäm"};
constexpr KeyList knowing{"wusst", "gewusst", "ahnt", "geahnt", "bemerkt", "gemerkt", "merkte", "beachtet"};
constexpr KeyList relatives{"der",   "die",    "das",     "den",     "dem",     "was",   "deren", "dessen",
                            "denen", "welche", "welches", "welcher", "welchen", "wovor", "wofür", "wogegen"};
constexpr KeyList prepositions{"in", "bei", "mit", "auf", "an", "für", "von", "unter", "durch", "gegen"};

// The longest chain "es gibt keine Studien, die zeigen, dass …" that is followed.
constexpr int longest_chain = 4;

class Governing {
public:
  Governing(const Reading& reading, ClauseBorders& borders) : reading_(reading), borders_(borders) {}

  [[nodiscard]] Clause denial(Clause clause, int depth) const {
    const Sentence& sentence = reading_.sentences[reading_.words[clause.first].sentence];
    if (depth == 0) return {};
    if (clause.first == sentence.first_word) return by_following(clause, sentence);
    const std::string_view opening = key(clause.first);
    if (opening == "und" || opening == "oder") { // goes on with the clause before: "…, dass X und dass Y"
      if (clause.first + 1 >= clause.limit || key(clause.first + 1) != "dass") return {};
      return denial(clause_around(reading_, clause.first - 1, borders_), depth - 1);
    }
    if (reading_.words[clause.first].gap != Gap::comma) return {};
    const Clause main = clause_around(reading_, clause.first - 1, borders_);
    // "Ich wusste nicht, dass …" takes for granted what follows.
    if (opening == "dass" && any(main, knowing)) return {};
    if (opening == "dass" || opening == "ob") return by_main(main, depth);
    if (is_subjunction(opening) || is_finite_at(reading_, clause.first)) return {};
    if (is_reported(clause)) return by_main(main, depth);
    if (is_infinitive_clause(reading_, clause)) return by_main_of_infinitive(main, opening, depth);
    return by_antecedent(main, clause);
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return key_at(reading_, i); }

  [[nodiscard]] bool any(Clause clause, const auto& list) const {
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      if (list.begins(key(i))) return true;
    }
    return false;
  }
  [[nodiscard]] Clause negator_in(Clause clause) const {
    // "Nicht zu behandeln hieße, …", "Warum hat niemand gesagt, dass …"
    const std::string_view opening = key(clause.first);
    if (opening == "warum" || opening == "wieso" || opening == "weshalb") return {};
    if (opening == "nicht" && clause.first + 1 < clause.limit && key(clause.first + 1) == "zu") return {};
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      if (const Negator found = negator_at(reading_, clause, {clause.limit, clause.limit}, i);
          found && (found.kind != NegatorKind::predicate || is_negation_word(key(i))))
        return found.words;
    }
    return {};
  }
  [[nodiscard]] Clause doubt_in(Clause clause) const {
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      if (is_negation_word(key(i))) return {};
    }
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      if (doubting.begins(key(i))) return {i, i + 1};
    }
    return {};
  }

  // "Nirgends steht, Heilung sei sicher."
  [[nodiscard]] bool is_reported(Clause clause) const {
    static constexpr KeyList subjunctive{"sei",   "seien", "habe",  "könne", "müsse",
                                         "dürfe", "solle", "werde", "wolle"};
    for (std::uint32_t i = clause.first + 1; i < clause.limit; ++i) {
      if (subjunctive.holds(key(i)) && key(i - 1) != "ich") return true;
    }
    return false;
  }

  // "Es gibt keine Belege, dass", "Fachleute bezweifeln, dass"
  [[nodiscard]] Clause by_main(Clause main, int depth) const {
    if (const Clause doubt = doubt_in(main); doubt.first < doubt.limit) return doubt;
    const std::uint32_t last = main.limit - 1;
    if (!any(main, handing_on) && key(last) != "nicht" && key(last) != "so") return {};
    const Clause found = negator_in(main);
    return found.first < found.limit ? found : denial(main, depth - 1);
  }

  // "Dass das heilt, ist nicht belegt", "Ob das hilft, ist unklar"
  [[nodiscard]] Clause by_following(Clause clause, const Sentence& sentence) const {
    const std::string_view opening = key(clause.first);
    if ((opening != "dass" && opening != "ob") || clause.limit >= sentence.limit_word ||
        reading_.words[clause.limit].gap != Gap::comma)
      return {};
    const Clause main = clause_around(reading_, clause.limit, borders_);
    if (const Clause doubt = doubt_in(main); doubt.first < doubt.limit) return doubt;
    return any(main, handing_on) ? negator_in(main) : Clause{};
  }

  // "Wir behaupten nicht, heilen zu können", "keine Angst, süchtig zu werden"
  [[nodiscard]] Clause by_main_of_infinitive(Clause main, std::string_view opening, int depth) const {
    static constexpr KeyList own{"um", "ohne", "statt", "anstatt", "ausser"};
    if (own.holds(opening) || any(main, judging)) return {};
    for (std::uint32_t i = main.first; i + 1 < main.limit; ++i) {
      if (key(i) == "davon" && key(i + 1) == "entfernt") return {i + 1, i + 2}; // "weit davon entfernt, …"
      if (key(i).starts_with("hör") && key(main.limit - 1) == "auf" && !is_negation_word(key(i + 1)) &&
          negator_in(main).first >= negator_in(main).limit)
        return {i, main.limit}; // "Hören Sie auf, …"
    }
    const Clause found = negator_in(main);
    return found.first < found.limit ? found : denial(main, depth - 1);
  }

  // A relative clause to a denied noun: "kein Mittel, das …", "nichts, was …". Not "Keine Sorge, das …".
  [[nodiscard]] Clause by_antecedent(Clause main, Clause clause) const {
    std::uint32_t opener = clause.first;
    if (prepositions.holds(key(opener)) && opener + 1 < clause.limit) ++opener;
    if (!relatives.holds(key(opener))) return {};
    // "Das ist kein Spaß mehr, das ist Körperverletzung" goes on with a main clause.
    if (opener + 2 < clause.limit && is_finite_at(reading_, opener + 1)) return {};
    bool has_verb = false;
    for (std::uint32_t i = main.first; i < main.limit; ++i)
      has_verb = has_verb || verb_form_at(reading_, i) != VerbForm::none;
    if (!has_verb) return {};
    for (std::uint32_t i = main.limit; i-- > main.first && main.limit - i <= 3;) {
      const Negator found = negator_at(reading_, main, {main.limit, main.limit}, i);
      const bool denies_noun = found.kind == NegatorKind::article || found.kind == NegatorKind::person ||
                               found.kind == NegatorKind::thing;
      if (denies_noun || (found && key(i).starts_with("kein"))) return found.words;
    }
    return {};
  }

  const Reading& reading_;
  ClauseBorders& borders_;
};

constexpr std::uint32_t longest_question = 14; // words; longer ones are no headings of an answer

// The denying word of an answer that begins with word `i` and ends before `limit`.
Clause answer_at(const Reading& reading, std::uint32_t i, std::uint32_t limit, bool fragment) {
  const std::string_view word = key_at(reading, i);
  if (word == "nein" || word == "nö" || word == "fehlanzeige" || word == "keineswegs" || word == "mitnichten")
    return {i, i + 1};
  if (!fragment) return {};
  const std::uint32_t length = limit - i;
  if (word.starts_with("kein") && (length == 1 || (length <= 3 && !is_noun(reading, i + 1))))
    return {i, i + 1};
  if (length > 8 || !is_finite_verb(word)) return {}; // "Musst du nicht haben."
  for (std::uint32_t j = i + 1; j < limit; ++j) {
    if (is_noun(reading, j)) return {};
    if (key_at(reading, j) == "nicht" || key_at(reading, j).starts_with("kein")) return {j, j + 1};
  }
  return {};
}

} // namespace

Clause denied_by_main_clause(const Reading& reading, Clause clause, ClauseBorders& borders) {
  return Governing(reading, borders).denial(clause, longest_chain);
}

Clause denied_by_answer(const Reading& reading, Clause match) {
  const std::uint32_t index = reading.words[match.first].sentence;
  const Sentence& sentence = reading.sentences[index];
  if (match.limit > sentence.limit_word) return {};
  const std::uint32_t first =
      std::max(sentence.first_word, match.first - std::min(match.first, longest_question));
  const std::uint32_t limit = std::min(sentence.limit_word, match.limit + longest_question);
  bool fragment = true;
  for (std::uint32_t i = first; i < limit; ++i) {
    if (i >= match.limit && reading.words[i].gap == Gap::colon) break;
    if (is_negation_word(key_at(reading, i))) return {};
    fragment = fragment && verb_form_at(reading, i) != VerbForm::finite;
  }
  for (std::uint32_t i = match.limit; i < limit; ++i) { // "Nebenwirkungen: keine bekannt"
    if (reading.words[i].gap < Gap::colon) continue;
    return fragment && key_at(reading, i).starts_with("kein")
               ? answer_at(reading, i, sentence.limit_word, true)
               : Clause{};
  }
  if (limit < sentence.limit_word || !reading.prose.slice(sentence.span).ends_with('?')) return {};
  if (index + 1 >= reading.sentences.size()) return {};
  const Sentence& next = reading.sentences[index + 1];
  if (next.block != sentence.block || next.first_word >= next.limit_word) return {};
  return answer_at(reading, next.first_word, next.limit_word, fragment);
}

} // namespace taktvoll::language
