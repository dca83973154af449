#include "match/term_parser.h"

#include "language/key.h"
#include "language/normal_form.h"
#include "match/term_advice.h"
#include "match/word_scan.h"
#include "match/word_shape.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace taktvoll::match {
namespace {

using base::LocalText;

constexpr std::size_t most_words = 20; // from the first to the last

} // namespace

language::Inflection TermParser::inflection_of(const TermWord& word) {
  const language::Inflection written = language::inflection_of(word.cased);
  return word.any_prefix && written == language::Inflection::other ? language::Inflection::any : written;
}

base::Result<Term, TermError> TermParser::run() {
  while (at_ < source_.size() && !error_) step();
  if (!error_ && level().gap) fail_at_gap();
  if (!error_ && term_.words.empty()) {
    fail(0, source_.size(), {"Der Begriff enthält kein Wort.", "The term holds no word."},
         {"Schreiben Sie mindestens ein Wort, eine Zahl, ein Zeichen wie % oder ein Emoji.",
          "Write at least one word, number, sign such as % or emoji."});
  }
  if (!error_ && !has_fixed_part_) {
    fail(0, source_.size(),
         {"Jedes Wort dieses Begriffs darf fehlen.", "Every word of this term may be missing."},
         {"Außerhalb der eckigen Klammern muss ein Wort stehen: `[sehr] schnell`.",
          "A word must stand outside the square brackets: `[sehr] schnell`."});
  }
  if (error_) return base::Unexpected<TermError>(std::move(*error_));
  return std::move(term_);
}

void TermParser::fail(std::size_t offset, std::size_t length, LocalText message, LocalText help) {
  if (!error_)
    error_ = TermError{offset, std::max<std::size_t>(length, 1), std::move(message), std::move(help)};
}

void TermParser::fail_at_gap() {
  fail(*level().gap, level().gap_limit - *level().gap,
       {"Nach der Lücke fehlt ein Wort.", "A word is missing after the gap."}, gap_advice());
}

void TermParser::fail_size(std::size_t start) {
  fail(start, at_ - start,
       {"Ein Begriff hat höchstens 20 Wörter hintereinander, mit allen Alternativen 300.",
        "A term has at most 20 words in a row, with all alternatives 300."},
       {"Kürzen Sie ihn auf die kennzeichnenden Wörter, oder machen Sie mehrere Begriffe daraus.",
        "Shorten it to the telling words, or make several terms of it."});
}

bool TermParser::is_word_at(std::size_t at) const {
  return text::is_word(text::code_point_at(source_, at).value);
}

const TermBracket* TermParser::choice_at(std::size_t at) const {
  const auto found =
      std::lower_bound(brackets_.begin(), brackets_.end(), at,
                       [](const TermBracket& one, std::size_t open) { return one.open < open; });
  return found != brackets_.end() && found->open == at && found->has_bar ? &*found : nullptr;
}

bool TermParser::continues_word() const {
  if (byte(at_) == '{' || byte(at_) == '~' || byte(at_) == '[') return true;
  return is_word_at(at_) || (byte(at_) == '-' && is_word_at(at_ + 1)) || choice_at(at_) != nullptr;
}

void TermParser::step() {
  switch (byte(at_)) {
  case '(':
    if (const TermBracket* choice = choice_at(at_)) return choice_or_part(*choice, false);
    return plain_bracket();
  case ')':
    return plain_bracket();
  case '[':
    return bracket(']', false);
  case ']':
    return fail(at_, 1, {"`]` ohne `[` davor.", "`]` without a `[` before it."}, optional_advice());
  case '|':
    return fail(at_, 1, {"`|` steht nur in Klammern.", "`|` stands only in brackets."}, group_advice());
  case '<':
    return gap();
  case '{':
    return context_key(false);
  case '*':
    if (scan_piece(source_, at_).kind == ScanKind::sign) return piece(false); // the keycap *️⃣
    return leading_star();
  case '~':
    return fail(at_, 1, {"Vor `~` fehlt ein Wort.", "A word is missing before `~`."}, tilde_advice());
  case '.':
  case '\xE2': // the first byte of the ellipsis
    return is_ellipsis(at_) ? ellipsis() : piece(false);
  case '>':
    return fail(at_, 1, {"`>` ohne `<` davor.", "`>` without a `<` before it."}, gap_advice());
  case '}':
    return fail(at_, 1, {"`}` ohne `{` davor.", "`}` without a `{` before it."}, key_advice());
  default:
    return piece(false);
  }
}

void TermParser::choice_or_part(const TermBracket& choice, bool any_prefix) {
  std::size_t behind = choice.close + 1;
  if (byte(behind) == '-') ++behind;
  const bool is_part = is_word_at(behind) || choice_at(behind) != nullptr;
  return is_part ? word_of_parts(any_prefix) : bracket(')', any_prefix);
}

void TermParser::plain_bracket() {
  std::size_t& open = level().plain_brackets;
  if (byte(at_) == '(')
    ++open;
  else if (open > 0)
    --open;
  piece(false);
}

void TermParser::leading_star() {
  const std::size_t star = at_++;
  if (byte(at_) == '{') return context_key(true);
  if (byte(at_) == '[') return bracket(']', true);
  if (const TermBracket* choice = choice_at(at_)) return choice_or_part(*choice, true);
  if (scan_piece(source_, at_).kind == ScanKind::word) return piece(true);
  if (byte(at_) == '*') return fail(star, 2, {"Ein `*` genügt.", "One `*` is enough."}, star_advice());
  fail(star, 1, {"`*` allein passt auf jedes Wort.", "`*` alone matches every word."},
       {"Schreiben Sie `*` an ein Wort, oder für beliebige Wörter dazwischen eine Lücke: `<0-2>`.",
        "Attach `*` to a word, or use a gap for any words in between: `<0-2>`."});
}

void TermParser::piece(bool any_prefix) {
  const Scanned piece = scan_piece(source_, at_);
  const std::size_t start = at_;
  if (piece.kind == ScanKind::word) {
    const std::size_t hyphen = byte(piece.limit) == '-' ? 1U : 0U;
    if (choice_at(piece.limit + hyphen) != nullptr) return word_of_parts(any_prefix);
  }
  at_ = piece.limit;
  if (piece.kind == ScanKind::space) return;
  if (piece.kind == ScanKind::punctuation) {
    // A mark at the edge of a bracket holds for the whole bracket.
    std::size_t outer = levels_.size() - 1;
    while (outer > 0 && levels_[outer].is_empty) --outer;
    if (!levels_[outer].is_empty) levels_[outer].joint.punctuation = true;
    return;
  }
  if (at_ - start > most_bytes_per_word) {
    return fail(
        start, at_ - start, {"Dieses Wort ist länger als 200 Bytes.", "This word is longer than 200 bytes."},
        {"Kürzen Sie es, zum Beispiel mit `*` am Ende.", "Shorten it, for instance with `*` at the end."});
  }
  TermWord word = word_from(source_.substr(start, at_ - start), any_prefix);
  if (word.key.empty()) return; // only invisible characters
  if (piece.kind == ScanKind::word) word_operators(word);
  add(std::move(word), start);
}

TermWord TermParser::word_from(std::string_view written, bool any_prefix) {
  TermWord word;
  const std::string normal = language::normalise(written);
  word.key = language::key_of(normal);
  word.cased = cased_form(normal);
  word.any_prefix = any_prefix;
  return word;
}

void TermParser::word_operators(TermWord& word) {
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

void TermParser::add(TermWord word, std::size_t start) {
  Ways one(1);
  one[0].words.push_back(std::move(word));
  add(one, start);
}

void TermParser::add(const Ways& ways, std::size_t start) {
  const Joint joint = std::exchange(level().joint, {});
  level().gap.reset();
  level().is_empty = false;
  if (levels_.size() == 1) {
    std::size_t longest = 0;
    for (const Way& way : ways) longest = std::max(longest, way.words.size());
    positions_ += longest;
    if (positions_ > most_words || term_.words.size() + count_words(ways) > most_term_words)
      return fail_size(start);
    emit(ways, joint);
  } else if (!append(level().ways, joint, ways, most_term_words)) {
    fail_size(start);
  }
}

void TermParser::emit(const Ways& ways, Joint joint) {
  if (term_.words.empty()) joint = {};
  const bool optional =
      std::any_of(ways.begin(), ways.end(), [](const Way& way) { return way.words.empty(); });
  const bool is_group = optional || ways.size() > 1;
  if (is_group) ++groups_;
  has_fixed_part_ = has_fixed_part_ || !optional;
  std::uint16_t alternative = 0;
  for (const Way& way : ways) {
    if (way.words.empty()) continue;
    for (std::size_t i = 0; i < way.words.size(); ++i) {
      TermWord& word = term_.words.emplace_back(way.words[i]);
      if (i == 0) {
        word.gap_min = joint.gap_min;
        word.gap_max = joint.gap_max;
        word.punctuation_before = joint.punctuation;
      }
      word.group = is_group ? groups_ : std::uint8_t{0};
      word.alternative = alternative;
      word.optional = optional;
    }
    if (is_group) ++alternative;
  }
}

} // namespace taktvoll::match
