#include "language/negator.h"

#include "language/key_list.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

// Comparatives that turn a negation into the highest praise: "Nichts hilft besser", "kein besseres Mittel".
constexpr KeyList comparatives{"besser",       "stärker",  "schneller",   "wirksamer",  "schlimmer",
                               "gefährlicher", "sicherer", "günstiger",   "effektiver", "einfacher",
                               "leichter",     "gesünder", "schöner",     "wichtiger",  "tödlicher",
                               "geringer",     "sanfter",  "gründlicher", "tückischer", "zuverlässiger",
                               "natürlicher",  "lieber",   "angenehmer",  "tiefer"};

// "keine Praxis", "kein Mensch": a denied subject, wherever it stands.
constexpr KeyList agents{"arzt",      "ärztin",    "ärzte",       "mensch",     "menschen",  "praxis",
                         "klinik",    "firma",     "unternehmen", "hersteller", "apotheke",  "apotheker",
                         "patient",   "patientin", "kind",        "person",     "experte",   "expertin",
                         "doktor",    "gesetz",    "kasse",       "studie",     "therapeut", "therapeutin",
                         "mediziner", "anbieter",  "hebamme",     "seriöse",    "seriöser",  "seriöses"};

constexpr KeyList affirming{
    "ausschliess", "auszuschliess", "vermeid",       "vermied",       "verhinder",       "ignorier",
    "überseh",     "unterschätz",   "vernachlässig", "verharmlos",    "leugn",           "bestreit",
    "bestritt",    "bezweif",       "zweifel",       "verschweig",    "verschwieg",      "verpass",
    "vergess",     "vergiss",       "versäum",       "scheuen",       "scheut",          "zöger",
    "spassen",     "scherzen",      "entkomm",       "entgeh",        "entrinn",         "wegdiskut",
    "wegzudiskut", "kleinred",      "kleinzured",    "herunterspiel", "herunterzuspiel", "aufschieb",
    "aufzuschieb", "verdräng",      "verzicht",      "abwarten",      "abzuwarten",      "aufhalten",
    "aufzuhalten", "stoppen",       "warten",        "wartet",        "geheimnis",       "abstreit",
    "abzustreit",  "ausbleib",      "aufhören",      "aufzuhören",    "aufgeben",        "aufzugeben",
    "widerleg",    "hinauszöger"};

constexpr KeyList idle_nouns{"wunder", "frage",     "zweifel",      "scherz",
                             "witz",   "geheimnis", "übertreibung", "zufall"};
constexpr KeyList numbers{"zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "zehn", "zwölf"};
constexpr KeyList fixed_nouns{"fall", "falle", "weise", "zeitpunkt", "umständen", "preis", "zeit"};
// Predicates that deny their subject: "Angst ist unbegründet", "sucht man vergeblich".
constexpr KeyList impossible{"unmöglich",   "undenkbar", "ausgeschlossen", "fehlanzeige", "vergeblich",
                             "unbegründet", "unnötig",   "überflüssig",    "grundlos"};
constexpr KeyList evidence{"beleg",  "belege",  "nachweis", "nachweise", "beweis",    "beweise",
                           "studie", "studien", "daten",    "grund",     "grundlage", "evidenz"};
constexpr KeyList sentence_negators{"keinesfalls", "keineswegs", "nirgends", "nirgendwo", "mitnichten"};

bool is_no(std::string_view key) {
  static constexpr KeyList endings{"", "e", "en", "em", "er", "es", "s", "erlei"};
  return key.starts_with("kein") && endings.holds(key.substr(4));
}

class Judge {
public:
  Judge(const Reading& reading, Clause clause, Clause match, std::uint32_t i)
      : reading_(reading), clause_(clause), match_(match), i_(i) {}

  [[nodiscard]] Negator negator() const {
    const std::string_view word = key(i_);
    Negator found{NegatorKind::none, {i_, i_ + 1}, is_additive()};
    if (word == "nicht") {
      if (!is_idle_not()) found.kind = NegatorKind::sentence;
    } else if (word == "nie" || word == "niemals") {
      if (!is_idle_never()) found.kind = NegatorKind::sentence;
    } else if (sentence_negators.holds(word)) {
      if (!word.starts_with("nirgend") || !praises()) found.kind = NegatorKind::sentence;
    } else if (word == "kaum" || word == "selten") {
      if (denies_in_part()) found.kind = NegatorKind::sentence;
    } else if (is_no(word)) {
      judge_no(found);
    } else if (word.starts_with("niemand")) {
      if (!praises()) found.kind = NegatorKind::person;
    } else if (word == "nichts") {
      if (!praises() && !excepts()) found.kind = NegatorKind::thing;
    } else if (word == "weder") {
      found.kind = NegatorKind::neither;
    } else if (word == "ohne") {
      if (!follows_negator() && !idle_nouns.holds(outside_match(i_ + 1))) found.kind = NegatorKind::without;
    } else {
      judge_rest(found, word);
    }
    if (found && found.kind != NegatorKind::without && found.kind != NegatorKind::instead &&
        found.kind != NegatorKind::predicate && is_affirmed())
      found.kind = NegatorKind::none;
    return found;
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return key_at(reading_, i); }
  [[nodiscard]] std::string_view after(std::uint32_t n = 1) const {
    return i_ + n < clause_.limit ? key(i_ + n) : std::string_view{};
  }
  [[nodiscard]] std::string_view before(std::uint32_t n = 1) const {
    return i_ >= clause_.first + n ? key(i_ - n) : std::string_view{};
  }
  [[nodiscard]] bool in_match(std::uint32_t i) const { return i >= match_.first && i < match_.limit; }
  [[nodiscard]] std::string_view outside_match(std::uint32_t i) const {
    return i < clause_.limit && !in_match(i) ? key(i) : std::string_view{};
  }

  // What turns a negation idle stands near it; a bound keeps the cost per negation constant.
  static constexpr std::uint32_t near = 16;
  [[nodiscard]] std::uint32_t near_first() const { return i_ - std::min(i_ - clause_.first, near); }
  [[nodiscard]] std::uint32_t near_limit() const { return std::min(clause_.limit, i_ + near); }

  [[nodiscard]] bool is_additive() const {
    if (before() == "auch" || before() == "recht" || before() == "gar") return true;
    return before(2) == "auch" && i_ >= 2 && reading_.words[i_ - 2].gap == Gap::comma; // "…, auch ich nicht"
  }

  void judge_no(Negator& found) const {
    const std::string_view next = outside_match(i_ + 1);
    if ((next == "chance" && after(2) == "für") || asks_for_more()) return;
    if (idle_nouns.holds(next) || numbers.holds(next) || after().starts_with("ander") || praises()) return;
    if (i_ + 1 < clause_.limit && reading_.words[i_ + 1].kind == WordKind::number) return; // "keine 3 Tage"
    if (is_fixed(next)) {
      found.kind = NegatorKind::sentence; // "auf gar keinen Fall", "zu keinem Zeitpunkt", "keine Rede"
      found.words.limit = i_ + 2;
      if (before() == "gar") --found.words.first;
      if (found.words.first > clause_.first && next != "rede" && next != "spur") --found.words.first;
      return;
    }
    if (evidence.holds(next) && next != "grund") {
      found.kind = NegatorKind::predicate; // "Für die Wirkung gibt es keine Belege"
      found.words.limit = i_ + 2;
      return;
    }
    found.kind = agents.holds(next) ? NegatorKind::person : NegatorKind::article;
  }

  // "aber selten gefährlich", "kaum ansteckend": right before what it qualifies. Not "nicht selten", "selten
  // so wirksam", "kaum heilt die Wunde, …".
  [[nodiscard]] bool denies_in_part() const {
    if (i_ + 1 != match_.first || match_.first >= clause_.limit || is_noun(reading_, match_.first))
      return false;
    return !follows_negator() && !(i_ == clause_.first && is_finite_at(reading_, i_ + 1));
  }

  // "Noch keine Idee für den Muttertag?": without a verb, only the noun itself is denied.
  [[nodiscard]] bool asks_for_more() const {
    if (i_ > clause_.first + 1 || match_.first <= i_ + 2 || match_.first >= clause_.limit ||
        is_noun(reading_, i_ + 1) == false)
      return false;
    if (!reading_.prose.slice(reading_.sentences[reading_.words[i_].sentence].span).ends_with('?'))
      return false;
    for (std::uint32_t j = near_first(); j < near_limit(); ++j) {
      if (is_finite_at(reading_, j)) return false;
    }
    return true;
  }

  // "auf gar keinen Fall", "zu keiner Zeit"; "keine Rede", "keine Spur"
  [[nodiscard]] bool is_fixed(std::string_view noun) const {
    if (noun == "rede" || noun == "spur") return true;
    static constexpr KeyList leading{"auf", "in", "zu", "unter", "um"};
    return fixed_nouns.holds(noun) && leading.holds(before() == "gar" ? before(2) : before());
  }

  void judge_rest(Negator& found, std::string_view word) const {
    if (word == "statt" || word == "anstatt" || word == "anstelle") {
      if (!is_separable_statt()) found.kind = NegatorKind::instead;
    } else if (word == "frei" && after() == "von") {
      found.kind = NegatorKind::without;
      ++found.words.limit;
    } else if (word == "andere" && before() == "alles" && after() == "als") {
      found.kind = NegatorKind::predicate;
      found.words = {i_ - 1, i_ + 2};
    } else if (impossible.holds(word)) {
      if (!follows_negator()) found.kind = NegatorKind::predicate;
    } else if (word == "fehlt" || word == "fehlen" || word == "fehlten" || word == "fehlte") {
      for (std::uint32_t j = near_first(); j < near_limit(); ++j) {
        if (evidence.holds(key(j)) && !follows_negator()) found.kind = NegatorKind::predicate;
      }
    } else if (word.starts_with("verzicht") && !reading_.words[i_].capitalised && !follows_negator()) {
      // what "auf" leads in
      for (std::uint32_t back = 1; back <= 3 && match_.first >= clause_.first + back; ++back) {
        if (key(match_.first - back) == "auf") found.kind = NegatorKind::predicate;
      }
    }
  }

  // "nicht nur", "nicht zuletzt", "…, nicht wahr?", "wenn nicht sogar"; rhetorical questions.
  [[nodiscard]] bool is_idle_not() const {
    static constexpr KeyList idle{"nur",    "bloss",   "allein", "zuletzt", "umsonst",
                                  "minder", "weniger", "ohne",   "selten",  "lediglich"};
    const std::string_view next = after();
    if (idle.holds(next) || before() == "warum" || before() == "wieso") return true;
    if (next == "wahr" && reading_.words[i_].gap >= Gap::comma) return true;
    if (before() == "wenn" && (next == "sogar" || next == "gar")) return true;
    if ((next == "ausgeschlossen" || next == "unmöglich") && !in_match(i_ + 1)) return true;
    if ((next == "einfach" || next == "ausschliesslich") && after(2) == "nur") return true;
    return is_rhetorical();
  }

  // "Ist das nicht wunderbar?", "Möchten Sie nicht auch …?"
  [[nodiscard]] bool is_rhetorical() const {
    const Sentence& sentence = reading_.sentences[reading_.words[i_].sentence];
    if (!reading_.prose.slice(sentence.span).ends_with('?')) return false;
    const std::string_view opening = key(clause_.first);
    static constexpr KeyList copulas{"ist", "wäre", "klingt", "sind", "hört", "sieht", "war"};
    static constexpr KeyList wishes{"wollen", "möchten", "willst", "möchtest",
                                    "wollt",  "möchtet", "würden", "würdest"};
    static constexpr KeyList nudges{"auch",  "endlich", "lieber",     "langsam",
                                    "schon", "mal",     "wenigstens", "gleich"};
    static constexpr KeyList pointing{"das", "es", "dies"};
    if (copulas.holds(opening) && clause_.first + 1 < clause_.limit && pointing.holds(key(clause_.first + 1)))
      return true;
    return wishes.holds(opening) || (is_finite_at(reading_, clause_.first) && nudges.holds(after()));
  }

  // "nie wieder Schmerzen" promises; "nie war es so leicht", "wie nie zuvor", "noch nie so schnell" praise.
  [[nodiscard]] bool is_idle_never() const {
    const std::string_view next = after();
    if (next == "wieder" || next == "mehr" || next == "zuvor" || next == "so") return true;
    if (before() == "wie" && before(2) != "gut") return true; // "wie nie"; "so gut wie nie" denies
    for (std::uint32_t j = i_ + 1; j < near_limit(); ++j) {
      if (key(j) == "zuvor" || (key(j) == "so" && j + 1 < clause_.limit && !is_noun(reading_, j + 1)))
        return true;
    }
    return praises();
  }

  // "nichts als", "nichts außer", "niemand sonst", "nichts geht über"
  [[nodiscard]] bool excepts() const {
    const std::string_view next = after();
    return next == "als" || next == "ausser" || next == "anderes" || (next == "geht" && after(2) == "über") ||
           (next == "kommt" && after(2) == "an");
  }

  [[nodiscard]] bool praises() const {
    if (after() == "ausser" || after() == "sonst" || is_general()) return true;
    for (std::uint32_t j = i_ + 1; j < near_limit(); ++j) {
      const std::string_view word = key(j);
      if (comparatives.holds(word) || (j == i_ + 1 && comparatives.begins(word))) return true;
      if (word.size() > 4 && word.ends_with("er") && j + 1 < clause_.limit && key(j + 1) == "als")
        return true;
      if (word == "so" && j + 1 < clause_.limit && !is_noun(reading_, j + 1) && compares_later(j + 2))
        return true;
    }
    return false;
  }
  // "Niemand ist gern krank."
  [[nodiscard]] bool is_general() const {
    for (std::uint32_t n = 1; n <= 4; ++n) {
      if (after(n) == "gern" || after(n) == "gerne")
        return key(i_).starts_with("niemand") || agents.holds(after());
    }
    return false;
  }
  // "so schnell wie", "heilt so gründlich", "wirkt so tief": an equal that nobody reaches
  [[nodiscard]] bool compares_later(std::uint32_t from) const {
    if (from >= clause_.limit) return true;
    for (std::uint32_t j = from; j < clause_.limit && j < from + 3; ++j) {
      if (key(j) == "wie") return true;
    }
    return false;
  }

  // "nicht ohne Risiko", "keine Wirkung ohne Nebenwirkung", "nicht ausgeschlossen"
  [[nodiscard]] bool follows_negator() const {
    for (std::uint32_t j = i_; j-- > clause_.first && i_ - j <= 3;) {
      const std::string_view word = key(j);
      if (word == "nicht" || word == "nie" || word == "niemals" || is_no(word)) return true;
    }
    return false;
  }

  // "Das Treffen findet am Montag statt."
  [[nodiscard]] bool is_separable_statt() const {
    const std::string_view next = after();
    if (next.empty() || next == "und" || next == "oder" || reading_.words[i_ + 1].gap >= Gap::comma)
      return true;
    for (std::uint32_t j = clause_.first; j < i_; ++j) {
      if (key(j).starts_with("find") || key(j).starts_with("fand")) return true;
    }
    return false;
  }

  // "nicht mit Ihrer Angst allein", "… allein lassen"; not "nicht allein entscheiden"
  [[nodiscard]] bool leaves_alone(std::uint32_t j) const {
    if (key(j) != "allein" && key(j) != "alleine") return false;
    static constexpr KeyList leaving{"lassen", "gelassen",   "sein", "bleiben",
                                     "fühlen", "gelassenen", "da",   "dastehen"};
    return j + 1 >= clause_.limit || leaving.holds(key(j + 1));
  }

  [[nodiscard]] bool is_affirmed() const {
    for (std::uint32_t j = near_first(); j < near_limit(); ++j) {
      if (in_match(j) || j == i_) continue;
      if (!may_be_noun(reading_, j) && affirming.begins(key(j))) return true;
      if (j > i_ && leaves_alone(j)) return true;
      if (key(j) == "leichte" && j + 1 < clause_.limit && key(j + 1) == "schulter") return true;
    }
    return false;
  }

  const Reading& reading_;
  Clause clause_;
  Clause match_;
  std::uint32_t i_;
};

} // namespace

Negator negator_at(const Reading& reading, Clause clause, Clause match, std::uint32_t i) {
  const std::string_view word = key_at(reading, i);
  if (word.size() < 3 || std::string_view("nkwomsafuv").find(word.front()) == std::string_view::npos)
    return {};
  return Judge(reading, clause, match, i).negator();
}

bool is_negation_word(std::string_view key) {
  return key == "nicht" || key == "nie" || key == "niemals" || is_no(key) || key.starts_with("niemand") ||
         key == "nichts" || key == "weder" || key == "ohne" || sentence_negators.holds(key);
}

bool affirms_when_denied(std::string_view key) {
  return affirming.begins(key);
}

} // namespace taktvoll::language
