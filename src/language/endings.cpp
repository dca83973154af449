#include "language/endings.h"

#include "language/characters.h"

#include <algorithm>
#include <array>

namespace taktvoll::language {
namespace {

using namespace std::string_view_literals;

// Longest first; within one length by alphabet.
constexpr std::array noun_endings{"innen"sv, "ens"sv, "ern"sv, "nen"sv, "sen"sv, "ses"sv, "em"sv, "en"sv,
                                  "er"sv,    "es"sv,  "in"sv,  "ns"sv,  "se"sv,  "e"sv,   "n"sv,  "s"sv};

// "die gesündesten" (behind s, t, z), "heilenden", "lächelnden" (behind -el, -er), "redeten". Not -test ("du
// heiltest"): "schnell~" would cover "Schnelltest".
constexpr std::array other_endings{
    "endem"sv, "enden"sv, "ender"sv, "endes"sv, "estem"sv, "esten"sv, "ester"sv, "estes"sv,
    "etest"sv, "ende"sv,  "erem"sv,  "eren"sv,  "erer"sv,  "eres"sv,  "este"sv,  "eten"sv,
    "etet"sv,  "ndem"sv,  "nden"sv,  "nder"sv,  "ndes"sv,  "stem"sv,  "sten"sv,  "ster"sv,
    "stes"sv,  "end"sv,   "ere"sv,   "est"sv,   "ete"sv,   "nde"sv,   "ste"sv,   "tem"sv,
    "ten"sv,   "ter"sv,   "tes"sv,   "tet"sv,   "em"sv,    "en"sv,    "er"sv,    "es"sv,
    "et"sv,    "nd"sv,    "st"sv,    "te"sv,    "e"sv,     "n"sv,     "s"sv,     "t"sv};

constexpr std::array all_endings{
    "endem"sv, "enden"sv, "ender"sv, "endes"sv, "estem"sv, "esten"sv, "ester"sv, "estes"sv, "etest"sv,
    "innen"sv, "ende"sv,  "erem"sv,  "eren"sv,  "erer"sv,  "eres"sv,  "este"sv,  "eten"sv,  "etet"sv,
    "ndem"sv,  "nden"sv,  "nder"sv,  "ndes"sv,  "stem"sv,  "sten"sv,  "ster"sv,  "stes"sv,  "end"sv,
    "ens"sv,   "ere"sv,   "ern"sv,   "est"sv,   "ete"sv,   "nde"sv,   "nen"sv,   "sen"sv,   "ses"sv,
    "ste"sv,   "tem"sv,   "ten"sv,   "ter"sv,   "tes"sv,   "tet"sv,   "em"sv,    "en"sv,    "er"sv,
    "es"sv,    "et"sv,    "in"sv,    "nd"sv,    "ns"sv,    "se"sv,    "st"sv,    "te"sv,    "e"sv,
    "n"sv,     "s"sv,     "t"sv};

} // namespace

std::span<const std::string_view> endings(Inflection inflection) {
  switch (inflection) {
  case Inflection::any:
    break;
  case Inflection::noun:
    return noun_endings;
  case Inflection::other:
    return other_endings;
  }
  return all_endings;
}

bool is_ending(std::string_view rest, Inflection inflection) {
  const std::span<const std::string_view> list = endings(inflection);
  return rest.empty() || std::find(list.begin(), list.end(), rest) != list.end();
}

Inflection inflection_of(std::string_view word) {
  const auto class_at = [&](std::size_t at) { return character_class(character_at(word, at)); };
  if (word.empty() || (class_at(0) & letter_class) == 0) return Inflection::any;
  if ((class_at(0) & upper_class) == 0) return Inflection::other;
  for (std::size_t at = decode(word, 0).length; at < word.size(); at += decode(word, at).length)
    if ((class_at(at) & lower_class) != 0) return Inflection::noun;
  return Inflection::any;
}

} // namespace taktvoll::language
