#include "match/loose_spelling.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::match {
namespace {

constexpr std::size_t most_varied = 3;         // umlauts of one word that vary each on its own
constexpr std::size_t most_alternatives = 600; // of one bracket; from there on all umlauts vary together

struct Umlaut {
  std::string_view letter;
  std::string_view spelled;
};
constexpr Umlaut umlauts[] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}};

const Umlaut* umlaut_at(std::string_view word, std::size_t at) {
  for (const Umlaut& umlaut : umlauts)
    if (word.substr(at, umlaut.letter.size()) == umlaut.letter) return &umlaut;
  return nullptr;
}

std::size_t count_umlauts(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); ++at) count += umlaut_at(word, at) != nullptr ? 1U : 0U;
  return count;
}

// The umlauts whose bit in `chosen` is set, spelled out; those beyond the bits of a number never are.
std::string spelled_out(std::string_view word, std::size_t chosen) {
  std::string out;
  const bool capitals = std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::size_t at = 0, number = 0; at < word.size();) {
    const Umlaut* umlaut = umlaut_at(word, at);
    if (umlaut == nullptr) {
      out += word[at++];
      continue;
    }
    if ((chosen >> number++ & 1U) == 0) {
      out += umlaut->letter;
    } else {
      out += umlaut->spelled;
      if (capitals) out.back() = static_cast<char>(out.back() - 32); // "ÄRZTE": AERZTE
    }
    at += umlaut->letter.size();
  }
  return out;
}

std::vector<TermWord> variants(const TermWord& word, bool each) {
  std::vector<TermWord> all{word};
  const std::size_t count = count_umlauts(word.key);
  if (count == 0) return all;
  const std::size_t every = ~std::size_t{0};
  const std::size_t last = each && count <= most_varied ? (std::size_t{1} << count) - 1 : 1;
  for (std::size_t chosen = 1; chosen <= last; ++chosen) {
    const std::size_t bits = last == 1 ? every : chosen;
    TermWord varied = word;
    varied.key = spelled_out(word.key, bits);
    varied.cased = spelled_out(word.cased, bits);
    varied.after_consonant = word.any_prefix && umlaut_at(word.key, 0) != nullptr && (bits & 1U) != 0;
    all.push_back(std::move(varied));
  }
  return all;
}

using Words = std::vector<TermWord>;

// All ways to write the words one after the other.
std::vector<Words> ways(const Words& words, bool each) {
  std::vector<Words> all(1);
  for (const TermWord& word : words) {
    std::vector<Words> longer;
    for (const Words& start : all) {
      for (TermWord& variant : variants(word, each)) {
        longer.push_back(start);
        longer.back().push_back(std::move(variant));
      }
    }
    all = std::move(longer);
    if (all.size() > most_alternatives) break;
  }
  return all;
}

std::vector<Words> all_ways(const std::vector<Words>& alternatives, bool each) {
  std::vector<Words> all;
  for (const Words& words : alternatives) {
    for (Words& way : ways(words, each)) all.push_back(std::move(way));
    if (all.size() > most_alternatives) break;
  }
  return all;
}

} // namespace

Term loosened(const Term& term) {
  Term loose;
  loose.tail = term.tail;
  std::uint8_t groups = 0;
  for (std::size_t start = 0; start < term.words.size();) {
    std::size_t limit = start;
    std::vector<Words> alternatives;
    do {
      if (limit == start || term.words[limit].alternative != term.words[limit - 1].alternative)
        alternatives.emplace_back();
      alternatives.back().push_back(term.words[limit]);
      ++limit;
    } while (limit < term.words.size() && term.words[start].group != 0 &&
             term.words[limit].group == term.words[start].group);
    start = limit;
    std::vector<Words> all = all_ways(alternatives, true);
    if (all.size() > most_alternatives) all = all_ways(alternatives, false);
    if (all.size() > most_alternatives) all = alternatives; // hundreds of words with umlauts: as they are
    const bool is_group = all.size() > 1 || all[0][0].optional;
    const std::uint8_t group = is_group ? ++groups : std::uint8_t{0};
    for (std::size_t alternative = 0; alternative < all.size(); ++alternative) {
      for (TermWord& word : all[alternative]) {
        word.group = group;
        word.alternative = static_cast<std::uint16_t>(group == 0 ? 0 : alternative);
        loose.words.push_back(std::move(word));
      }
    }
  }
  return loose;
}

} // namespace taktvoll::match
