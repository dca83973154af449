// What the rules of German ask about a word where it stands.
#pragma once

#include "language/reading.h"
#include "language/verbs.h"

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

[[nodiscard]] inline std::string_view key_at(const Reading& reading, std::uint32_t word) {
  return reading.key(reading.words[word]);
}

// What stands between a word and the one before it: " ", ", ", " (", "“ – ". Precondition: word > 0.
[[nodiscard]] inline std::string_view mark_before(const Reading& reading, std::uint32_t word) {
  return reading.prose.slice({reading.words[word - 1].span.limit, reading.words[word].span.start});
}
[[nodiscard]] inline bool has_mark_before(const Reading& reading, std::uint32_t word, std::string_view mark) {
  return word > 0 && mark_before(reading, word).find(mark) != std::string_view::npos;
}

// Whether its capital says something: not where a sentence begins, nor behind a colon or an opening quotation
// mark.
[[nodiscard]] bool may_be_noun(const Reading& reading, std::uint32_t word);
// A capital that says noun: not "Sie", "Ihnen", "Ihr".
[[nodiscard]] bool is_noun(const Reading& reading, std::uint32_t word);

// verb_form() of the word, none for nouns.
[[nodiscard]] VerbForm verb_form_at(const Reading& reading, std::uint32_t word);
[[nodiscard]] inline bool is_finite_at(const Reading& reading, std::uint32_t word) {
  const VerbForm form = verb_form_at(reading, word);
  return form == VerbForm::finite || form == VerbForm::ambiguous;
}

// "zu gehen", "aufzuhören": does an infinitive with "zu" end with this word?
[[nodiscard]] bool ends_infinitive(const Reading& reading, std::uint32_t word);

} // namespace taktvoll::language
