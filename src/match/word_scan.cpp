#include "match/word_scan.h"

#include "language/dictionary_breaker.h"
#include "language/gender.h"
#include "language/reading.h"
#include "language/words.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::match {
namespace {

using text::code_point_at;
using text::CodePoint;

bool is_quotation_mark(char32_t c) {
  return c == U'"' || c == U'\'' || c == U'`' || c == 0xAB || c == 0xBB || c == 0xB4 ||
         (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A;
}

// Dropped by the normal form, so nothing stands there.
bool is_invisible(char32_t c) {
  return (text::is_control(c) && !text::is_space(c)) || (c >= 0xFE00 && c <= 0xFE0F);
}

// Hangs on to the word before it: trademark signs and raised footnote digits.
bool is_attachment(char32_t c) {
  return c == 0xA9 || c == 0xAE || c == 0x2122 || c == 0xB9 || c == 0xB2 || c == 0xB3 ||
         (c >= 0x2070 && c <= 0x2079);
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == 0xB4 || c == 0x2BC || c == 0x2018 || c == 0x2019 || c == 0x201B;
}
bool is_subscript_digit(char32_t c) {
  return c >= 0x2080 && c <= 0x2089;
}

bool is_plain_punctuation(char32_t c) {
  constexpr std::u32string_view marks = U",.;:!?()[]/\\-_–—…·•|^";
  return marks.find(c) != std::u32string_view::npos;
}

// "1️⃣", "#️⃣": with the variation selector, else it is a digit.
bool is_keycap(std::string_view text, std::size_t at) {
  return text.substr(at + 1).starts_with("\uFE0F\u20E3");
}

// The symbol or emoji at `at`: the Reader decides whether it is a word, and how far it reaches. 0 if it is
// none.
std::size_t sign_length(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 64;
  const CodePoint before = text::code_point_before(text, at);
  // A mark in the place of what stands before, which cannot become part of the sign.
  const std::string_view context = before.length == 0 || text::is_space(before.value) ? "" : ",";
  const std::size_t limit = std::min(text.find_first_of(" \t\n", at), text.size());
  std::string_view rest = text.substr(at, std::min(limit - at, longest));
  while (at + rest.size() < limit && (static_cast<unsigned char>(text[at + rest.size()]) & 0xC0U) == 0x80U) {
    rest.remove_suffix(1);
  }
  text::ProseText::Builder builder;
  builder.append_synthetic(context, text::SourceOffset(0));
  builder.append_synthetic(rest, text::SourceOffset(0));
  language::Reading reading;
  reading.prose = builder.build();
  language::DictionaryBreaker breaker;
  language::WordScanner scanner(reading, {}, {}, breaker);
  scanner.scan({text::ProseOffset(0), text::ProseOffset(reading.prose.size())});
  if (reading.words.empty() || reading.words[0].span.start.value != context.size()) return 0;
  return reading.words[0].span.size();
}

// A word while it is read, by the same rules as language::WordScanner (tested against it).
struct WordWalk {
  std::string_view text;
  std::size_t start;
  std::size_t at;
  bool has_letter = false;
  bool last_was_digit = false;

  void part() {
    while (at < text.size()) {
      const CodePoint c = code_point_at(text, at);
      if (!text::is_word(c.value) && !is_invisible(c.value) && !(is_subscript_digit(c.value) && at > start))
        return;
      has_letter = has_letter || text::is_letter(c.value);
      last_was_digit = is_invisible(c.value) ? last_was_digit : text::is_digit(c.value);
      at += c.length;
    }
  }

  // Length of what joins the next part to this one, or 0.
  [[nodiscard]] std::size_t joiner() const {
    const CodePoint c = code_point_at(text, at);
    const char32_t next = code_point_at(text, at + c.length).value;
    const bool next_digit = text::is_digit(next);
    if (is_hyphen(c.value)) {
      return text::is_word(next) && !(last_was_digit && next_digit && !has_letter) ? c.length : 0;
    }
    if (is_apostrophe(c.value)) {
      const bool enough =
          c.value == U'\'' || c.value == 0x2019 || c.value == 0x2BC
              ? text::is_word(next)
              : text::is_letter(next) && text::is_letter(text::code_point_before(text, at).value);
      return enough ? c.length : 0;
    }
    if ((c.value == U'.' || c.value == U',' || c.value == U':') && last_was_digit && next_digit)
      return c.length;
    if (const std::size_t sign = language::gender_sign_length(text, start, at); sign != 0) return sign;
    if (c.value == U'·' && !last_was_digit && text::is_letter(next)) return c.length;
    return 0;
  }
};

std::size_t word_limit(std::string_view text, std::size_t start) {
  WordWalk walk{text, start, start};
  for (walk.part(); walk.at < text.size(); walk.part()) {
    const std::size_t joiner = walk.joiner();
    if (joiner == 0) break;
    // The bracket of "(inn)" holds letters itself.
    walk.last_was_digit = false;
    walk.at += joiner;
  }
  return walk.at;
}

} // namespace

Scanned scan_piece(std::string_view text, std::size_t at) {
  const CodePoint c = code_point_at(text, at);
  if (c.length == 0) return {ScanKind::none, at, at};
  const auto one = [&](ScanKind kind) { return Scanned{kind, at, at + c.length}; };
  if (text::is_space(c.value) || is_invisible(c.value) || is_quotation_mark(c.value))
    return one(ScanKind::space);
  if (text::is_word(c.value) && !is_keycap(text, at)) return {ScanKind::word, at, word_limit(text, at)};
  const CodePoint before = text::code_point_before(text, at);
  const CodePoint after = code_point_at(text, at + c.length);
  if (is_hyphen(c.value) && (text::is_word(before.value) || text::is_word(after.value)))
    return one(ScanKind::space);
  if (is_plain_punctuation(c.value)) return one(ScanKind::punctuation);
  if (const std::size_t length = sign_length(text, at); length != 0) return {ScanKind::sign, at, at + length};
  if (is_attachment(c.value) || c.value == U'#' || c.value == U'@') return one(ScanKind::space);
  return one(ScanKind::punctuation);
}

} // namespace taktvoll::match
