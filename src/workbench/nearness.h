// Nearness: does a text almost hold a term? What makes a good example a near miss, and what a failed bad
// example may have meant.
//
// Near are: one of the term's words, whole or with another ending; a word that shares its stem (the first
// four letters at least, and three fifths of the shorter word); a compound with it, or a part of it as a word
// of its own. Everyday words do not count.
#pragma once

#include "language/reading.h"
#include "match/term.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taktvoll::workbench {

// How near two words are, in key form: 0 not at all, up to 1 for the same word. Symmetric.
[[nodiscard]] double nearness(std::string_view a, std::string_view b);

struct NearWord {
  std::uint32_t word = 0; // of the reading
  double nearness = 0;
};
// The word of the text that is nearest to a word of the term; nullopt if none is near.
[[nodiscard]] std::optional<NearWord> nearest_word(const match::Term& term, const language::Reading& reading);

} // namespace taktvoll::workbench
