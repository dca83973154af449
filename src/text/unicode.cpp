#include "text/unicode.h"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace taktvoll::text {
namespace {

enum Property : std::uint8_t { letter = 1, upper_case = 2, lower_case = 4, digit = 8, mark = 16, space = 32 };

std::uint8_t look_up(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const std::uint32_t category = U_GET_GC_MASK(code);
  std::uint8_t bits = 0;
  if ((category & U_GC_L_MASK) != 0) bits |= letter;
  if ((category & U_GC_M_MASK) != 0) bits |= mark;
  if ((category & U_GC_ND_MASK) != 0) bits |= digit;
  if (u_isUUppercase(code) != 0) bits |= upper_case;
  if (u_isULowercase(code) != 0) bits |= lower_case;
  if (u_isUWhiteSpace(code) != 0) bits |= space;
  return bits;
}

// Everything below U+0250 (ASCII, Latin-1, Latin Extended-A and -B) from one table.
constexpr char32_t table_size = 0x250;

const std::array<std::uint8_t, table_size>& latin_table() {
  static const std::array<std::uint8_t, table_size> table = [] {
    std::array<std::uint8_t, table_size> built{};
    for (char32_t c = 0; c < table_size; ++c) built[c] = look_up(c);
    return built;
  }();
  return table;
}

std::uint8_t properties(char32_t c) {
  return c < table_size ? latin_table()[c] : look_up(c);
}

} // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const auto tail = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<char32_t>(static_cast<unsigned char>(text[at + i]) & 0x3FU) : 0;
  };
  if (lead < 0xE0) return {((lead & 0x1FU) << 6U) | tail(1), 2};
  if (lead < 0xF0) return {((lead & 0x0FU) << 12U) | (tail(1) << 6U) | tail(2), 3};
  return {((lead & 0x07U) << 18U) | (tail(1) << 12U) | (tail(2) << 6U) | tail(3), 4};
}

CodePoint code_point_before(std::string_view text, std::size_t limit) {
  if (limit == 0 || limit > text.size()) return {};
  std::size_t start = limit - 1;
  while (start > 0 && limit - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
    --start;
  return code_point_at(text.substr(0, limit), start);
}

void append_utf8(std::string& text, char32_t code_point) {
  std::array<std::uint8_t, U8_MAX_LENGTH> buffer{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(buffer.data(), length, code_point);
  text.append(reinterpret_cast<const char*>(buffer.data()), length);
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

bool is_letter(char32_t c) {
  return (properties(c) & letter) != 0;
}
bool is_upper(char32_t c) {
  return (properties(c) & upper_case) != 0;
}
bool is_lower(char32_t c) {
  return (properties(c) & lower_case) != 0;
}
bool is_digit(char32_t c) {
  return (properties(c) & digit) != 0;
}
bool is_mark(char32_t c) {
  return (properties(c) & mark) != 0;
}
bool is_space(char32_t c) {
  return (properties(c) & space) != 0;
}
bool is_word(char32_t c) {
  return (properties(c) & (letter | digit | mark)) != 0;
}

bool is_emoji(char32_t c) {
  if (c < 0xA9) return false;
  const auto code = static_cast<UChar32>(c);
  return u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ||
         u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION) != 0 ||
         u_hasBinaryProperty(code, UCHAR_REGIONAL_INDICATOR) != 0;
}

bool has_emoji_presentation(char32_t c) {
  return c >= 0x231A && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION) != 0;
}

bool is_control(char32_t c) {
  if (c < 0x7F) return c < 0x20;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) &
          (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0;
}

bool is_word_edge(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  return !(is_word(code_point_before(text, at).value) && is_word(code_point_at(text, at).value));
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char32_t to_upper(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

std::string lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.length == 1)
      result.push_back(static_cast<char>(to_lower(c.value)));
    else
      append_utf8(result, to_lower(c.value));
    at += c.length;
  }
  return result;
}

} // namespace taktvoll::text
