#include "language/key.h"

#include "language/characters.h"
#include "language/gender.h"

namespace taktvoll::language {
namespace {

constexpr bool is_subscript_digit(char32_t c) {
  return c >= 0x2080 && c <= 0x2089;
}
constexpr bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}

bool drops_always(char32_t c) {
  return c == '-' || c == '\'' || c == 0xFE0F || is_skin_tone(c);
}

// Of what is left when hyphens and the like are gone: is the next character of `word` from `at` on a letter?
bool letter_follows(std::string_view word, std::size_t at) {
  while (at < word.size()) {
    const text::CodePoint c = decode(word, at);
    if (!drops_always(c.value)) return (character_class(c.value) & letter_class) != 0;
    at += c.length;
  }
  return false;
}

// The signs of gendered forms, between letters. `key` is what the word has come to so far.
bool is_gender_sign(std::string_view key, std::string_view word, std::size_t at, text::CodePoint c) {
  switch (c.value) {
  case '*':
  case '_':
  case ':':
  case '/':
  case '(':
  case 0xB7:
    return (character_class(character_before(key, key.size())) & letter_class) != 0 &&
           letter_follows(word, at + c.length);
  case ')':
    return (character_class(character_before(key, key.size())) & letter_class) != 0;
  default:
    return false;
  }
}

// "Patienten/-innen" is the same word as "Patient/-innen". The word stands from `start` on in `out`.
void drop_plural(std::string& out, std::size_t start, std::string_view word, std::size_t sign,
                 std::size_t length) {
  if (word.substr(sign, 2) == "/-") length = 2;
  const std::size_t stem = gender_stem_length(word, 0, sign, length);
  if (stem < sign && out.size() >= start + (sign - stem)) out.resize(out.size() - (sign - stem));
}

void append_slow(std::string& out, std::string_view word, std::size_t at) {
  const std::size_t start = out.size() - at; // what precedes was copied byte by byte
  while (at < word.size()) {
    const text::CodePoint c = decode(word, at);
    if (c.value == ' ' && at > 0 && word[at - 1] == '-') {
      // "Behand-⏎lung"; no other word holds a space
    } else if (c.length == 1 && (character_class(c.value) & word_classes) != 0) {
      out += static_cast<char>(text::to_lower(c.value));
    } else if (c.value == 0xDF || c.value == 0x1E9E) {
      out += "ss";
    } else if (c.length == 2 &&
               word[at] == '\xC3') { // Latin-1 letters: the capitals stand 32 before the small ones
      out += word[at];
      const bool capital = (character_class(c.value) & upper_class) != 0;
      out += static_cast<char>(static_cast<unsigned char>(word[at + 1]) + (capital ? 32U : 0U));
    } else if (is_subscript_digit(c.value)) {
      out += static_cast<char>('0' + (c.value - 0x2080));
    } else if (drops_always(c.value) && (c.value != 0xFE0F || at > 0)) {
      // nothing
    } else if (is_gender_sign(std::string_view(out).substr(start), word, at, c)) {
      if (c.value != ')') drop_plural(out, start, word, at, c.length);
    } else {
      text::append_utf8(out, text::to_lower(c.value));
    }
    at += c.length;
  }
  if (out.size() == start) out += word; // a lone "-" or "'" stays itself
}

} // namespace

void append_key(std::string& out, std::string_view word) {
  // ASCII letters and digits and the letters of Latin-1 but ß need no second look; anything else hands over
  // to the slow way at that byte.
  const std::size_t start = out.size();
  out.append(word);
  char* const key = out.data() + start;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (const char c = small_ascii[static_cast<unsigned char>(word[at])]; c != 0) {
      key[at] = c;
      continue;
    }
    if (word[at] == '\xC3' && at + 1 < word.size()) {
      const auto tail = static_cast<unsigned char>(word[at + 1]);
      if (tail >= 0x80 && tail != 0x97 && tail != 0x9F && tail != 0xB7) { // no ×, ß, ÷
        key[++at] = static_cast<char>(tail < 0x9F ? tail + 0x20 : tail);
        continue;
      }
    }
    out.resize(start + at);
    append_slow(out, word, at);
    return;
  }
}

std::string key_of(std::string_view word) {
  std::string key;
  append_key(key, word);
  return key;
}

} // namespace taktvoll::language
