#include "language/report_frames.h"

#include "language/key_list.h"
#include "language/negator.h"
#include "language/report_labels.h"
#include "language/word_context.h"

#include <algorithm>
#include <optional>

namespace taktvoll::language {
namespace {

constexpr KeyList believers{"viele",      "vielen",   "manche",   "manchen",     "mancher",
                            "einige",     "leute",    "menschen", "meisten",     "andere",
                            "mensch",     "eltern",   "laien",    "mancherorts", "vieler",
                            "betroffene", "jeder",    "manch",    "jemand",      "nachbarn",
                            "nachbarin",  "oma",      "opa",      "tante",       "schwiegermutter",
                            "volksmund",  "kritiker", "gegner",   "impfgegner"};
constexpr KeyList believing{"überzeugt", "glaub",    "denk",   "dacht",    "meint", "meinen",
                            "fürcht",    "befürcht", "vermut", "annehmen", "halten"};
constexpr KeyList own_voice{"ich", "wir"};
constexpr KeyList authorities{"arzt",         "ärzt",      "expert",       "fachleut", "studie",   "forsch",
                              "wissenschaft", "professor", "untersuchung", "kund",     "anwender", "nutzer",
                              "patient",      "dr",        "prof",         "apothek",  "mediziner"};
constexpr KeyList heard{"hört",    "hören",   "liest",  "lesen",   "sagt",
                        "erzählt", "munkelt", "gehört", "gelesen", "sagen"};
// With "wir" these tell what others say; "sagen" and "erzählen" do not.
constexpr KeyList heard_by_us{"gehört", "gelesen", "hören", "lesen", "höre", "lese"};
constexpr KeyList often{"man", "oft", "häufig", "immer", "überall", "manchmal", "öfter", "vielfach"};
constexpr KeyList nudges{"auch", "noch", "immer", "etwa", "wirklich", "tatsächlich", "ebenfalls"};
constexpr KeyList reader_verbs{"schreib", "schrieb", "geschrieben", "frag", "gefragt", "erwähn", "wissen"};
constexpr KeyList readers{"sie", "du", "ihr"};
constexpr KeyList affects{"sie", "dich", "euch", "uns", "ihn"}; // "Stimmt es Sie traurig, dass …?"
constexpr KeyList contrasts{"aber", "doch", "jedoch", "sondern", "allerdings", "tatsächlich", "dabei"};
constexpr KeyList continuing{"dass",    "ob",      "weil",    "wenn", "und",    "oder",  "der",
                             "die",     "das",     "den",     "dem",  "denen",  "deren", "dessen",
                             "welche",  "welcher", "welches", "um",   "obwohl", "damit", "bevor",
                             "nachdem", "sobald",  "wer",     "was",  "wo",     "wie"};
// What may stand between a verb of saying and what is said.
constexpr KeyList light{
    "oft",   "noch",     "immer", "auch",   "sogar",      "wirklich", "zwar", "leider", "irrtümlich",
    "heute", "häufig",   "gern",  "gerne",  "vielleicht", "wohl",     "ja",   "uns",    "mir",
    "öfter", "manchmal", "hier",  "online", "wieder",     "ihnen",    "wir",  "dir",    "fälschlicherweise",
    "nun"};
constexpr KeyList speech_nouns{
    "begriffe",    "begriffen",     "wörter",       "wörtern",         "worte",
    "worten",      "ausdrücke",     "ausdrücken",   "bezeichnungen",   "formulierungen",
    "versprechen", "aussagen",      "sätze",        "sätzen",          "sprüche",
    "sprüchen",    "slogans",       "schlagzeilen", "behauptungen",    "parolen",
    "floskeln",    "überschriften", "mythen",       "heilversprechen", "werbeversprechen",
    "vokabeln",    "schlagworte",   "schlagworten", "werbesprüche",    "werbesprüchen",
    "etiketten",   "schimpfwörter"};
constexpr KeyList word_nouns{"begriff",     "begriffs", "wort",       "worts",     "ausdruck",
                             "bezeichnung", "vokabel",  "schlagwort", "stichwort", "etikett",
                             "schimpfwort", "unwort",   "wörtchen"};

class Frames {
public:
  Frames(const Reading& reading, Clause sentence, ClauseBorders& borders, std::vector<Report>& out)
      : reading_(reading), sentence_(sentence), borders_(borders), out_(out),
        question_(is_question(reading, reading.sentences[reading.words[sentence.first].sentence])),
        first_word_(sentence.first) {
    while (first_word_ + 1 < sentence.limit && reading.words[first_word_].kind == WordKind::emoji)
      ++first_word_;
  }

  void run() {
    fronted();
    for (std::uint32_t i = sentence_.first; i < sentence_.limit; ++i) {
      if (i > sentence_.first && reading_.words[i].gap >= Gap::comma) complement(i);
      const std::string_view word = key(i);
      if (word.size() < 4) continue;
      if (word.front() == 'a' || word.front() == 'v' || word.front() == 's') distance(i, word);
      mention(i, word);
    }
  }

private:
  struct Cue {
    Clause words;
    QuotationReason reason = QuotationReason::hearsay;
    bool saying = false; // its complement may follow without "dass"
  };

  [[nodiscard]] std::string_view key(std::uint32_t i) const { return key_at(reading_, i); }
  [[nodiscard]] std::string_view key_or_none(std::uint32_t i) const {
    return i < sentence_.limit ? key(i) : std::string_view{};
  }
  [[nodiscard]] bool has(Clause clause, std::string_view word) const {
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      if (key(i) == word) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_any(Clause clause, const auto& list) const {
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      if (list.holds(key(i))) return true;
    }
    return false;
  }

  // "Dass Stress Magengeschwüre verursacht, ist ein Irrtum."
  void fronted() {
    const std::string_view opening = key(sentence_.first);
    if (opening != "dass" && opening != "ob") return;
    const Clause clause = clause_around(reading_, sentence_.first, borders_);
    if (clause.limit >= sentence_.limit || reading_.words[clause.limit].gap != Gap::comma) return;
    if (const auto cue = cue_in(clause_around(reading_, clause.limit, borders_)))
      out_.push_back({clause, cue->words,
                      cue->reason == QuotationReason::question ? QuotationReason::hearsay : cue->reason});
  }

  // What follows a comma or colon, if the clause before it makes it a report.
  void complement(std::uint32_t i) {
    const std::string_view word = key(i);
    const bool introduced = word == "dass" || word == "ob" || word == "wonach" || asks(word);
    const Gap gap = reading_.words[i].gap;
    if (gap == Gap::hyphen) return;
    if (!introduced && (contrasts.holds(word) || word == "wenn" || word == "weil" || word == "und")) return;
    Clause governing = clause_around(reading_, i - 1, borders_);
    governing.limit = i;
    const auto cue = cue_in(governing);
    if (!cue) return;
    if (!introduced && !(cue->saying && follows_directly(*cue, i))) return;
    out_.push_back({{i, end_of_complement(i)}, cue->words, cue->reason});
  }
  [[nodiscard]] static bool asks(std::string_view word) {
    static constexpr KeyList words{"warum", "wann", "wieso", "weshalb", "welche", "welches", "welcher"};
    return words.holds(word);
  }
  [[nodiscard]] bool follows_directly(const Cue& cue, std::uint32_t i) const {
    for (std::uint32_t j = cue.words.limit; j < i; ++j) {
      if (!light.holds(key(j)) && !believers.holds(key(j)) && key(j) != "man" && key(j) != "es" &&
          key(j) != "das")
        return false;
    }
    return true;
  }
  [[nodiscard]] std::uint32_t end_of_complement(std::uint32_t i) const {
    const std::uint32_t limit = std::min(sentence_.limit, i + longest_complement);
    for (std::uint32_t j = i + 1; j < limit; ++j) {
      if (!borders_.before(j)) continue;
      const std::string_view word = key(j);
      const Gap gap = reading_.words[j].gap;
      if (contrasts.holds(word) || gap == Gap::hyphen || gap >= Gap::colon) return j;
      if (gap == Gap::comma && (word == "und" || !continuing.holds(word))) return j;
    }
    return limit;
  }

  // What in this clause makes its complement a report.
  [[nodiscard]] std::optional<Cue> cue_in(Clause clause) const {
    // "Bevor Sie so etwas behaupten, …"
    const std::string_view opening = key(clause.first);
    if (is_subjunction(opening) && opening != "dass") return std::nullopt;
    bool denied = false;
    for (std::uint32_t i = clause.first; i < clause.limit; ++i)
      denied = denied || key(i) == "nicht" || key(i).starts_with("kein") || key(i) == "niemand";
    if (const auto cue = untruth_in(clause, denied)) return cue;
    if (denied) return std::nullopt;
    if (has_any(clause, own_voice) && !has_any(clause, heard_by_us)) return std::nullopt;
    if (const auto cue = reader_in(clause)) return cue;
    if (has_authority(clause)) return std::nullopt;
    if (const auto cue = hearsay_in(clause)) return cue;
    return belief_in(clause);
  }

  [[nodiscard]] bool has_authority(Clause clause) const {
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      if (authorities.begins(key(i)) && (is_noun(reading_, i) || i == sentence_.first)) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<Cue> untruth_in(Clause clause, bool denied) const {
    std::optional<Cue> dran;
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      const std::string_view word = key(i);
      const bool belief =
          (word == "glaube" || word == "glauben" || word == "annahme" || word == "vorstellung") &&
          is_noun(reading_, i);
      if ((names_untruth(word) || belief) && !denied) {
        // "An der Behauptung, dass …, ist nichts dran" reports as well.
        return Cue{{i, i + 1}, question_ ? QuotationReason::question : QuotationReason::hearsay, true};
      }
      const bool wrong = word == "falsch" || word == "unwahr" || word == "quatsch" || word == "unsinn" ||
                         word == "gelogen" || word == "widerlegt" || word == "humbug";
      if (wrong && !denied) return Cue{{i, i + 1}, QuotationReason::verdict, false};
      if (question_ && word == "stimmt" && i == first_word_ && affects.holds(key_or_none(i + 2))) continue;
      if (question_ && word == "stimmt" && i == first_word_)
        return Cue{{i, i + 1}, QuotationReason::question, true};
      const bool agrees = word == "stimmt" || word == "wahr" || word == "richtig" || word == "korrekt";
      if (agrees && denied) return Cue{{i, i + 1}, QuotationReason::verdict, false};
      if (agrees && question_ && (i == clause.first || is_finite_at(reading_, first_word_)))
        return Cue{{i, i + 1}, QuotationReason::question, true};
      if (word == "dran" && question_) dran = Cue{{i, i + 1}, QuotationReason::question, false};
    }
    return dran;
  }

  [[nodiscard]] std::optional<Cue> hearsay_in(Clause clause) const {
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      const std::string_view word = key(i);
      const Cue cue{{i, i + 1}, QuotationReason::hearsay, true};
      if (word.starts_with("kursier") || word == "munkelt" || word == "angeblich") return cue;
      if (word.starts_with("behaupt") && !is_noun(reading_, i)) return cue;
      if (word == "heisst" &&
          ((i > clause.first && key(i - 1) == "es") || (i + 1 < clause.limit && key(i + 1) == "es")))
        return cue;
      if (heard.holds(word) && has_any(clause, often) && !has(clause, "ihnen") && !has(clause, "dir"))
        return cue;
      static constexpr KeyList saying{"sagen", "erzählen", "sagte", "meinte", "schwört", "sagt"};
      if (saying.holds(word) &&
          (has(clause, "manche") || has(clause, "leute") || has(clause, "oma") || has(clause, "opa")))
        return cue;
      if ((word == "gehört" || word == "gelesen") &&
          (is_auxiliary(key(clause.first)) || has(clause, "habe") || has(clause, "hast") ||
           has(clause, "haben")))
        return Cue{cue.words, cue.reason, false};
      if (word == "fake" || word == "verschwörung") return cue;
    }
    return std::nullopt;
  }

  // "Viele glauben", "Sie denken", "Glauben Sie auch noch"; not "Denken Sie daran", "Glauben Sie uns".
  [[nodiscard]] std::optional<Cue> belief_in(Clause clause) const {
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      if (!believing.begins(key(i)) || is_noun(reading_, i)) continue;
      const Cue cue{{i, i + 1}, QuotationReason::hearsay, true};
      if (has_any(clause, believers) || has(clause, "man")) return cue;
      for (std::uint32_t j = clause.first; j < i; ++j) {
        if (readers.holds(key(j)) && (j > sentence_.first || key(j) != "ihr")) return cue;
      }
      if (i == clause.first && has_any(clause, nudges) && has_any(clause, readers)) return cue;
    }
    return std::nullopt;
  }

  // "Sie schreiben, dass …", "@mia fragt, ob …"; not "Fragen Sie, ob …", "Sie fragen sich, ob …".
  [[nodiscard]] std::optional<Cue> reader_in(Clause clause) const {
    if (has(clause, "sich") || has(clause, "schon")) return std::nullopt;
    bool reader = false;
    for (std::uint32_t i = clause.first; i < clause.limit; ++i) {
      const bool possessive = key(i) == "ihr" && i + 1 < clause.limit && is_noun(reading_, i + 1);
      reader = reader || (readers.holds(key(i)) && !possessive) || reading_.words[i].in_mention;
      if (!reader || !reader_verbs.begins(key(i)) || is_noun(reading_, i)) continue;
      if (key(i).starts_with("wissen") && !has(clause, "möchten") && !has(clause, "wollten") &&
          !has(clause, "wollen") && !has(clause, "möchtest"))
        continue;
      return Cue{{i, i + 1}, QuotationReason::reader, i + 1 == clause.limit && is_colon(clause.limit)};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_colon(std::uint32_t i) const {
    return i < sentence_.limit && reading_.words[i].gap == Gap::colon;
  }

  // "der angeblich heilende Stein", "Angeblich heilt Heilerde alles", "das vermeintliche Wundermittel"
  void distance(std::uint32_t i, std::string_view word) {
    static constexpr KeyList adjectives{"angebliche", "vermeintliche", "sogenannte", "selbsternannte"};
    const bool adverb = word == "angeblich" || word == "vermeintlich";
    if (!adverb && !adjectives.begins(word) && word != "genannte") return;
    if (word == "genannte" && (i == sentence_.first || key(i - 1) != "so")) return;
    static constexpr KeyList inflected{"e", "en", "er", "es", "em"};
    const bool attribute = !adverb || (i + 2 < sentence_.limit && inflected.ends(key(i + 1)) &&
                                       !is_finite_at(reading_, i + 1) && is_noun(reading_, i + 2));
    if (!attribute) {
      out_.push_back({clause_around(reading_, i, borders_), {i, i + 1}, QuotationReason::distance});
      return;
    }
    std::uint32_t limit = i + 1;
    while (limit < sentence_.limit && limit < i + 5 && !is_noun(reading_, limit)) ++limit;
    if (limit < sentence_.limit && is_noun(reading_, limit))
      out_.push_back({{i + 1, limit + 1}, {i, i + 1}, QuotationReason::distance});
  }

  // "der Begriff Killerkeim", "Wörter wie Zeitbombe oder Gift"
  void mention(std::uint32_t i, std::string_view word) {
    const std::uint32_t next = i + 1;
    if (next >= sentence_.limit) return;
    if (word_nouns.holds(word) && reading_.words[next].gap == Gap::space &&
        reading_.words[next].capitalised) {
      out_.push_back({{next, next + 1}, {i, next}, QuotationReason::mention});
      return;
    }
    if (!speech_nouns.holds(word) || key(next) != "wie") return;
    std::uint32_t limit = next + 1;
    while (limit < sentence_.limit && limit < next + longest_list && reading_.words[limit].gap < Gap::colon &&
           reading_.words[limit].gap != Gap::hyphen && verb_form_at(reading_, limit) == VerbForm::none &&
           !(borders_.before(limit) && contrasts.holds(key(limit))))
      ++limit;
    if (limit > next + 1) out_.push_back({{next + 1, limit}, {i, next + 1}, QuotationReason::mention});
  }

  // Words; without them, a sentence of nothing but cues would cost a square.
  static constexpr std::uint32_t longest_complement = 200;
  static constexpr std::uint32_t longest_list = 40;

  const Reading& reading_;
  Clause sentence_;
  ClauseBorders& borders_;
  std::vector<Report>& out_;
  bool question_;
  std::uint32_t first_word_; // of the sentence, without emoji
};

} // namespace

void find_frames(const Reading& reading, Clause sentence, ClauseBorders& borders, std::vector<Report>& out) {
  Frames(reading, sentence, borders, out).run();
}

} // namespace taktvoll::language
