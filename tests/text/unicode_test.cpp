#include "catch.h"
#include "text/unicode.h"

#include <string>
#include <vector>

using namespace taktvoll::text;

TEST_CASE("stepping forwards and backwards meets the same code points") {
  const std::string text = "aä€😱";
  std::vector<char32_t> forwards;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    REQUIRE(c.length > 0);
    forwards.push_back(c.value);
    at += c.length;
  }
  CHECK(forwards == std::vector<char32_t>{U'a', U'ä', U'€', U'😱'});
  std::size_t limit = text.size();
  for (auto expected = forwards.rbegin(); expected != forwards.rend(); ++expected) {
    const CodePoint c = code_point_before(text, limit);
    CHECK(c.value == *expected);
    limit -= c.length;
  }
  CHECK(limit == 0);
  CHECK(code_point_at(text, text.size()).length == 0);
  CHECK(code_point_before(text, 0).length == 0);
}

TEST_CASE("appending is the inverse of stepping") {
  for (const char32_t c :
       {char32_t{1}, U'\x7F', U'\x80', U'ß', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    CHECK(code_point_at(text, 0).value == c);
    CHECK(code_point_at(text, 0).length == text.size());
    CHECK(count_code_points(text + "x" + text) == 3);
  }
}

TEST_CASE("properties that RE2 and the C library do not know") {
  CHECK(is_letter(U'ß'));
  CHECK(is_letter(U'Ж'));
  CHECK_FALSE(is_letter(U'1'));
  CHECK_FALSE(is_letter(U'×')); // inside Latin-1, yet a sign
  CHECK(is_letter(U'\u02B0'));
  CHECK(is_upper(U'Ä'));
  CHECK(is_upper(U'ẞ'));
  CHECK_FALSE(is_upper(U'ß'));
  CHECK(is_lower(U'ß'));
  CHECK(is_digit(U'7'));
  CHECK(is_digit(U'\u0667')); // Arabic-Indic seven
  CHECK_FALSE(is_digit(U'²'));
  CHECK(is_mark(U'\u0308'));
  CHECK(is_space(U'\u00A0'));
  CHECK(is_space(U'\u2009'));
  CHECK_FALSE(is_space(U'\u200B')); // zero width space is a format character
  CHECK(is_word(U'\u0308'));
  CHECK_FALSE(is_word(U'-'));
  CHECK(is_emoji(U'😱'));
  CHECK(is_emoji(U'❤'));
  CHECK(is_emoji(U'\U0001F1E9'));
  CHECK_FALSE(is_emoji(U'5'));
  CHECK_FALSE(is_emoji(U'#'));
  for (const char32_t c : {U'\0', U'\x1B', U'\x7F', U'\x9B', U'\u00AD', U'\u200B', U'\u202E', U'\u2028'})
    CHECK(is_control(c));
  CHECK_FALSE(is_control(U' '));
  CHECK_FALSE(is_control(U'ä'));
}

TEST_CASE("a word edge is none between letters with umlauts") {
  const std::string text = "über Ärzte";
  CHECK(is_word_edge(text, 0));
  CHECK_FALSE(is_word_edge(text, 2)); // ü|b
  CHECK(is_word_edge(text, 5));
  CHECK(is_word_edge(text, 6));
  CHECK_FALSE(is_word_edge(text, 8)); // Ä|r
  CHECK(is_word_edge(text, text.size()));
  CHECK_FALSE(is_word_edge("u\xCC\x88"
                           "b",
                           1)); // before a combining mark
  CHECK_FALSE(is_word_edge("u\xCC\x88"
                           "b",
                           3));
  CHECK(is_word_edge("--", 1));
  CHECK(is_word_edge("", 0));
}

TEST_CASE("lower case without locale") {
  CHECK(lower("ÄÖÜ ẞß ABC Ж 𝗔") == "äöü ßß abc ж 𝗔");
  CHECK(lower("") == "");
  CHECK(to_lower(U'Z') == U'z');
  CHECK(to_lower(U'[') == U'[');
  CHECK(to_upper(U'z') == U'Z');
  CHECK(to_upper(U'ä') == U'Ä');
  CHECK(to_upper(U'ß') == U'ß');
  CHECK(to_upper(U'{') == U'{');
}
