#include "language/endings.h"

#include <algorithm>
#include <array>

namespace taktvoll::language {
namespace {

using namespace std::string_view_literals;

// Adjectives with comparative and superlative, nouns, weak verbs with both participles, feminine forms.
// Longest first; within one length by alphabet.
constexpr std::array list{
    "innen"sv,
    // superlative after s, t, z ("die gesündesten"), present participle ("heilenden"), past tense ("redeten")
    "endem"sv,
    "enden"sv,
    "ender"sv,
    "endes"sv,
    "estem"sv,
    "esten"sv,
    "ester"sv,
    "estes"sv,
    "etest"sv,
    "ende"sv,
    "erem"sv,
    "eren"sv,
    "erer"sv,
    "eres"sv,
    "este"sv,
    "eten"sv,
    "etet"sv,
    "stem"sv,
    "sten"sv,
    "ster"sv,
    "stes"sv,
    "test"sv,
    "end"sv,
    "ens"sv,
    "ere"sv,
    "ern"sv,
    "est"sv,
    "ete"sv,
    "nen"sv,
    "sen"sv,
    "ses"sv,
    "ste"sv,
    "ten"sv,
    "ter"sv,
    "tes"sv,
    "tet"sv,
    "tem"sv,
    "em"sv,
    "en"sv,
    "er"sv,
    "es"sv,
    "et"sv,
    "in"sv,
    "ns"sv,
    "se"sv,
    "st"sv,
    "te"sv,
    "e"sv,
    "n"sv,
    "s"sv,
    "t"sv,
};

} // namespace

std::span<const std::string_view> endings() {
  return list;
}

bool is_ending(std::string_view rest) {
  return rest.empty() || std::find(list.begin(), list.end(), rest) != list.end();
}

} // namespace taktvoll::language
