// Random Markdown that nests everything in everything, with the place of every word that a reader sees.
#pragma once

#include "text/offsets.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::test {

struct ExpectedWord {
  std::string word;        // as it must stand in the flat text
  text::SourceSpan source; // from its first to its last byte
};

struct GeneratedMarkdown {
  std::string text;
  std::vector<ExpectedWord> words;
  std::size_t images = 0;
  std::size_t links = 0;
};

// The same text for the same seed, on every machine.
[[nodiscard]] GeneratedMarkdown generate_markdown(std::uint64_t seed);

// Fragments of marks and words thrown together without any grammar.
[[nodiscard]] std::string generate_chaos(std::uint64_t seed);

} // namespace taktvoll::test
