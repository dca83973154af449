#include "document/gender_star.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace taktvoll::document {
namespace {

constexpr std::size_t longest_part = 48; // letters; no German word part in use is longer

constexpr char32_t soft_hyphen = 0xAD;

bool is_word_part(char32_t c) {
  return text::is_letter(c) || text::is_mark(c) || c == soft_hyphen;
}

std::string plain_lower(std::string_view part) {
  std::string result;
  for (std::size_t at = 0; at < part.size();) {
    const text::CodePoint c = text::code_point_at(part, at);
    if (c.value != soft_hyphen) text::append_utf8(result, text::to_lower(c.value));
    at += c.length;
  }
  return result;
}

std::string_view letters_before(std::string_view text, std::size_t limit) {
  std::size_t start = limit;
  for (std::size_t letters = 0; letters < longest_part; ++letters) {
    const text::CodePoint c = text::code_point_before(text, start);
    if (c.length == 0 || !is_word_part(c.value)) break;
    start -= c.length;
  }
  return text.substr(start, limit - start);
}

std::string_view letters_after(std::string_view text, std::size_t start) {
  std::size_t limit = start;
  for (std::size_t letters = 0; letters < longest_part; ++letters) {
    const text::CodePoint c = text::code_point_at(text, limit);
    if (c.length == 0 || !is_word_part(c.value)) break;
    limit += c.length;
  }
  return text.substr(start, limit - start);
}

bool is_word_at(std::string_view text, std::size_t at) {
  const text::CodePoint c = text::code_point_at(text, at);
  return c.length > 0 && text::is_word(c.value);
}

// A star or underscore with a letter behind goes on with the word: un*frei*willig, file_in_use.
bool ends_word(std::string_view text, std::size_t at) {
  if (is_word_at(text, at)) return false;
  return at >= text.size() || !((text[at] == '*' || text[at] == '_') && is_word_at(text, at + 1));
}

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& sorted, std::string_view wanted) {
  return std::binary_search(sorted.begin(), sorted.end(), wanted);
}

// Stems of articles and pronouns that take -e, -er, -en, -em, -es.
constexpr std::array<std::string_view, 17> pronoun_stems = {"all",  "dein",  "dies",  "ein",  "eur",   "euer",
                                                            "ihr",  "jed",   "jen",   "kein", "manch", "mein",
                                                            "sein", "solch", "unser", "unsr", "welch"};

// Words that are no nouns: "und/in" and "an/in" are two words. Sorted.
constexpr std::array<std::string_view, 22> function_words = {
    "ab",  "am",   "an",   "auf",  "aus", "bei", "bis", "durch", "für", "gegen", "im",
    "mit", "nach", "oder", "ohne", "um",  "und", "vom", "von",   "vor", "zu",    "zum"};

// Two articles or pronouns with a sign between them, both orders written out.
constexpr std::array<std::string_view, 30> pairs = {
    "beim*bei",    "dem*der",     "den*die",     "der*dem",      "der*des",      "der*die",
    "des*der",     "die*den",     "die*der",     "diese*dieser", "dieser*diese", "eine*ein",
    "einen*eine",  "einer*eine",  "einer*einem", "einer*eines",  "ein*eine",     "eine*einen",
    "einem*einer", "eines*einer", "er*sie",      "ihm*ihr",      "ihn*sie",      "ihr*ihm",
    "ihr*sein",    "jede*jeder",  "jeder*jede",  "sein*ihr",     "sie*er",       "sie*ihn"};

bool is_pair(std::string_view first, std::string_view second) {
  return std::any_of(pairs.begin(), pairs.end(), [&](std::string_view pair) {
    return pair.size() == first.size() + 1 + second.size() && pair.starts_with(first) &&
           pair.ends_with(second);
  });
}

bool is_pronoun_stem(std::string_view word) {
  return std::find(pronoun_stems.begin(), pronoun_stems.end(), word) != pronoun_stems.end();
}

bool is_gendered(char sign, std::string_view stem, std::string_view ending, bool at_word_end) {
  const bool long_stem = text::count_code_points(stem) >= 3 && !contains(function_words, stem);
  // Kund*innen, also in compounds: Bürger*innenbüro.
  if (ending.starts_with("innen")) return long_stem;
  if (!at_word_end) return false;
  if (ending == "in" || ending == "nja" || ending == "zze") return long_stem;
  const bool after_e = stem.size() > 1 && stem.back() == 'e';
  const bool after_pronoun = after_e && is_pronoun_stem(stem.substr(0, stem.size() - 1));
  if (ending == "s" || (sign == '/' && ending == "n")) return after_pronoun; // "Tablette/n" is a plural
  if (ending == "r" || ending == "n" || ending == "m") return after_e && text::count_code_points(stem) >= 4;
  if (ending == "e" || ending == "er" || ending == "en" || ending == "em" || ending == "es")
    return is_pronoun_stem(stem);
  return is_pair(stem, ending);
}

} // namespace

std::size_t gender_sign_at(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size()) return 0;
  const char sign = text[at];
  if (sign != '*' && sign != ':' && sign != '_' && sign != '/') return 0;
  const std::size_t length = sign == '/' && text[at + 1] == '-' ? 2 : 1;
  const std::string_view stem = letters_before(text, at);
  if (stem.empty()) return 0;
  const std::string_view ending = letters_after(text, at + length);
  if (ending.empty()) return 0;
  const bool at_word_end = ends_word(text, at + length + ending.size());
  return is_gendered(sign, plain_lower(stem), plain_lower(ending), at_word_end) ? length : 0;
}

std::string mask_gender_stars(std::string_view text) {
  // In a URL or link target a letter stands in for the star, because a control character would end it;
  // elsewhere a control character does, because a letter could complete an HTML tag.
  constexpr std::size_t farthest_scheme = 256;
  const auto in_url = [&](std::size_t at) {
    const std::size_t from = at > farthest_scheme ? at - farthest_scheme : 0;
    std::string_view before = text.substr(from, at - from);
    const std::size_t space = before.find_last_of(" \t\r\n");
    if (space != std::string_view::npos) {
      if (before.substr(0, space).ends_with("]:")) return true;
      before.remove_prefix(space + 1);
    }
    for (const std::string_view sign : {"://", "www.", "]("})
      if (before.find(sign) != std::string_view::npos) return true;
    return false;
  };
  std::string masked(text);
  for (std::size_t at = text.find('*'); at != std::string_view::npos; at = text.find('*', at + 1))
    if (gender_sign_at(text, at) > 0) masked[at] = in_url(at) ? 'x' : masked_star;
  return masked;
}

} // namespace taktvoll::document
