// Brackets of a term: alternatives, optional parts, parts of words.
#include "match/term_advice.h"
#include "match/term_parser.h"
#include "match/word_scan.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace taktvoll::match {
namespace {

constexpr std::size_t deepest = 4; // brackets in brackets

} // namespace

void TermParser::fail_parts(std::size_t start) {
  fail(start, 1,
       {"So lassen sich Teile eines Wortes nicht verbinden.", "Parts of a word do not join like this."},
       {"Für Teile eines Wortes stehen runde Klammern mit Buchstaben darin: `(un|in)wirksam`, `heil(en|t)`. "
        "Oder schreiben Sie die ganzen Wörter: `(zuungunsten|zugunsten)`.",
        "Parts of a word stand in round brackets that hold letters: `(un|in)wirksam`, `heil(en|t)`. Or write "
        "the whole words: `(zuungunsten|zugunsten)`."});
}

void TermParser::bracket(char close, bool any_prefix) {
  const std::size_t start = at_++;
  const bool optional = close == ']';
  if (optional && text::is_word(text::code_point_before(source_, start).value)) return fail_parts(start);
  if (levels_.size() > deepest) {
    return fail(start, 1, {"Zu viele Klammern ineinander.", "Too many brackets inside each other."},
                {"Machen Sie mehrere Begriffe daraus.", "Make several terms of it."});
  }
  Ways all;
  bool mark_at_end = false;
  for (bool more = true; more && !error_;) {
    levels_.emplace_back();
    read_alternative(close, start);
    for (Way& way : level().ways) all.push_back(std::move(way));
    mark_at_end = mark_at_end || level().joint.punctuation;
    levels_.pop_back();
    if (error_) return;
    if (count_words(all) > most_term_words) return fail_size(start);
    more = byte(at_++) == '|';
  }
  add_signs(all, any_prefix);
  if (error_) return;
  if (continues_word()) return fail_parts(start);
  for (Way& way : all) way.behind = {};
  const auto is_empty = [](const Way& way) { return way.words.empty(); };
  const bool may_miss = optional || std::any_of(all.begin(), all.end(), is_empty);
  std::erase_if(all, is_empty);
  if (may_miss) all.emplace_back();
  add(all, start);
  level().joint.punctuation = mark_at_end;
}

// Up to the `|` or the closing bracket that ends it.
void TermParser::read_alternative(char close, std::size_t open) {
  const std::size_t from = at_;
  while (!error_) {
    if (at_ >= source_.size()) {
      if (close == ')')
        return fail(open, 1, {"`(` ohne schließende `)`.", "`(` without a closing `)`."}, group_advice());
      return fail(open, 1, {"`[` ohne schließende `]`.", "`[` without a closing `]`."}, optional_advice());
    }
    const char c = byte(at_);
    if (c == '|' || (c == close && (c != ')' || level().plain_brackets == 0))) break;
    step();
  }
  if (error_) return;
  if (level().is_empty) {
    return fail(from, at_ - from, {"Eine Alternative ist leer.", "One alternative is empty."},
                optional_advice());
  }
  if (level().gap) fail_at_gap();
}

void TermParser::add_signs(Ways& ways, bool any_prefix) {
  TermWord signs;
  signs.cased = "a"; // its own inflection is not asked for
  word_operators(signs);
  for (Way& way : ways) {
    if (way.words.empty()) continue;
    TermWord& last = way.words.back();
    if (any_prefix) way.words.front().any_prefix = true;
    if (signs.any_suffix) {
      last.any_suffix = true;
      last.endings = false;
    }
    if (signs.endings && !last.any_suffix) last.endings = true;
    for (TermWord* word : {&way.words.front(), &last})
      if (word->endings) word->inflection = inflection_of(*word);
  }
}

void TermParser::word_of_parts(bool any_prefix) {
  const std::size_t start = at_;
  std::vector<std::string> forms{std::string()};
  while (append_parts(forms, start)) {
  }
  if (error_) return;
  TermWord signs;
  signs.cased = "a";
  word_operators(signs);
  if (error_) return;
  Ways ways;
  for (const std::string& form : forms) {
    const Scanned whole = scan_piece(form, 0);
    if (whole.kind != ScanKind::word || whole.limit != form.size()) return fail_parts(start);
    TermWord word = word_from(form, any_prefix);
    word.any_suffix = signs.any_suffix;
    word.endings = signs.endings;
    if (word.endings) word.inflection = inflection_of(word);
    ways.emplace_back().words.push_back(std::move(word));
  }
  add(ways, start);
}

// Every form with the part that stands at at_ behind it. False if none stands there.
bool TermParser::append_parts(std::vector<std::string>& forms, std::size_t start) {
  std::vector<std::string_view> parts;
  std::size_t limit = at_;
  if (const TermBracket* choice = choice_at(at_)) {
    limit = choice->close + 1;
    const std::string_view inside = source_.substr(at_ + 1, choice->close - at_ - 1);
    for (std::size_t from = 0; from <= inside.size();) {
      const std::size_t bar = std::min(inside.find('|', from), inside.size());
      parts.push_back(inside.substr(from, bar - from));
      from = bar + 1;
    }
    const auto is_letters = [](std::string_view part) {
      for (std::size_t at = 0; at < part.size();) {
        const text::CodePoint c = text::code_point_at(part, at);
        if (!text::is_word(c.value) && c.value != U'-') return false;
        at += c.length;
      }
      return !part.empty();
    };
    if (limit > source_.size() || !std::all_of(parts.begin(), parts.end(), is_letters)) {
      fail_parts(at_);
      return false;
    }
  } else if (is_word_at(at_)) {
    limit = scan_piece(source_, at_).limit;
    parts.push_back(source_.substr(at_, limit - at_));
  } else if (byte(at_) == '-' && (is_word_at(at_ + 1) || choice_at(at_ + 1) != nullptr)) {
    limit = at_ + 1;
    parts.push_back("-");
  } else {
    return false;
  }
  at_ = limit;
  if (forms.size() * parts.size() > most_term_words) {
    fail_size(start);
    return false;
  }
  std::vector<std::string> longer;
  for (const std::string& form : forms)
    for (const std::string_view part : parts) longer.push_back(form + std::string(part));
  forms = std::move(longer);
  if (forms.back().size() > most_bytes_per_word) fail_parts(start);
  return !error_;
}

} // namespace taktvoll::match
