// How familiar a German word is to a reader: whether it, another form of it or its parts are among the
// frequent word forms. Looks at the word alone, not at its sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::readability {

enum class Familiarity : std::uint8_t {
  listed,    // the form itself is frequent
  inflected, // another form of the word is: "Gletschers" from "Gletscher", "anzufertigen" from "anfertigen"
  compound,  // made of known words: "Blutdruckmessgerät"
  unlisted,
};

struct WordFamiliarity {
  Familiarity kind = Familiarity::unlisted;
  // Of the form, of the most frequent other form, of the rarest part of the best split (see zipf_frequency);
  // 0 for unlisted ones.
  double zipf = 0;
};

// `key` as language/key.h makes it, without hyphens. Thread-safe, no allocation. One look-up for listed
// words; some hundred for others, none for those of more than 64 bytes, which are no words of the language.
[[nodiscard]] WordFamiliarity familiarity_of(std::string_view key);

} // namespace taktvoll::readability
