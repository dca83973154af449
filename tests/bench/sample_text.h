// German-looking text and words of any amount, always the same, for the benchmarks.
#pragma once

#include "language/reading.h"

#include <cstddef>
#include <string>
#include <vector>

namespace taktvoll::bench {

// Sentences in paragraphs, at least `bytes` long.
[[nodiscard]] std::string sample_text(std::size_t bytes);
[[nodiscard]] language::Reading sample_reading(std::size_t bytes);

// `count` compounds, as packs hold them; one in twenty occurs in the sample text.
[[nodiscard]] std::vector<std::string> sample_words(std::size_t count);

} // namespace taktvoll::bench
