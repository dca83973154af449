// Which words are verbs, as far as closed lists and endings can tell. By key, without grammar: enough to see
// where a clause ends, since every German clause has one finite verb.
//
// Stems of some five hundred verbs with the endings of the present and the past, forms of the irregular ones,
// both with separable and inseparable prefixes, everything in -ieren. Adjectives with the same letters
// ("reife", "stille") are told apart by capitals and by the words around, not here.
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

enum class VerbForm : std::uint8_t {
  none,
  finite,    // "heilt", "kann", "sprach"
  ambiguous, // finite or participle: "verhindert", "reduziert", "entspannte"
  plural,    // infinitive or plural: "heilen", "lindern"
  first,     // first person or subjunctive: "heile", "kenne"; often an adjective
};

// `key` of a word that is not capitalised, or stands where a sentence begins. O(log verbs).
[[nodiscard]] VerbForm verb_form(std::string_view key);

// "ist", "kann", "heilt", "verhindert".
[[nodiscard]] bool is_finite_verb(std::string_view key);

// Forms of sein, haben, werden: a participle follows.
[[nodiscard]] bool is_auxiliary(std::string_view key);
// Forms of können, dürfen, müssen, sollen, wollen, mögen, werden, lassen, brauchen: an infinitive follows.
[[nodiscard]] bool is_modal(std::string_view key);

} // namespace taktvoll::language
