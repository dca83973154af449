#include "match/generated_pattern.h"

#include <vector>

namespace taktvoll::match {
namespace {

std::string escaped(const std::string& word) {
  std::string result;
  for (const char c : word) {
    if (c == '*' || c == '.' || c == '(') result += '\\';
    result += c;
  }
  return result;
}

// A word or a piece of one, cut between characters.
std::string literal(TextGenerator& generator) {
  std::string word = generator.word();
  if (generator.below(3) == 0) {
    std::size_t cut = 1 + generator.below(word.size());
    while (cut < word.size() && (static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) ++cut;
    word.resize(cut);
  }
  return escaped(word);
}

std::string sequence(TextGenerator& generator, std::size_t depth) {
  static const std::vector<std::string> joints{" ",          "[ \n]", ".*",    ".{0,9}",
                                               "[a-zäöüß]*", "\\s+",  "[- ]?", "(?:, | )"};
  std::string pattern;
  const std::size_t parts = 1 + generator.below(3);
  for (std::size_t i = 0; i < parts; ++i) {
    if (i > 0) pattern += joints[generator.below(joints.size())];
    switch (generator.below(depth > 0 ? 7 : 4)) {
    case 0:
      pattern += "[a-zäöüß]+";
      break;
    case 4:
    case 5:
      pattern += "(?:" + sequence(generator, depth - 1) + "|" + sequence(generator, depth - 1) + ")";
      break;
    case 6:
      pattern += "(?:" + sequence(generator, depth - 1) + ")?";
      break;
    default:
      pattern += literal(generator);
    }
  }
  return pattern;
}

} // namespace

std::string generated_pattern(TextGenerator& generator) {
  return sequence(generator, 2);
}

} // namespace taktvoll::match
