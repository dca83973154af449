#include "workbench/everyday_words.h"

#include <algorithm>
#include <array>

namespace taktvoll::workbench {
namespace {

constexpr auto words = std::to_array<std::string_view>({
    "aber",   "alle",    "allem",    "allen",  "aller",   "alles",   "als",     "also",    "am",     "an",
    "andere", "anderen", "auch",     "auf",    "aus",     "bei",     "beim",    "bereits", "bin",    "bis",
    "da",     "dabei",   "damit",    "danach", "dann",    "das",     "dass",    "dein",    "deine",  "dem",
    "den",    "denn",    "der",      "des",    "dich",    "die",     "dies",    "diese",   "diesem", "diesen",
    "dieser", "dieses",  "dir",      "doch",   "dort",    "du",      "durch",   "ein",     "eine",   "einem",
    "einen",  "einer",   "eines",    "er",     "es",      "etwas",   "euch",    "euer",    "eure",   "für",
    "ganz",   "geben",   "gibt",     "gut",    "haben",   "hat",     "hatte",   "heute",   "hier",   "ich",
    "ihm",    "ihn",     "ihnen",    "ihr",    "ihre",    "ihrem",   "ihren",   "ihrer",   "im",     "immer",
    "in",     "ins",     "ist",      "ja",     "jede",    "jeden",   "jeder",   "jetzt",   "kann",   "keine",
    "können", "machen",  "macht",    "man",    "mehr",    "mein",    "meine",   "mich",    "mir",    "mit",
    "muss",   "müssen",  "nach",     "neue",   "neuen",   "nicht",   "nichts",  "noch",    "nun",    "nur",
    "ob",     "oder",    "oft",      "ohne",   "schon",   "sehr",    "sein",    "seine",   "seit",   "selbst",
    "sich",   "sie",     "sind",     "so",     "sollte",  "sollten", "sondern", "tag",     "tage",   "um",
    "und",    "uns",     "unser",    "unsere", "unserem", "unseren", "unserer", "unter",   "viel",   "viele",
    "vielen", "vom",     "von",      "vor",    "war",     "waren",   "was",     "weil",    "welche", "wenn",
    "wer",    "werden",  "wie",      "wieder", "wir",     "wird",    "wo",      "wollen",  "zu",     "zum",
    "zur",    "zwei",    "zwischen", "über",
});

} // namespace

std::span<const std::string_view> everyday_words() {
  return words;
}

bool is_everyday(std::string_view key) {
  return std::binary_search(words.begin(), words.end(), key);
}

} // namespace taktvoll::workbench
