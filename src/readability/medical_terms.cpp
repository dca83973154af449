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
constexpr std::size_t longest_term = 24;

constexpr std::array endings{""sv, "e"sv, "em"sv, "en"sv, "er"sv, "es"sv, "n"sv, "s"sv};

// Ordinary words end like these only where they are frequent ("Sympathie", "Nostalgie") or shorter.
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

bool is_listed(std::string_view stem) {
  return std::binary_search(terms.begin(), terms.end(), stem);
}

bool ends_in_term(std::string_view stem) {
  if (stem.size() < shortest_last_part) return false;
  const std::size_t first = stem.size() > longest_term ? stem.size() - longest_term : 0;
  for (std::size_t start = first; start + shortest_last_part <= stem.size(); ++start)
    if (is_listed(stem.substr(start))) return true;
  return false;
}

} // namespace

bool is_medical_term(std::string_view key) {
  for (const std::string_view ending : endings) {
    if (key.size() < shortest_term + ending.size() || !key.ends_with(ending)) continue;
    const std::string_view stem = key.substr(0, key.size() - ending.size());
    if (is_listed(stem) || ends_in_term(stem)) return true;
  }
  return std::any_of(last_parts.begin(), last_parts.end(), [&](std::string_view part) {
    return key.size() >= part.size() + letters_before_last_part && key.ends_with(part);
  });
}

} // namespace taktvoll::readability
