#include "readability/medical_terms.h"

#include <algorithm>
#include <array>

namespace taktvoll::readability {
namespace {

using namespace std::string_view_literals;

constexpr auto terms = std::to_array<std::string_view>({
#include "readability/medical_terms.inc"
});
static_assert(std::is_sorted(terms.begin(), terms.end()));

constexpr std::size_t shortest_term = 4;
constexpr std::size_t shortest_last_part = 5; // of a compound: shorter ones end ordinary words too
constexpr std::size_t longest_term = 34;

constexpr std::array endings{""sv, "e"sv, "em"sv, "en"sv, "er"sv, "es"sv, "n"sv, "s"sv};

constexpr std::array last_parts{
    "ektomie"sv,  "ektomien"sv, "embolie"sv,   "embolien"sv,    "fibrose"sv,   "insuffizienz"sv,
    "itiden"sv,   "itis"sv,     "karzinom"sv,  "karzinome"sv,   "karzinoms"sv, "megalie"sv,
    "nekrose"sv,  "ostomie"sv,  "parese"sv,    "paresen"sv,     "pathie"sv,    "pathien"sv,
    "penie"sv,    "plegie"sv,   "resektion"sv, "resektionen"sv, "sarkom"sv,    "sarkome"sv,
    "sklerose"sv, "skopie"sv,   "skopien"sv,   "stenose"sv,     "stenosen"sv,  "szintigrafie"sv,
    "urie"sv,     "zentese"sv,  "zirrhose"sv,  "zirrhosen"sv,   "zytose"sv,    "algie"sv,
    "algien"sv,   "ämie"sv,     "ämien"sv,
};
constexpr std::size_t letters_before_last_part = 3; // bytes

// Ordinary words among those that end like one.
constexpr std::array ordinary{
    "antipathie"sv, "antipathien"sv, "apathie"sv,    "empathie"sv,    "homöopathie"sv,
    "leukämie"sv,   "leukämien"sv,   "nostalgie"sv,  "osteopathie"sv, "prämie"sv,
    "prämien"sv,    "sympathie"sv,   "sympathien"sv, "telepathie"sv,
};

// As ends_with, for parts of three bytes or more; most are ruled out by two of them.
bool has_last_part(std::string_view key, std::string_view part) {
  return key.size() >= part.size() + letters_before_last_part && key.back() == part.back() &&
         key[key.size() - 3] == part[part.size() - 3] && key.ends_with(part);
}

// Most stems are ruled out by their first three bytes.
constexpr std::size_t beginnings_size = 4096;
constexpr std::size_t beginning_of(std::string_view stem) {
  std::size_t hash = 0;
  for (const char c : stem.substr(0, 3)) hash = hash * 31 + static_cast<unsigned char>(c);
  return hash % beginnings_size;
}
constexpr auto beginnings = [] {
  std::array<bool, beginnings_size> table{};
  for (const std::string_view term : terms) table[beginning_of(term)] = true;
  return table;
}();

// Is `rest` a term, with or without an ending?
bool is_term(std::string_view rest, std::size_t shortest) {
  if (!beginnings[beginning_of(rest)]) return false;
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return rest.size() >= shortest + ending.size() && rest.ends_with(ending) &&
           std::binary_search(terms.begin(), terms.end(), rest.substr(0, rest.size() - ending.size()));
  });
}

bool ends_in_term(std::string_view key) {
  const std::size_t first = key.size() > longest_term ? key.size() - longest_term : 1;
  for (std::size_t start = first; start + shortest_last_part <= key.size(); ++start)
    if (is_term(key.substr(start), shortest_last_part)) return true;
  return false;
}

} // namespace

bool is_medical_term(std::string_view key) {
  if (is_term(key, shortest_term) || ends_in_term(key)) return true;
  const bool looks_medical = std::any_of(last_parts.begin(), last_parts.end(),
                                         [&](std::string_view part) { return has_last_part(key, part); });
  return looks_medical && std::none_of(ordinary.begin(), ordinary.end(),
                                       [&](std::string_view word) { return key.ends_with(word); });
}

} // namespace taktvoll::readability
