#include "match/word_scan.h"

#include "language/gender.h"
#include "text/unicode.h"

namespace taktvoll::match {
namespace {

using text::code_point_at;
using text::CodePoint;

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_variation = 0xFE0F;

bool is_variation_selector(char32_t c) {
  return c >= 0xFE00 && c <= 0xFE0F;
}
bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool is_quotation_mark(char32_t c) {
  return c == U'"' || c == U'\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 ||
         c == 0x203A;
}

bool is_symbol(char32_t c) {
  constexpr std::u32string_view symbols = U"%‰€$£¥§&+=°²³½¼¾";
  return symbols.find(c) != std::u32string_view::npos;
}

// Dropped by the normal form, so nothing stands there.
bool is_invisible(char32_t c) {
  return text::is_control(c) || is_variation_selector(c);
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x2BC;
}

std::size_t emoji_limit(std::string_view text, std::size_t at) {
  CodePoint c = code_point_at(text, at);
  std::size_t limit = at + c.length;
  if (is_regional_indicator(c.value)) {
    const CodePoint second = code_point_at(text, limit);
    return is_regional_indicator(second.value) ? limit + second.length : limit;
  }
  for (;;) {
    c = code_point_at(text, limit);
    if (is_variation_selector(c.value) || is_skin_tone(c.value) || c.value == 0x20E3) {
      limit += c.length;
    } else if (c.value == zero_width_joiner) {
      const CodePoint joined = code_point_at(text, limit + c.length);
      if (!text::is_emoji(joined.value) && joined.value != 0x2640 && joined.value != 0x2642) return limit;
      limit += c.length + joined.length;
    } else {
      return limit;
    }
  }
}

// "#️⃣", "1️⃣": a digit, the emoji variation and the enclosing keycap.
std::size_t keycap_limit(std::string_view text, std::size_t at) {
  const CodePoint c = code_point_at(text, at);
  if (!(c.value == U'#' || c.value == U'*' || (c.value >= U'0' && c.value <= U'9'))) return 0;
  std::size_t limit = at + c.length;
  CodePoint next = code_point_at(text, limit);
  if (next.value == emoji_variation) {
    limit += next.length;
    next = code_point_at(text, limit);
  }
  return next.value == 0x20E3 ? limit + next.length : 0;
}

// The joining character at `at` between two parts of one word: its length, or 0.
std::size_t joiner_length(std::string_view text, std::size_t at) {
  const CodePoint c = code_point_at(text, at);
  const char32_t before = text::code_point_before(text, at).value;
  const CodePoint after = code_point_at(text, at + c.length);
  if (!text::is_word(before) || !text::is_word(after.value)) return 0;
  const bool digits = text::is_digit(before) && text::is_digit(after.value);
  if (is_hyphen(c.value)) return digits ? 0 : c.length;
  if (is_apostrophe(c.value)) return digits ? 0 : c.length;
  if (c.value == U'.' || c.value == U',') return digits ? c.length : 0;
  return 0;
}

std::size_t word_limit(std::string_view text, std::size_t start) {
  std::size_t at = start;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    std::size_t length = text::is_word(c.value) || is_invisible(c.value) ? c.length : joiner_length(text, at);
    if (length == 0) length = language::gender_sign_length(text, start, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

} // namespace

Scanned scan_piece(std::string_view text, std::size_t at) {
  Scanned piece{ScanKind::none, at, at};
  const CodePoint c = code_point_at(text, at);
  if (c.length == 0) return piece;
  piece.limit = at + c.length;
  if (const std::size_t keycap = keycap_limit(text, at); keycap != 0) {
    piece.kind = ScanKind::sign;
    piece.limit = keycap;
  } else if (text::is_letter(c.value) || text::is_digit(c.value)) {
    piece.kind = ScanKind::word;
    piece.limit = word_limit(text, at);
  } else if (text::is_space(c.value) || is_invisible(c.value) || is_quotation_mark(c.value) ||
             c.value == U'#' || c.value == U'@') {
    piece.kind = ScanKind::space;
  } else if (text::is_emoji(c.value) && !is_symbol(c.value)) {
    piece.kind = ScanKind::sign;
    piece.limit = emoji_limit(text, at);
  } else if (is_symbol(c.value)) {
    piece.kind = ScanKind::sign;
  } else {
    piece.kind = ScanKind::punctuation;
  }
  return piece;
}

} // namespace taktvoll::match
