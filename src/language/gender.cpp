#include "language/gender.h"

#include "language/characters.h"

#include <algorithm>
#include <array>
#include <string>

namespace taktvoll::language {
namespace {

using namespace std::string_view_literals;

// What follows a sign at the end of a word. After a slash only those marked by a stem that is long enough:
// "mg/m".
constexpr std::array suffixes{"in"sv, "inn"sv, "innen"sv, "r"sv,  "n"sv,  "m"sv,  "s"sv,  "e"sv,
                              "er"sv, "en"sv,  "em"sv,    "es"sv, "re"sv, "rn"sv, "nen"sv};
constexpr std::array slash_suffixes{"in"sv, "innen"sv, "r"sv, "n"sv, "e"sv, "s"sv, "m"sv};
constexpr std::array bracket_suffixes{"in"sv, "inn"sv, "innen"sv, "r"sv, "n"sv};
// Second halves of pronoun pairs: der*die, sie*er, ihr:sein. Not after a slash: that is an ordinary pair of
// words.
constexpr std::array pronouns{"der"sv,   "die"sv,    "dem"sv,   "den"sv,    "er"sv,    "sie"sv,   "ihm"sv,
                              "ihn"sv,   "ihr"sv,    "ihre"sv,  "sein"sv,   "seine"sv, "ihren"sv, "seinen"sv,
                              "ihrer"sv, "seiner"sv, "ihrem"sv, "seinem"sv, "zur"sv,   "zum"sv,   "deren"sv,
                              "eine"sv,  "einen"sv,  "einem"sv, "einer"sv,  "jede"sv,  "jeder"sv, "jeden"sv,
                              "jedem"sv, "keine"sv,  "frau"sv};

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The ASCII letters from `at` on, in lower case, at most eight; `longer` if more letters of any kind follow
// them.
struct Letters {
  std::array<char, 8> bytes{};
  std::size_t length = 0;
  bool longer = false;

  Letters(std::string_view text, std::size_t at) {
    while (length < bytes.size() && at + length < text.size()) {
      const char c = text[at + length];
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) break;
      bytes[length++] = static_cast<char>(c | 0x20);
    }
    longer = (character_class(character_at(text, at + length)) & word_classes) != 0;
  }
  [[nodiscard]] std::string_view view() const { return {bytes.data(), length}; }
};

} // namespace

std::size_t gender_sign_length(std::string_view text, std::size_t word_start, std::size_t at) {
  if (at >= text.size() || at == word_start) return 0;
  const char sign = text[at];
  std::size_t length = 1;
  if (sign == '\xC2' && text.substr(at, 2) == "·")
    length = 2;
  else if (sign != '*' && sign != ':' && sign != '_' && sign != '/' && sign != '(')
    return 0;
  if ((character_class(character_before(text, at)) & letter_class) == 0) return 0;

  if (sign == '(') {
    const Letters inside(text, at + 1);
    const std::size_t close = at + 1 + inside.length;
    return close < text.size() && text[close] == ')' && holds(bracket_suffixes, inside.view())
               ? close + 1 - at
               : 0;
  }
  if (sign == '/') {
    if (at - word_start < 3) return 0;
    if (at + 1 < text.size() && text[at + 1] == '-') length = 2;
    const Letters rest(text, at + length);
    if (rest.view().substr(0, 5) == "innen") return length;
    return !rest.longer && holds(slash_suffixes, rest.view()) ? length : 0;
  }
  const Letters rest(text, at + length);
  if (rest.view().substr(0, 5) == "innen") return length; // also Patient*innenrechte
  if (rest.longer) return 0;
  return holds(suffixes, rest.view()) || holds(pronouns, rest.view()) ? length : 0;
}

bool is_pronoun_half(std::string_view key) {
  return holds(pronouns, key);
}

std::size_t gender_stem_length(std::string_view text, std::size_t word_start, std::size_t at,
                               std::size_t length) {
  const std::string_view stem = text.substr(word_start, at - word_start);
  // The bracket of "(innen)" holds the letters itself.
  const std::size_t ending = at < text.size() && text[at] == '(' ? at + 1 : at + length;
  if (Letters(text, ending).view().substr(0, 3) != "inn" || stem.size() < 5) return stem.size();
  const Letters plural(text, at - 3);
  const std::string_view tail = plural.view().substr(0, 3);
  // Not the "en" of "Chilen*innen", which belongs to the stem.
  const bool weak = tail == "ten" || tail == "gen" || tail == "den" || tail == "ken";
  return stem.size() - (weak ? 2 : 0);
}

std::size_t inner_capital_i(std::string_view text, std::size_t start, std::size_t limit) {
  for (std::size_t at = start + 1; at + 1 < limit; ++at) {
    if (text[at] != 'I' || text[at + 1] != 'n') continue;
    if ((character_class(character_before(text, at)) & lower_class) == 0) continue;
    const std::string_view rest = text.substr(at, limit - at);
    if (rest != "In" && rest.substr(0, 5) != "Innen") continue;
    constexpr std::array names{"Linked"sv, "Log"sv, "Plug"sv, "Check"sv,
                               "Add"sv,    "Opt"sv, "Drop"sv, "Sign"sv};
    if (rest == "In" && holds(names, text.substr(start, at - start))) return limit;
    return at;
  }
  return limit;
}

} // namespace taktvoll::language
