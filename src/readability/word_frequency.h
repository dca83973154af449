// How often German word forms occur: 49,000 forms of film subtitles, embedded as a sorted table of hashes
// (data/README.md tells the source and its licence, which is not that of the program).
#pragma once

#include "readability/frequency_table.h"

#include <optional>
#include <string_view>

namespace taktvoll::readability {

// On the Zipf scale: log10 of the occurrences in a billion words, to a tenth. 7 is "die", 5 "Wasser", 4
// "Rezept", 3 "Lungenentzündung". nullopt for what is not among the forms. `key` as language/key.h makes it.
// Thread-safe; O(length), no allocation.
[[nodiscard]] std::optional<double> zipf_frequency(std::string_view key);
// The same, of a key whose hash is known. O(1).
[[nodiscard]] std::optional<double> zipf_frequency(WordHash word);

} // namespace taktvoll::readability
