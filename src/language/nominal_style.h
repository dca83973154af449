// Nominal style: nouns that were made from verbs and adjectives, "die Durchführung der Untersuchung", "beim
// Lesen".
//
// By their endings, and infinitives behind an article; everyday words with such an ending ("Wohnung",
// "Gesundheit", "Station") do not count.
#pragma once

#include "language/reading.h"

#include <cstdint>

namespace taktvoll::language {

// Precondition: word < reading.words.size(). O(length). Thread-safe.
[[nodiscard]] bool is_nominalisation(const Reading& reading, std::uint32_t word);

} // namespace taktvoll::language
