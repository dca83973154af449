// Characters as the word scanner sees them: one table look-up for Latin-1, text/unicode.h for the rest.
#pragma once

#include "text/unicode.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace taktvoll::language {

enum CharacterClass : std::uint8_t {
  letter_class = 1,
  upper_class = 2, // only together with letter_class
  lower_class = 4,
  digit_class = 8,
  mark_class = 16,
};
inline constexpr std::uint8_t word_classes = letter_class | digit_class | mark_class;

// The object replacement character, which stands for code, HTML and URLs.
inline constexpr char32_t opaque_character = 0xFFFC;

// Equal to what text/unicode.h answers (tested).
inline constexpr std::array<std::uint8_t, 256> latin1_classes = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = letter_class | upper_class;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = letter_class | lower_class;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = digit_class;
  for (std::size_t c = 0xC0; c <= 0xDE; ++c) table[c] = letter_class | upper_class;
  for (std::size_t c = 0xDF; c <= 0xFF; ++c) table[c] = letter_class | lower_class;
  table[0xAA] = table[0xBA] = table[0xB5] = letter_class | lower_class; // ª º µ
  table[0xD7] = table[0xF7] = 0;                                        // × ÷
  return table;
}();

// The small form of each ASCII letter and digit, 0 for every other byte.
inline constexpr std::array<char, 256> small_ascii = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = static_cast<char>(c + 32);
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = static_cast<char>(c);
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  return table;
}();

[[nodiscard]] inline std::uint8_t character_class(char32_t c) {
  if (c < latin1_classes.size()) return latin1_classes[c];
  std::uint8_t classes = 0;
  if (text::is_letter(c)) classes |= letter_class;
  if (text::is_upper(c)) classes |= upper_class;
  if (text::is_lower(c)) classes |= lower_class;
  if (text::is_digit(c)) classes |= digit_class;
  if (text::is_mark(c)) classes |= mark_class;
  return classes;
}

// As text::code_point_at, without a call for one and two bytes. Precondition: at < text.size().
[[nodiscard]] inline text::CodePoint decode(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0 && at + 1 < bytes.size()) {
    return {((lead & 0x1FU) << 6U) | (static_cast<unsigned char>(bytes[at + 1]) & 0x3FU), 2};
  }
  return text::code_point_at(bytes, at);
}

[[nodiscard]] inline char32_t character_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? decode(bytes, at).value : 0;
}
[[nodiscard]] inline char32_t character_before(std::string_view bytes, std::size_t limit) {
  return text::code_point_before(bytes, limit).value;
}

} // namespace taktvoll::language
