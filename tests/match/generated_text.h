// Random but repeatable German-looking texts and terms for the property tests.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace taktvoll::match {

class TextGenerator {
public:
  explicit TextGenerator(std::uint32_t seed) : random_(seed) {}

  // A number from 0 to `limit` - 1.
  [[nodiscard]] std::size_t below(std::size_t limit);
  // Words from a small stock, so that hits are frequent: umlauts, ß, hyphens, gendered forms, numbers, signs,
  // emoji.
  [[nodiscard]] std::string word();
  // Sentences and blocks of such words with all kinds of marks between them.
  [[nodiscard]] std::string text(std::size_t words);
  // A line of the term language made of these words and of pieces of them.
  [[nodiscard]] std::string term();

private:
  [[nodiscard]] std::string term_word();
  [[nodiscard]] std::string bracket(char open, char close);
  [[nodiscard]] std::string joint();
  [[nodiscard]] const std::string& pick(const std::vector<std::string>& from);

  std::mt19937 random_;
};

} // namespace taktvoll::match
