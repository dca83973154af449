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
constexpr std::array<std::string_view, 40> stems{
    "blut",    "druck",  "herz",    "schmerz", "angst",  "krebs",   "leber",  "niere", "lunge",    "haut",
    "kinder",  "frauen", "arznei",  "mittel",  "wirk",   "stoff",   "heil",   "kraft", "behand",   "lungs",
    "kranken", "haus",   "pflege",  "dienst",  "gesund", "heits",   "vor",    "sorge", "impf",     "schutz",
    "rücken",  "muskel", "knochen", "gelenk",  "schlaf", "störung", "ernähr", "ungs",  "beratung", "zentrum"};

std::string compound(std::mt19937& random) {
  std::string word;
  const std::size_t parts = 2 + random() % 2;
  for (std::size_t i = 0; i < parts; ++i) word += stems[random() % stems.size()];
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
  std::mt19937 random(2);
  std::vector<std::string> words;
  words.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::string word = compound(random);
    if (i % 50 != 0) word += compound(random);
    words.push_back(std::move(word));
  }
  return words;
}

} // namespace taktvoll::bench
