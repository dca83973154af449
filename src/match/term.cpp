#include "match/term.h"

#include "language/key.h"
#include "language/normal_form.h"
#include "match/term_advice.h"
#include "match/word_scan.h"
#include "match/word_shape.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/core.h>

namespace taktvoll::match {
namespace {

using base::LocalText;

constexpr std::size_t most_bytes_per_word = 200;
constexpr std::size_t most_words = 20;         // from the first to the last
constexpr std::size_t most_alternatives = 100; // words in all
constexpr std::size_t widest_gap = 20;

class Parser {
public:
  explicit Parser(std::string_view source) : source_(source) {}

  base::Result<Term, TermError> run() {
    while (at_ < source_.size() && !error_) step();
    if (!error_ && pending_.start) fail_open_gap();
    if (!error_ && term_.words.empty()) {
      fail(0, source_.size(), {"Der Begriff enthält kein Wort.", "The term holds no word."},
           {"Schreiben Sie mindestens ein Wort, eine Zahl, ein Zeichen wie % oder ein Emoji.",
            "Write at least one word, number, sign such as % or emoji."});
    }
    if (error_) return base::Unexpected<TermError>(std::move(*error_));
    return std::move(term_);
  }

private:
  [[nodiscard]] char byte(std::size_t at) const { return at < source_.size() ? source_[at] : '\0'; }

  void fail(std::size_t offset, std::size_t length, LocalText message, LocalText help) {
    if (!error_)
      error_ = TermError{offset, std::max<std::size_t>(length, 1), std::move(message), std::move(help)};
  }

  void step() {
    switch (byte(at_)) {
    case '(':
      return has_alternatives() ? group(false) : plain_word(false);
    case '|':
      return fail(at_, 1, {"`|` steht nur in Klammern.", "`|` stands only in brackets."}, group_advice());
    case '<':
      return gap();
    case '{':
      return context_key(false);
    case '*':
      if (scan_piece(source_, at_).kind == ScanKind::sign) return plain_word(false); // the keycap *️⃣
      return leading_star();
    case '~':
      return fail(at_, 1, {"Vor `~` fehlt ein Wort.", "A word is missing before `~`."}, tilde_advice());
    case '>':
      return fail(at_, 1, {"`>` ohne `<` davor.", "`>` without a `<` before it."}, gap_advice());
    case '}':
      return fail(at_, 1, {"`}` ohne `{` davor.", "`}` without a `{` before it."}, key_advice());
    default:
      return plain_word(false);
    }
  }

  void leading_star() {
    const std::size_t star = at_++;
    if (byte(at_) == '{') return context_key(true);
    if (byte(at_) == '(' && has_alternatives()) return group(true);
    const ScanKind next = scan_piece(source_, at_).kind;
    if (next == ScanKind::word) return plain_word(true);
    if (byte(at_) == '*') {
      return fail(star, 2, {"Ein `*` genügt.", "One `*` is enough."}, star_advice());
    }
    fail(star, 1, {"`*` allein passt auf jedes Wort.", "`*` alone matches every word."},
         {"Schreiben Sie `*` an ein Wort, oder für beliebige Wörter dazwischen eine Lücke: `<0-2>`.",
          "Attach `*` to a word, or use a gap for any words in between: `<0-2>`."});
  }

  void plain_word(bool any_prefix) {
    const Scanned piece = scan_piece(source_, at_);
    const std::size_t start = at_;
    at_ = piece.limit;
    if (piece.kind == ScanKind::space) return;
    if (piece.kind == ScanKind::punctuation) {
      punctuation_ = punctuation_ || !at_start();
      return;
    }
    if (piece.limit - start > most_bytes_per_word) {
      return fail(
          start, piece.limit - start,
          {"Dieses Wort ist länger als 200 Bytes.", "This word is longer than 200 bytes."},
          {"Kürzen Sie es, zum Beispiel mit `*` am Ende.", "Shorten it, for instance with `*` at the end."});
    }
    TermWord word;
    const std::string normal = language::normalise(source_.substr(start, piece.limit - start));
    word.key = language::key_of(normal);
    word.cased = cased_form(normal);
    word.any_prefix = any_prefix;
    if (word.key.empty()) return; // only invisible characters
    if (piece.kind == ScanKind::word) word_operators(word);
    add(std::move(word), start);
  }

  void context_key(bool any_prefix) {
    const std::size_t start = at_;
    const std::size_t close = source_.find('}', start);
    if (close == std::string_view::npos) {
      return fail(start, 1, {"`{` ohne schließende `}`.", "`{` without a closing `}`."}, key_advice());
    }
    const std::string_view written = source_.substr(start + 1, close - start - 1);
    std::string_view name = written;
    if (name.ends_with(each_word_suffix)) name.remove_suffix(each_word_suffix.size());
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789_.-";
    if (name.empty() || name.find_first_not_of(allowed) != std::string_view::npos) {
      return fail(start, close + 1 - start,
                  {"Hier steht kein Schlüsselname.", "This is not the name of a key."}, key_advice());
    }
    at_ = close + 1;
    TermWord word;
    word.context_key = written;
    word.any_prefix = any_prefix;
    word_operators(word);
    add(std::move(word), start);
  }

  // `~` and `*` behind a word.
  void word_operators(TermWord& word) {
    if (byte(at_) == '~') {
      word.endings = true;
      word.inflection = inflection_of(word);
      ++at_;
      if (byte(at_) == '~') {
        return fail(at_, 1, {"Ein `~` genügt.", "One `~` is enough."}, tilde_advice());
      }
      if (byte(at_) == '*') {
        return fail(at_, 1,
                    {"`*` nach `~` bedeutet nichts: `*` umfasst die Endungen schon.",
                     "`*` after `~` means nothing: `*` covers the endings."},
                    star_advice());
      }
      if (continues_word()) {
        return fail(at_ - 1, 1, {"`~` steht nur am Wortende.", "`~` stands only at the end of a word."},
                    tilde_advice());
      }
    } else if (byte(at_) == '*') {
      word.any_suffix = true;
      ++at_;
      if (byte(at_) == '*') {
        return fail(at_, 1, {"Ein `*` genügt.", "One `*` is enough."}, star_advice());
      }
      if (byte(at_) == '~') ++at_; // "Krebs*~": needless, harmless
      if (continues_word()) {
        return fail(
            at_ - 1, 1, {"`*` steht hier mitten im Wort.", "`*` stands inside a word here."},
            {"`*` steht am Wortanfang oder -ende (`*heil*`); für eine Genderform folgt eine Endung wie in "
             "`Patient*innen`. Für zwei Wortteile schreiben Sie ein Muster (`kind: pattern`).",
             "`*` stands at the beginning or end of a word (`*heil*`); a gender form needs an ending as in "
             "`Patient*innen`. For two parts of one word write a pattern (`kind: pattern`)."});
      }
    }
  }

  // True if a word or a further part of this word follows directly.
  [[nodiscard]] bool continues_word() const {
    if (byte(at_) == '{' || byte(at_) == '~') return true;
    const text::CodePoint next = text::code_point_at(source_, at_);
    if (next.length == 0) return false;
    if (text::is_word(next.value)) return true;
    return next.value == U'-' && text::is_word(text::code_point_at(source_, at_ + 1).value);
  }

  void gap() {
    const std::size_t start = at_;
    const std::size_t close = source_.find('>', start);
    if (close == std::string_view::npos) {
      return fail(start, 1, {"`<` ohne schließende `>`.", "`<` without a closing `>`."}, gap_advice());
    }
    const std::size_t length = close + 1 - start;
    const std::string_view written = source_.substr(start, length);
    if (at_start()) {
      return fail(start, length, {"Vor der Lücke fehlt ein Wort.", "A word is missing before the gap."},
                  gap_advice());
    }
    if (pending_.start) {
      return fail(start, length, {"Zwei Lücken hintereinander.", "Two gaps in a row."},
                  {"Fassen Sie beide zu einer Lücke zusammen.", "Merge the two into one gap."});
    }
    std::size_t at = start + 1;
    const std::optional<std::size_t> minimum = number(at);
    const bool dash = byte(at) == '-';
    at += dash ? 1 : 0;
    const std::optional<std::size_t> maximum = number(at);
    if (!minimum || !dash || !maximum || at != close) {
      if (source_.substr(start + 1, close - start - 1).find_first_not_of(' ') == std::string_view::npos) {
        return fail(start, length, {"Das ist eine leere Lücke.", "This is an empty gap."}, gap_advice());
      }
      return fail(start, length,
                  {fmt::format("`{}` ist keine Lücke.", written), fmt::format("`{}` is no gap.", written)},
                  gap_advice());
    }
    if (*minimum > *maximum) {
      return fail(start, length,
                  {fmt::format("`{}`: Die erste Zahl ist größer als die zweite.", written),
                   fmt::format("`{}`: the first number is greater than the second.", written)},
                  {fmt::format("Gemeint ist wohl `<{}-{}>`.", *maximum, *minimum),
                   fmt::format("You probably mean `<{}-{}>`.", *maximum, *minimum)});
    }
    if (*maximum == 0) {
      return fail(
          start, length,
          {"Das ist eine leere Lücke: sie lässt kein Wort zu.", "This gap is empty: it admits no word."},
          {"Lassen Sie sie weg.", "Leave it out."});
    }
    if (*maximum > widest_gap) {
      return fail(start, length, {"Eine Lücke fasst höchstens 20 Wörter.", "A gap holds at most 20 words."},
                  {"Für größere Abstände gibt es `kind: together`.",
                   "For greater distances there is `kind: together`."});
    }
    pending_ = {start, close + 1, static_cast<std::uint8_t>(*minimum), static_cast<std::uint8_t>(*maximum)};
    at_ = close + 1;
  }

  // A number of at most four digits with spaces around it; moves `at` behind it.
  std::optional<std::size_t> number(std::size_t& at) const {
    while (byte(at) == ' ') ++at;
    std::size_t value = 0;
    const std::size_t first = at;
    while (byte(at) >= '0' && byte(at) <= '9' && at - first < 4)
      value = value * 10 + static_cast<std::size_t>(byte(at++) - '0');
    if (at == first) return std::nullopt;
    while (byte(at) == ' ') ++at;
    return value;
  }

  // What the endings are of: "*angst~" may be a noun, "tödlich~" is none.
  static language::Inflection inflection_of(const TermWord& word) {
    const language::Inflection written = language::inflection_of(word.cased);
    return word.any_prefix && written == language::Inflection::other ? language::Inflection::any : written;
  }

  // Does the bracket at `at_` hold alternatives? Else it is punctuation: "Hypertonie (Bluthochdruck)".
  [[nodiscard]] bool has_alternatives() const {
    for (std::size_t at = at_ + 1; at < source_.size(); at = scan_piece(source_, at).limit) {
      if (source_[at] == '|') return true;
      if (source_[at] == '(' || source_[at] == ')') break; // those of "Patient(inn)en" are inside its piece
    }
    return false;
  }

  void group(bool any_prefix) {
    const std::size_t start = at_++;
    if (text::is_word(text::code_point_before(source_, start).value)) {
      return fail(start, 1, {"Alternativen stehen für ganze Wörter.", "Alternatives stand for whole words."},
                  group_advice());
    }
    const Pending outer = pending_;
    const bool outer_punctuation = punctuation_;
    const std::size_t first = term_.words.size();
    ++groups_;
    in_group_ = true;
    std::size_t longest = 0;
    for (std::uint8_t number = 0; in_group_ && !error_; ++number) {
      pending_ = outer;
      punctuation_ = outer_punctuation;
      alternative_ = number;
      alternative_start_ = term_.words.size();
      read_alternative(start);
      longest = std::max(longest, term_.words.size() - alternative_start_);
      if (!error_ && number == UINT8_MAX) fail_size(start);
    }
    if (error_) return;
    finish_group(first, start, any_prefix);
    if (!error_ && continues_word()) {
      return fail(at_, 1, {"Alternativen stehen für ganze Wörter.", "Alternatives stand for whole words."},
                  group_advice());
    }
    positions_ += longest;
    alternative_start_ = term_.words.size();
    if (positions_ > most_words) fail_size(start);
  }

  // Up to the `|` or `)` that ends it.
  void read_alternative(std::size_t open) {
    const std::size_t from = at_;
    while (!error_) {
      switch (byte(at_)) {
      case '\0':
        if (at_ < source_.size()) break; // a NUL of the text
        return fail(open, 1, {"`(` ohne schließende `)`.", "`(` without a closing `)`."}, group_advice());
      case '(':
        return fail(at_, 1,
                    {"Eine Klammer in einer Klammer ist nicht möglich.",
                     "A bracket inside a bracket is not possible."},
                    group_advice());
      case '|':
      case ')':
        if (at_start()) {
          return fail(
              from, at_ - from, {"Eine Alternative ist leer.", "One alternative is empty."},
              {"Schreiben Sie in jede Alternative ein Wort. Wörter, die auch fehlen dürfen, lässt eine "
               "Lücke zu: `keine <0-1> Nebenwirkungen`.",
               "Write a word into every alternative. Words that may be missing are what a gap is for: "
               "`keine <0-1> Nebenwirkungen`."});
        }
        if (pending_.start) return fail_open_gap();
        in_group_ = byte(at_++) == '|';
        return;
      default:
        break;
      }
      step();
    }
  }

  // The signs behind the bracket, and those before it, for every alternative.
  void finish_group(std::size_t first, std::size_t start, bool any_prefix) {
    TermWord signs;
    signs.cased = "a"; // its own inflection is not asked for
    word_operators(signs);
    for (std::size_t i = first; i < term_.words.size(); ++i) {
      TermWord& word = term_.words[i];
      const bool begins = i == first || word.alternative != term_.words[i - 1].alternative;
      const bool ends = i + 1 == term_.words.size() || word.alternative != term_.words[i + 1].alternative;
      if (begins && any_prefix) word.any_prefix = true;
      if (ends && signs.any_suffix) {
        word.any_suffix = true;
        word.endings = false;
      }
      if (ends && signs.endings && !word.any_suffix) word.endings = true;
      if (word.endings) word.inflection = inflection_of(word);
    }
    if (term_.words.size() - first > most_alternatives) fail_size(start);
  }

  void fail_open_gap() {
    fail(*pending_.start, pending_.limit - *pending_.start,
         {"Nach der Lücke fehlt ein Wort.", "A word is missing after the gap."}, gap_advice());
  }

  void fail_size(std::size_t start) {
    fail(start, at_ - start,
         {"Ein Begriff hat höchstens 20 Wörter, mit allen Alternativen 100.",
          "A term has at most 20 words, with all alternatives 100."},
         {"Kürzen Sie ihn auf die kennzeichnenden Wörter oder schreiben Sie ein Muster (`kind: pattern`).",
          "Shorten it to the telling words, or write a pattern (`kind: pattern`)."});
  }

  // No word yet in the term, or in this alternative of it.
  [[nodiscard]] bool at_start() const {
    return in_group_ ? term_.words.size() == alternative_start_ : term_.words.empty();
  }

  void add(TermWord word, std::size_t start) {
    if (term_.words.size() == most_alternatives || (!in_group_ && positions_ == most_words))
      return fail_size(start);
    word.punctuation_before = punctuation_;
    punctuation_ = false;
    if (pending_.start) {
      word.gap_min = pending_.min;
      word.gap_max = pending_.max;
      pending_ = {};
    }
    if (in_group_) {
      word.group = groups_;
      word.alternative = alternative_;
    } else {
      ++positions_;
    }
    term_.words.push_back(std::move(word));
  }

  // A gap that still waits for its word.
  struct Pending {
    std::optional<std::size_t> start;
    std::size_t limit = 0;
    std::uint8_t min = 0;
    std::uint8_t max = 0;
  };

  std::string_view source_;
  std::size_t at_ = 0;
  Term term_;
  bool punctuation_ = false;
  Pending pending_;
  std::size_t positions_ = 0; // words of the longest way through the term
  std::uint8_t groups_ = 0;
  std::uint8_t alternative_ = 0;
  std::size_t alternative_start_ = 0; // words of the term before this alternative
  bool in_group_ = false;
  std::optional<TermError> error_;
};

} // namespace

base::Result<Term, TermError> parse_term(std::string_view source) {
  return Parser(source).run();
}

std::string value_key(std::string_view value) {
  std::string keys;
  for (std::size_t at = 0; at < value.size();) {
    const Scanned piece = scan_piece(value, at);
    at = piece.limit;
    if (piece.kind != ScanKind::word && piece.kind != ScanKind::sign) continue;
    const std::string key =
        language::key_of(language::normalise(value.substr(piece.start, piece.limit - piece.start)));
    if (key.empty()) continue;
    if (!keys.empty()) keys += ' ';
    keys += key;
  }
  return keys;
}

} // namespace taktvoll::match
