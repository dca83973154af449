#include "bench/sample_text.h"

#include "document/document.h"
#include "language/reader.h"

#include <array>
#include <random>
#include <stdexcept>
#include <string_view>

namespace taktvoll::bench {
namespace {

constexpr std::array<std::string_view, 60> short_words{
    "der",    "die",  "das",    "und",    "in",    "zu",    "den",  "mit",   "von",   "für",
    "auf",    "ist",  "im",     "nicht",  "ein",   "eine",  "als",  "auch",  "es",    "an",
    "werden", "aus",  "er",     "hat",    "dass",  "sie",   "nach", "wird",  "bei",   "einer",
    "um",     "am",   "sind",   "noch",   "wie",   "einem", "über", "Ihnen", "Ihre",  "wir",
    "haben",  "oder", "kann",   "können", "mehr",  "wenn",  "vor",  "durch", "heute", "Fragen",
    "Ärztin", "Arzt", "helfen", "gut",    "viele", "Jahre", "Tag",  "Zeit",  "neue",  "unter"};
constexpr std::array<std::string_view, 24> onsets{"b", "bl", "br",  "d",  "dr", "f",  "g", "gr",
                                                  "h", "k",  "kr",  "l",  "m",  "n",  "p", "pf",
                                                  "r", "s",  "sch", "st", "t",  "tr", "w", "z"};
constexpr std::array<std::string_view, 12> nuclei{"a", "e", "i",  "o",  "u",  "ä",
                                                  "ö", "ü", "ei", "au", "ie", "eu"};
constexpr std::array<std::string_view, 20> codas{"",   "n",   "r",  "l",  "t",   "s",  "m",
                                                 "ng", "nd",  "rt", "ft", "ss",  "ck", "rz",
                                                 "lt", "cht", "st", "en", "ung", "er"};

const std::vector<std::string>& stems() {
  static const std::vector<std::string> list = [] {
    std::mt19937 random(3);
    std::vector<std::string> made;
    while (made.size() < 3000) {
      std::string stem;
      const std::size_t syllables = 1 + random() % 2;
      for (std::size_t i = 0; i < syllables; ++i) {
        stem += onsets[random() % onsets.size()];
        stem += nuclei[random() % nuclei.size()];
        stem += codas[random() % codas.size()];
      }
      made.push_back(std::move(stem));
    }
    return made;
  }();
  return list;
}

// Two or three stems; low numbers are frequent, as in a language.
std::string compound(std::mt19937& random) {
  std::string word;
  const std::size_t parts = 2 + random() % 2;
  for (std::size_t i = 0; i < parts; ++i) word += stems()[random() % (1 + random() % stems().size())];
  return word;
}

} // namespace

std::string sample_text(std::size_t bytes) {
  std::mt19937 random(1);
  std::string text;
  while (text.size() < bytes) {
    const std::size_t words = 6 + random() % 14;
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0) text += random() % 12 == 0 ? ", " : " ";
      text += random() % 4 == 0 ? compound(random) : std::string(short_words[random() % short_words.size()]);
    }
    text += random() % 6 == 0 ? ".\n\n" : ". ";
  }
  return text;
}

language::Reading sample_reading(std::size_t bytes) {
  auto source = text::SourceText::from_bytes("sample.md", sample_text(bytes));
  if (!source) throw std::logic_error("the sample text is not UTF-8");
  language::Reader reader;
  return reader.read(document::parse(*source));
}

std::vector<std::string> sample_words(std::size_t count) {
  const std::string text = sample_text(std::size_t{1} << 19U);
  std::mt19937 random(2);
  std::vector<std::string> words;
  words.reserve(count);
  std::size_t at = 0;
  while (words.size() < count) {
    if (words.size() % 20 != 0) {
      words.push_back(compound(random) + compound(random));
      continue;
    }
    std::string word; // the next long one of the text
    while (word.size() < 9) {
      const std::size_t limit = text.find_first_of(" .,\n", at);
      word = text.substr(at, limit - at);
      at = limit + 1;
      if (at > text.size() - 100) at = 0;
    }
    words.push_back(std::move(word));
  }
  return words;
}

} // namespace taktvoll::bench
