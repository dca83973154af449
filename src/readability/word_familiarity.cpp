#include "readability/word_familiarity.h"

#include "readability/word_frequency.h"

#include <algorithm>
#include <array>
#include <optional>

namespace taktvoll::readability {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_word = 64; // bytes
constexpr std::size_t shortest_stem = 4;
constexpr std::size_t shortest_part = 3;
constexpr double frequent_part = 4; // parts of three letters are as often chance: "ein", "ten"
constexpr std::size_t shortest_compound_head = 8;
constexpr int most_parts = 4;

// A list of its own, shorter than language/endings.h: the model was trained with it (training/README.md).
constexpr std::array endings{
    "innen"sv, "enden"sv, "ender"sv, "endes"sv, "ende"sv, "eren"sv, "erer"sv, "eres"sv, "sten"sv,
    "ster"sv,  "stes"sv,  "ere"sv,   "ern"sv,   "nen"sv,  "sen"sv,  "ses"sv,  "ste"sv,  "tem"sv,
    "ten"sv,   "ter"sv,   "tes"sv,   "em"sv,    "en"sv,   "er"sv,   "es"sv,   "in"sv,   "se"sv,
    "st"sv,    "te"sv,    "e"sv,     "n"sv,     "s"sv,    "t"sv,
};
constexpr std::array other_endings{""sv, "e"sv, "en"sv, "er"sv, "es"sv, "n"sv, "s"sv, "t"sv};
constexpr std::array linking{""sv, "s"sv, "es"sv, "n"sv, "en"sv, "er"sv, "e"sv};
constexpr std::array separable{
    "ab"sv,  "an"sv,  "auf"sv, "aus"sv, "bei"sv,  "dar"sv, "durch"sv, "ein"sv,    "fest"sv, "fort"sv,
    "her"sv, "hin"sv, "los"sv, "mit"sv, "nach"sv, "um"sv,  "vor"sv,   "zurück"sv, "weg"sv,  "zusammen"sv,
};

// Most words fail at their last letter, without a call. Precondition: neither is empty.
bool ends_with(std::string_view word, std::string_view ending) {
  return word.back() == ending.back() && word.ends_with(ending);
}

void keep_higher(std::optional<double>& best, std::optional<double> zipf) {
  if (zipf && (!best || *zipf > *best)) best = zipf;
}

// The hashes of all beginnings of a word, made in one pass.
class Beginnings {
public:
  explicit Beginnings(std::string_view key) {
    for (std::size_t i = 0; i < key.size(); ++i) hashes_[i + 1] = hashes_[i].with(key.substr(i, 1));
  }
  [[nodiscard]] const WordHash& of(std::size_t size) const { return hashes_[size]; }

private:
  std::array<WordHash, longest_word + 1> hashes_;
};

std::optional<double> other_form(std::string_view key, const Beginnings& beginnings) {
  std::optional<double> best;
  for (const std::string_view ending : endings) {
    if (key.size() < ending.size() + shortest_stem || !ends_with(key, ending)) continue;
    const WordHash& stem = beginnings.of(key.size() - ending.size());
    for (const std::string_view other : other_endings)
      if (other != ending) keep_higher(best, zipf_frequency(stem.with(other)));
  }
  if (!key.ends_with('n')) return best;
  for (const std::string_view prefix : separable) {
    if (!key.starts_with(prefix)) continue;
    const std::string_view rest = key.substr(prefix.size());
    if (rest.starts_with("zu") && rest.size() > 2 + shortest_stem)
      keep_higher(best, zipf_frequency(beginnings.of(prefix.size()).with(rest.substr(2))));
  }
  return best;
}

bool is_character_start(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::optional<double> part_frequency(WordHash part, std::size_t size) {
  if (size < shortest_part) return std::nullopt;
  const std::optional<double> zipf = zipf_frequency(part);
  if (zipf && size == shortest_part && *zipf < frequent_part) return std::nullopt;
  return zipf;
}

// The first part of a compound, with or without a linking element, or short of an e: "Schul", "Straßen".
std::optional<double> modifier_frequency(std::string_view part, const Beginnings& beginnings) {
  std::optional<double> best;
  for (const std::string_view link : linking) {
    if (!link.empty() && !ends_with(part, link)) continue;
    const std::size_t size = part.size() - link.size();
    keep_higher(best, part_frequency(beginnings.of(size), size));
  }
  if (!best && part.size() >= shortest_part) best = zipf_frequency(beginnings.of(part.size()).with("e"));
  return best;
}

// The frequency of the rarest part under the split whose rarest part is most frequent.
std::optional<double> split(std::string_view key, const Beginnings& beginnings, int parts) {
  std::optional<double> best;
  for (std::size_t i = shortest_part; i + shortest_part <= key.size(); ++i) {
    if (!is_character_start(key[i])) continue;
    const std::optional<double> modifier = modifier_frequency(key.substr(0, i), beginnings);
    if (!modifier || (best && *modifier <= *best)) continue;
    const std::string_view head = key.substr(i);
    const Beginnings head_beginnings(head);
    std::optional<double> zipf = part_frequency(head_beginnings.of(head.size()), head.size());
    if (!zipf) zipf = other_form(head, head_beginnings);
    if (!zipf && parts > 2 && head.size() >= shortest_compound_head)
      zipf = split(head, head_beginnings, parts - 1);
    if (zipf) keep_higher(best, std::min(*modifier, *zipf));
  }
  return best;
}

} // namespace

WordFamiliarity familiarity_of(std::string_view key) {
  if (const auto zipf = zipf_frequency(key)) return {Familiarity::listed, *zipf};
  if (key.size() > longest_word) return {};
  const Beginnings beginnings(key);
  if (const auto zipf = other_form(key, beginnings)) return {Familiarity::inflected, *zipf};
  if (const auto zipf = split(key, beginnings, most_parts)) return {Familiarity::compound, *zipf};
  return {};
}

} // namespace taktvoll::readability
