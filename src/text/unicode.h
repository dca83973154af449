// Unicode properties and UTF-8 stepping: what RE2 and the C library do not know.
//
// All functions take valid UTF-8 (SourceText guarantees it) and are thread-safe. Latin text is answered from
// tables without calling ICU.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taktvoll::text {

// A code point and the bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0; // 1 to 4; 0 at the end of the text
};

// The code point that starts at byte `at`, or length 0 if at >= text.size().
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);
// The code point that ends before byte `limit`, or length 0 if limit == 0.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t limit);
void append_utf8(std::string& text, char32_t code_point);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

[[nodiscard]] bool is_letter(char32_t c); // general category L
[[nodiscard]] bool is_upper(char32_t c);  // Uppercase property
[[nodiscard]] bool is_lower(char32_t c);  // Lowercase property
[[nodiscard]] bool is_digit(char32_t c);  // general category Nd
[[nodiscard]] bool is_mark(char32_t c);   // general category M
[[nodiscard]] bool is_space(char32_t c);  // White_Space property
[[nodiscard]] bool is_emoji(char32_t c);  // Extended_Pictographic or Emoji_Presentation, regional indicators
[[nodiscard]] bool
has_emoji_presentation(char32_t c);        // Emoji_Presentation property: a picture without a selector
[[nodiscard]] bool is_control(char32_t c); // general category Cc or Cf, or the line and paragraph separators

// A letter, a digit or a mark: what a word consists of.
[[nodiscard]] bool is_word(char32_t c);

// True unless byte `at` lies between two characters of one word: the word edge that RE2's ASCII \b cannot
// see.
[[nodiscard]] bool is_word_edge(std::string_view text, std::size_t at);

// Simple lower-case mapping of every code point (no locale, no ß). The result may differ in length.
[[nodiscard]] char32_t to_lower(char32_t c);
[[nodiscard]] char32_t to_upper(char32_t c); // simple mapping: ß stays
[[nodiscard]] std::string lower(std::string_view text);

} // namespace taktvoll::text
