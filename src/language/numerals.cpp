#include "language/numerals.h"

#include "language/key_list.h"

#include <algorithm>
#include <string>

namespace taktvoll::language {
namespace {

constexpr KeyList units{"zwei", "zwo", "drei", "vier", "fünf", "fuenf", "sechs", "sieben", "acht", "neun"};
constexpr KeyList teens{"zehn",     "elf",       "zwölf",    "zwoelf",   "dreizehn", "vierzehn",
                        "fünfzehn", "fuenfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
constexpr KeyList tens{"zwanzig", "dreissig", "vierzig", "fünfzig", "fuenfzig",
                       "sechzig", "siebzig",  "achtzig", "neunzig"};
constexpr KeyList scales{"hundert", "tausend",   "million",    "millionen", "mio",
                         "mrd",     "milliarde", "milliarden", "dutzend"};
constexpr KeyList joining{"bis", "oder"};

constexpr std::size_t longest_numeral = 64; // bytes; keeps the look for "und" in long words short

bool is_one_or_unit(std::string_view word) {
  return word == "ein" || units.holds(word);
}

bool is_below_hundred(std::string_view word) {
  if (word == "eins" || units.holds(word) || teens.holds(word) || tens.holds(word)) return true;
  const std::size_t und = word.find("und");
  return und != std::string_view::npos && is_one_or_unit(word.substr(0, und)) &&
         tens.holds(word.substr(und + 3));
}

std::string_view without_und(std::string_view word) {
  return word.starts_with("und") ? word.substr(3) : word;
}

bool is_below_thousand(std::string_view word) {
  if (is_below_hundred(word)) return true;
  constexpr std::string_view hundred = "hundert";
  const std::size_t at = word.find(hundred);
  if (at == std::string_view::npos || !(at == 0 || is_one_or_unit(word.substr(0, at)))) return false;
  const std::string_view rest = word.substr(at + hundred.size());
  return rest.empty() || is_below_hundred(without_und(rest));
}

bool is_integer(std::string_view word) {
  if (is_below_thousand(word)) return true;
  constexpr std::string_view thousand = "tausend";
  const std::size_t at = word.find(thousand);
  if (at == std::string_view::npos) return false;
  const std::string_view head = word.substr(0, at);
  const std::string_view rest = word.substr(at + thousand.size());
  return (head.empty() || head == "ein" || is_below_thousand(head)) &&
         (rest.empty() || is_below_thousand(without_und(rest)));
}

bool is_lower_numeral(std::string_view word) {
  constexpr std::string_view half = "einhalb";
  if (word == "null" || word == "anderthalb") return true;
  if (word.ends_with(half) && word.size() > half.size())
    return word == "eineinhalb" || is_integer(word.substr(0, word.size() - half.size()));
  return is_integer(word);
}

// Behind the longest number without a second one.
std::uint32_t figure_limit(const Reading& reading, std::uint32_t word, std::uint32_t limit) {
  const auto& words = reading.words;
  std::uint32_t at = word + 1;
  const auto follows = [&] { return at < limit && words[at].gap <= Gap::space; };
  const auto is_figures = [&](std::uint32_t i) { return words[i].kind == WordKind::number; };
  if (is_figures(word) && reading.key(words[word]).size() <= 3)
    while (follows() && at < word + 3 && is_figures(at) && reading.key(words[at]).size() == 3) ++at;
  if (follows() && scales.holds(reading.key(words[at]))) ++at;
  return at;
}

} // namespace

bool is_numeral(std::string_view word) {
  constexpr std::string_view initials = "adefhnstvz";
  if (word.size() < 3 || word.size() > longest_numeral) return false;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  if (initials.find(lower(word[0])) == std::string_view::npos) return false;
  if (std::none_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return is_lower_numeral(word);
  std::string small(word);
  std::transform(small.begin(), small.end(), small.begin(), lower);
  return is_lower_numeral(small);
}

bool is_number(const Reading& reading, const Word& word) {
  return word.kind == WordKind::number || (word.kind == WordKind::word && is_numeral(reading.key(word)));
}

void append_number_limits(const Reading& reading, std::uint32_t word, std::uint32_t limit,
                          std::vector<std::uint32_t>& limits) {
  const auto& words = reading.words;
  if (word >= limit || !is_number(reading, words[word])) return;
  limits.push_back(word + 1);
  const std::uint32_t figure = figure_limit(reading, word, limit);
  if (figure > word + 1) limits.push_back(figure);
  if (figure >= limit || words[figure].gap > Gap::hyphen) return;
  std::uint32_t second = figure;
  if (joining.holds(reading.key(words[figure])))
    ++second;
  else if (words[figure].gap != Gap::hyphen)
    return;
  if (second >= limit || words[second].gap > Gap::hyphen || !is_number(reading, words[second])) return;
  limits.push_back(second + 1);
  const std::uint32_t whole = figure_limit(reading, second, limit);
  if (whole > second + 1) limits.push_back(whole);
}

} // namespace taktvoll::language
