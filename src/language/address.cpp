#include "language/address.h"

#include "language/address_words.h"
#include "language/characters.h"
#include "language/verbs.h"
#include "language/word_context.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace taktvoll::language {
namespace {

bool has(int classes, std::string_view key) {
  return (address_classes(key) & classes) != 0;
}

// What a word says before the whole text was seen.
enum class Hint : std::uint8_t {
  none,
  du,
  ihr,
  sie,
  sie_or_they,  // "Sie finden …" behind "Die Tabletten …"
  ihr_or_other, // "Kennt ihr Tipps?", "wenn ihr Kind hustet"
};

struct Found {
  Hint reading = Hint::none;
  std::uint32_t word = 0;
  bool imperative = false;
};

class Finder {
public:
  Finder(const Reading& reading, const OwnWordsOptions& options)
      : reading_(reading), own_(reading, options) {}

  std::vector<AddressWord> run() {
    for (std::uint32_t i = 0; i < reading_.words.size(); ++i) {
      if (!own_.holds(i) || address_classes(key(i)) == 0) continue;
      Found found{look(i), i, false};
      if (found.reading == Hint::none) found = {imperative(i), i, true};
      if (found.reading != Hint::none) found_.push_back(found);
    }
    return settled();
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const {
    const Word& word = reading_.words[i];
    return word.gendered ? reading_.stem(word) : reading_.key(word); // "dein*e": dein
  }
  [[nodiscard]] const Sentence& sentence(std::uint32_t i) const {
    return reading_.sentences[reading_.words[i].sentence];
  }
  // How far a word looks: keeps the cost per word constant in a sentence of a hundred thousand words.
  static constexpr std::uint32_t near = 40;
  [[nodiscard]] std::uint32_t near_limit(std::uint32_t i) const {
    return std::min(sentence(i).limit_word, i + near);
  }
  // The word before or behind in the same sentence.
  [[nodiscard]] std::optional<std::uint32_t> before(std::uint32_t i) const {
    if (i == 0 || i <= sentence(i).first_word) return std::nullopt;
    return i - 1;
  }
  [[nodiscard]] std::optional<std::uint32_t> behind(std::uint32_t i) const {
    if (i + 1 >= sentence(i).limit_word) return std::nullopt;
    return i + 1;
  }
  [[nodiscard]] std::string_view key_before(std::uint32_t i) const {
    const auto other = before(i);
    return other ? key(*other) : std::string_view();
  }
  [[nodiscard]] std::string_view key_behind(std::uint32_t i) const {
    const auto other = behind(i);
    return other ? key(*other) : std::string_view();
  }
  [[nodiscard]] bool is_capitalised(std::uint32_t i) const { return reading_.words[i].capitalised; }

  // Where the capital of a word says nothing: at the beginning of a sentence (behind emoji and numbers of a
  // list), behind a colon, an opening quotation mark or bracket.
  [[nodiscard]] bool begins(std::uint32_t i) const {
    const Word& word = reading_.words[i];
    if (word.gap == Gap::colon) return true;
    for (std::uint32_t at = i; at > sentence(i).first_word; --at)
      if (reading_.words[at - 1].kind == WordKind::word || reading_.words[at - 1].kind == WordKind::opaque)
        return is_opened(i);
    return true;
  }
  [[nodiscard]] bool is_opened(std::uint32_t i) const {
    const char32_t mark = character_before(reading_.prose.view(), reading_.words[i].span.start.value);
    return mark == '(' || mark == '[' || mark == '"' || mark == 0x201E || mark == 0x201C || mark == 0xBB ||
           mark == 0xAB || mark == 0x201A;
  }

  [[nodiscard]] Hint look(std::uint32_t i) const {
    const std::string_view word = key(i);
    if (has(du_class, word)) return is_set_phrase(i) ? Hint::none : Hint::du;
    if (has(ihr_class, word)) return Hint::ihr;
    if (word == "sie" && is_capitalised(i)) return is_set_phrase(i) ? Hint::none : sie(i);
    if (word == "ihnen" && is_capitalised(i)) return begins(i) ? Hint::sie_or_they : Hint::sie;
    if (word == "ihr") return ihr(i);
    if (has(possessive_class, word) && is_capitalised(i) && !reading_.words[i].all_caps)
      return begins(i) ? Hint::sie_or_they : Hint::sie;
    return Hint::none;
  }

  // "per du", "auf Du und Du", "beim Sie"
  [[nodiscard]] bool is_set_phrase(std::uint32_t i) const {
    const std::string_view word = key_before(i);
    if (word == "per" || word == "beim") return true;
    const auto is_du = [](std::string_view other) { return other == "du"; };
    if (word == "auf" && is_du(key(i))) return true;
    return word == "und" && i >= 2 && is_du(key(i - 2)) && is_du(key(i));
  }

  [[nodiscard]] Hint sie(std::uint32_t i) const {
    if (reading_.words[i].all_caps && reading_.words[i].span.size() > 1) return Hint::sie_or_they;
    if (!begins(i)) return Hint::sie;
    const auto next = behind(i);
    if (!next) return Hint::sie_or_they;
    const std::string_view verb = key(*next);
    // "Sie und er kamen": she.
    if ((verb == "und" || verb == "oder") && *next + 1 < sentence(i).limit_word) {
      const std::string_view other = key(*next + 1);
      if (other == "er" || other == "ich") return Hint::none;
    }
    // "Sie hilft": she. "Sie helfen": they, or you.
    const bool is_plural = verb.ends_with('n') || verb == "sind" || verb == "und" || verb == "oder" ||
                           verb == "selbst" || verb == "alle" || verb == "beide" || verb == "als" ||
                           verb == "auch" || verb == "bitte";
    const bool joined = reading_.words[*next].gap > Gap::space || is_capitalised(*next);
    return is_plural || joined || verb_form(verb) == VerbForm::none ? sie_by_verb(verb, is_plural || joined)
                                                                    : Hint::none;
  }
  // A word that no list knows: by its ending.
  static Hint sie_by_verb(std::string_view verb, bool is_plural) {
    if (is_plural) return Hint::sie_or_they;
    return verb.ends_with('t') || verb.ends_with("te") ? Hint::none : Hint::sie_or_they;
  }

  [[nodiscard]] Hint ihr(std::uint32_t i) const {
    const std::string_view previous = key_before(i);
    const std::string_view next = key_behind(i);
    if (has(second_plural_class, previous) || has(second_plural_class, next) || has(ihr_class, next))
      return Hint::ihr;
    const auto follower = behind(i);
    const bool noun_follows = follower && is_capitalised(*follower) && !reading_.words[*follower].all_caps;
    if (ends_in_second_plural(i) && !(noun_follows && is_capitalised(i) && !begins(i))) return Hint::ihr;
    if (next == "lieben" && noun_follows) return Hint::ihr; // "Ihr Lieben, …"
    if (is_capitalised(i) && begins(i)) {
      if (is_dative(next)) return Hint::none;
      // "Ihr Team", "Ihre neue Praxis" against "Ihr kennt das", "Ihr auch?", "Ihr alle"
      const bool possessive =
          noun_follows || next.empty() || (is_adjective(next) && next != "alle" && next != "beide");
      return possessive ? Hint::sie_or_they : Hint::ihr;
    }
    const auto earlier = before(i);
    const bool verb_before = earlier && is_t_verb(previous) &&
                             (!is_capitalised(*earlier) || begins(*earlier)) &&
                             reading_.words[i].gap <= Gap::space;
    if (is_capitalised(i)) return verb_before && !noun_follows && !is_adjective(next) ? Hint::ihr : Hint::sie;
    if (verb_before && !is_dative(next)) return noun_follows ? Hint::ihr_or_other : Hint::ihr;
    return is_t_verb(next) && !noun_follows ? Hint::ihr_or_other : Hint::none;
  }

  // "wenn ihr Fragen habt": a verb that only "ihr" can have, before the next comma.
  [[nodiscard]] bool ends_in_second_plural(std::uint32_t i) const {
    for (std::uint32_t at = i + 1; at < near_limit(i); ++at) {
      if (reading_.words[at].gap > Gap::hyphen) return false;
      if (has(second_plural_class, key(at)) && !is_capitalised(at)) return true;
    }
    return false;
  }

  // "macht", "kennt": third person singular or second person plural; not "hilft", which is third.
  static bool is_t_verb(std::string_view word) {
    if (!word.ends_with('t') || word == "nicht" || word == "mit" || word == "ist" || word == "hat" ||
        word == "wird")
      return false;
    if (!is_finite_verb(word)) return false;
    return !is_third_singular(word);
  }
  // Strong verbs that change their vowel in the third person.
  static bool is_third_singular(std::string_view word) {
    constexpr std::string_view thirds[] = {
        "hilft",     "gibt",    "nimmt",  "sieht",     "liest",   "isst",    "spricht", "trifft",
        "vergisst",  "wirft",   "misst",  "bricht",    "schläft", "fährt",   "trägt",   "lässt",
        "hält",      "rät",     "läuft",  "wäscht",    "fällt",   "schlägt", "wächst",  "lädt",
        "empfiehlt", "gefällt", "stirbt", "geschieht", "gilt",    "tritt"};
    return std::any_of(std::begin(thirds), std::end(thirds),
                       [&](std::string_view third) { return word.ends_with(third); });
  }
  // "Ihr geht es gut": of her.
  static bool is_dative(std::string_view next) {
    return next == "es" || is_third_singular(next) || next == "geht" || next == "gilt";
  }
  static bool is_adjective(std::string_view word) {
    return word.ends_with("er") || word.ends_with("es") || word.ends_with("e") || word.ends_with("en");
  }

  [[nodiscard]] Hint imperative(std::uint32_t i) const {
    const std::string_view word = key(i);
    const bool du = has(du_imperative_class, word) && !has(doubtful_imperative_class, word);
    const bool doubtful = has(doubtful_imperative_class, word);
    const bool ihr = has(ihr_imperative_class, word);
    if (!du && !doubtful && !ihr) return Hint::none;
    if (reading_.words[i].all_caps && reading_.words[i].span.size() > 1) return Hint::none;
    const bool opens = opens_request(i);
    if (!opens && !(joins_request(i) && !is_capitalised(i))) return Hint::none;
    const std::string_view next = key_behind(i);
    if (du) return opens || has(companion_class, next) || next.empty() ? Hint::du : Hint::none;
    if (doubtful) {
      const bool goes_on = has(noun_imperative_class, word) && is_capitalised(i)
                               ? has(object_class | du_class | ihr_class, next) || ends_in_particle(i)
                               : has(companion_class, next);
      return goes_on && !is_question(i) ? Hint::du : Hint::none;
    }
    if (word == "kommt" && (next == "drauf" || next == "darauf")) return Hint::none; // "Kommt drauf an."
    // "Kommt das vor?", "Kommt Fieber hinzu, rufen Sie an."
    if (is_question(i) || next.empty() || has(subject_class, next)) return Hint::none;
    if (opens && (is_condition(i) || !has_end_mark(i)))
      return has(object_class | du_class | ihr_class, next) ? Hint::ihr : Hint::none;
    if (!opens && !has(companion_class, next)) return Hint::none;
    return has(companion_class, next) || is_exclaimed(i) || (opens && is_capitalised(i)) ? Hint::ihr
                                                                                         : Hint::none;
  }

  // The first word of a sentence, or behind "Bitte", "Dann", "Also", "Und".
  [[nodiscard]] bool opens_request(std::uint32_t i) const {
    if (begins(i)) return true;
    const auto previous = before(i);
    if (!previous || is_capitalised(i)) return false;
    const std::string_view word = key(*previous);
    const bool leads = word == "bitte" || word == "dann" || word == "also" || word == "jetzt" ||
                       word == "einfach" || word == "und" || word == "oder" || word == "aber";
    return leads && begins(*previous);
  }
  // "Hast du Schmerzen, ruf uns an", "Trink genug und geh raus".
  [[nodiscard]] bool joins_request(std::uint32_t i) const {
    const auto previous = before(i);
    if (!previous) return false;
    if (reading_.words[i].gap == Gap::comma) return true;
    const std::string_view word = key(*previous);
    if (word == "dann" || word == "so") return true;
    if (word != "und" && word != "oder") return false;
    return !found_.empty() && found_.back().imperative && found_.back().word >= sentence(i).first_word;
  }
  // Before closing marks and emoji.
  [[nodiscard]] bool ends_with(std::uint32_t i, char mark) const {
    constexpr std::size_t tail = 24;
    const std::string_view text = reading_.prose.slice(sentence(i).span);
    return text.substr(text.size() - std::min(text.size(), tail)).find(mark) != std::string_view::npos;
  }
  // "Ruf an."
  [[nodiscard]] bool ends_in_particle(std::uint32_t i) const {
    const std::string_view next = key_behind(i);
    return i + 2 == sentence(i).limit_word &&
           (next == "an" || next == "auf" || next == "mit" || next == "zu");
  }
  // A heading such as "Macht Stress krank" has none.
  [[nodiscard]] bool has_end_mark(std::uint32_t i) const { return is_exclaimed(i) || ends_with(i, '.'); }
  [[nodiscard]] bool is_question(std::uint32_t i) const { return ends_with(i, '?'); }
  [[nodiscard]] bool is_exclaimed(std::uint32_t i) const { return ends_with(i, '!'); }
  // A comma and behind it a verb: "…, rufen Sie an".
  [[nodiscard]] bool is_condition(std::uint32_t i) const {
    for (std::uint32_t at = i + 1; at < near_limit(i); ++at) {
      if (reading_.words[at].gap != Gap::comma) continue;
      const std::string_view word = key(at);
      if (word == "so" || word == "dann" || verb_form(word) != VerbForm::none) return true;
    }
    return false;
  }

  // Is there somebody or something in the sentence before that "Sie" or "Ihr" may mean?
  [[nodiscard]] bool has_antecedent(std::uint32_t i) const {
    if (key(i) != "sie" && speaks_of_her(i)) return true;
    const std::uint32_t own = reading_.words[i].sentence;
    if (own == 0 || reading_.sentences[own - 1].block != reading_.sentences[own].block) return false;
    const Sentence& last = reading_.sentences[own - 1];
    const std::uint32_t start = std::max(last.first_word, last.limit_word - std::min(last.limit_word, near));
    for (std::uint32_t at = start; at < last.limit_word; ++at) {
      const std::string_view word = key(at);
      const bool noun = is_capitalised(at) && (at > last.first_word || has(antecedent_class, word));
      if (noun && (has(antecedent_class, word) || word.ends_with("innen") || is_woman(at))) return true;
      if (!has(leading_class, word)) continue;
      for (std::uint32_t next = at + 1; next < std::min(last.limit_word, at + 4); ++next)
        if (is_capitalised(next) && reading_.words[next].gap <= Gap::space && !is_du_or_sie(next))
          return true;
    }
    return false;
  }
  // "Ihr Mann begleitet sie".
  [[nodiscard]] bool speaks_of_her(std::uint32_t i) const {
    bool her = false;
    for (std::uint32_t at = i + 1; at < near_limit(i); ++at) {
      const std::string_view word = key(at);
      if (word != "sie" && word != "ihr" && word != "ihnen") continue;
      if (is_capitalised(at)) return false;
      her = true;
    }
    return her;
  }
  [[nodiscard]] bool is_du_or_sie(std::uint32_t i) const {
    const std::string_view word = key(i);
    return word == "sie" || word == "ihnen" || has(possessive_class, word) || has(du_class, word);
  }
  // "Ärztin"
  [[nodiscard]] bool is_woman(std::uint32_t i) const {
    const std::string_view word = key(i);
    return word.ends_with("in") && word.size() > 5;
  }

  [[nodiscard]] std::vector<AddressWord> settled() const {
    const auto any = [&](Hint reading) {
      return std::any_of(found_.begin(), found_.end(),
                         [&](const Found& one) { return one.reading == reading; });
    };
    const bool has_sie = any(Hint::sie);
    const bool has_ihr = any(Hint::ihr);
    const bool has_du = any(Hint::du) || has_ihr;
    std::vector<AddressWord> words;
    for (const Found& one : found_) {
      Address address = Address::unknown;
      switch (one.reading) {
      case Hint::none:
        continue;
      case Hint::du:
        address = Address::du;
        break;
      case Hint::ihr:
        address = Address::ihr;
        break;
      case Hint::sie:
        address = Address::sie;
        break;
      case Hint::sie_or_they:
        // In a text that says Sie, somebody else is the exception.
        if ((has_sie && !has_du) || !has_antecedent(one.word)) address = Address::sie;
        break;
      case Hint::ihr_or_other:
        if (has_du && !has_sie)
          address = Address::ihr;
        else if (!has_du)
          continue;
        break;
      }
      words.push_back({address, one.word, one.imperative});
    }
    return words;
  }

  const Reading& reading_;
  OwnWords own_;
  std::vector<Found> found_;
};

} // namespace

std::vector<AddressWord> find_address(const Reading& reading, const OwnWordsOptions& options) {
  return Finder(reading, options).run();
}

} // namespace taktvoll::language
