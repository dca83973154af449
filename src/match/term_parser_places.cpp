// What stands in a term between or instead of words: gaps, context keys, numbers, `…`.
#include "match/term_advice.h"
#include "match/term_parser.h"
#include "match/word_scan.h"

#include <utility>

namespace taktvoll::match {
namespace {

constexpr std::uint8_t ellipsis_gap = 8;

} // namespace

void TermParser::context_key(bool any_prefix) {
  const std::size_t start = at_;
  const std::size_t close = source_.find('}', start);
  if (close == std::string_view::npos) {
    return fail(start, 1, {"`{` ohne schließende `}`.", "`{` without a closing `}`."}, key_advice());
  }
  const std::string_view written = source_.substr(start + 1, close - start - 1);
  if (written == "zahl" || written == "Zahl" || written == "number" || written == "Number") {
    at_ = close + 1;
    return number(start, any_prefix);
  }
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

// `{zahl}`, also with the rest of the word behind it: `{zahl}-jährig~`.
void TermParser::number(std::size_t start, bool any_prefix) {
  if (any_prefix || byte(at_) == '~' || byte(at_) == '*')
    return fail(any_prefix ? start - 1 : at_, 1,
                {"Bei einer Zahl bedeuten `*` und `~` nichts.", "`*` and `~` mean nothing at a number."},
                number_advice());
  const std::size_t rest = byte(at_) == '-' ? at_ + 1 : at_;
  if (!is_word_at(rest)) {
    if (byte(at_) == '{' || choice_at(rest) != nullptr) return fail_number_part();
    TermWord word;
    word.number = true;
    return add(std::move(word), start);
  }
  const Scanned piece = scan_piece(source_, rest);
  if (piece.kind != ScanKind::word || choice_at(piece.limit) != nullptr) return fail_number_part();
  TermWord word = word_from(source_.substr(rest, piece.limit - rest), false);
  word.number = true;
  at_ = piece.limit;
  word_operators(word);
  add(std::move(word), start);
}

void TermParser::fail_number_part() {
  fail(at_, 1, {"Hinter `{zahl}` fehlt ein Leerzeichen.", "A space is missing behind `{zahl}`."},
       number_advice());
}

void TermParser::gap() {
  const std::size_t start = at_;
  auto gap = read_gap(source_, start);
  if (!gap) {
    error_ = std::move(gap.error());
    return;
  }
  if (level().is_empty) {
    return fail(start, gap->limit - start,
                {"Vor der Lücke fehlt ein Wort.", "A word is missing before the gap."}, gap_advice());
  }
  take_gap(start, *gap);
}

void TermParser::take_gap(std::size_t start, TermGap gap) {
  if (level().gap) {
    return fail(start, gap.limit - start, {"Zwei Lücken hintereinander.", "Two gaps in a row."},
                {"Fassen Sie beide zu einer Lücke zusammen.", "Merge the two into one gap."});
  }
  level().gap = start;
  level().gap_limit = gap.limit;
  level().joint.gap_min = gap.min;
  level().joint.gap_max = gap.max;
  at_ = gap.limit;
}

bool TermParser::is_ellipsis(std::size_t at) const {
  return source_.substr(at).starts_with("…") || source_.substr(at).starts_with("...");
}

// Between two words a gap, at the end of the term its tail; at the start a mark like any other.
void TermParser::ellipsis() {
  const std::size_t start = at_;
  const std::size_t limit = start + std::string_view("…").size(); // as long as three full stops
  at_ = limit;
  if (level().is_empty) return;
  bool question = false;
  bool exclamation = false;
  std::size_t behind = limit;
  for (;;) {
    const Scanned next = scan_piece(source_, behind);
    const char c = byte(behind);
    const bool is_mark =
        next.kind == ScanKind::punctuation && std::string_view("|()[]").find(c) == std::string_view::npos;
    if (!is_mark && next.kind != ScanKind::space) break;
    question = question || c == '?';
    exclamation = exclamation || c == '!';
    behind = next.limit;
  }
  const bool in_bracket = levels_.size() > 1;
  if (!in_bracket && behind == source_.size()) return end_with_ellipsis(start, question, exclamation);
  const bool ends_alternative =
      in_bracket && std::string_view("|)]").find(byte(behind)) != std::string_view::npos;
  if (ends_alternative || question || exclamation) {
    return fail(start, behind - start,
                {"So steht `…` nur am Ende des ganzen Begriffs.",
                 "`…` stands like this only at the end of the term."},
                tail_advice());
  }
  take_gap(start, {limit, 0, ellipsis_gap});
}

void TermParser::end_with_ellipsis(std::size_t start, bool question, bool exclamation) {
  if (level().gap)
    return fail(start, at_ - start, {"Zwei Lücken hintereinander.", "Two gaps in a row."}, tail_advice());
  TermTail& tail = term_.tail;
  if (question && exclamation)
    tail.end = SentenceEnd::question_or_exclamation;
  else if (question)
    tail.end = SentenceEnd::question;
  else if (exclamation)
    tail.end = SentenceEnd::exclamation;
  else
    tail.covers_rest = true;
  at_ = source_.size();
}

} // namespace taktvoll::match
