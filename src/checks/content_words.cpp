#include "checks/content_words.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace taktvoll::checks {
namespace {

constexpr std::size_t shortest = 4; // letters

// Keys, sorted by their bytes.
constexpr auto function_words = std::to_array<std::string_view>(
    {"aber",        "alle",          "allem",     "allen",     "aller",   "alles",      "allgemein",
     "also",        "anbei",         "andere",    "anderen",   "anfrage", "anfragen",   "angaben",
     "anliegen",    "antwort",       "auch",      "ausserdem", "bald",    "beim",       "bekomme",
     "bekommen",    "benotige",      "benötige",  "benötigen", "betreff", "bezüglich",  "bitte",
     "bitten",      "brauche",       "brauchen",  "damit",     "danke",   "dann",       "darf",
     "darum",       "dass",          "dazu",      "deine",     "deinem",  "deinen",     "deiner",
     "denn",        "deren",         "diese",     "diesem",    "diesen",  "dieser",     "dieses",
     "doch",        "dort",          "durch",     "eben",      "eine",    "einem",      "einen",
     "einer",       "eines",         "einige",    "einmal",    "erbitte", "erhalten",   "etwas",
     "euch",        "euer",          "eure",      "euren",     "fordern", "frage",      "fragen",
     "fragt",       "ganz",          "gegen",     "gern",      "gerne",   "gibt",       "habe",
     "haben",       "hallo",         "hatte",     "hatten",    "hier",    "hätte",      "hätten",
     "ihnen",       "ihre",          "ihrem",     "ihren",     "ihrer",   "immer",      "info",
     "information", "informationen", "infos",     "interesse", "irgend",  "jede",       "jeden",
     "jeder",       "jedes",         "jetzt",     "kann",      "keine",   "keinen",     "können",
     "könnte",      "könnten",       "lassen",    "machen",    "mehr",    "mein",       "meine",
     "meinem",      "meinen",        "meiner",    "mich",      "muss",    "möchte",     "möchten",
     "müssen",      "nach",          "nachricht", "neue",      "neuen",   "nicht",      "noch",
     "oder",        "ohne",          "schicken",  "schon",     "sehr",    "sein",       "seine",
     "seinen",      "seiner",        "senden",    "sich",      "sind",    "sollen",     "sollte",
     "somit",       "sowie",         "thema",     "unser",     "unsere",  "unserem",    "unseren",
     "unserer",     "unter",         "viel",      "viele",     "vielen",  "vielleicht", "wann",
     "warum",       "weil",          "weitere",   "weiteren",  "welche",  "welchen",    "welcher",
     "welches",     "wenn",          "werden",    "wieder",    "will",    "wird",       "wissen",
     "wollen",      "worüber",       "wünsche",   "wünschen",  "würde",   "würden",     "zugesandt",
     "zusenden",    "zwischen",      "über"});

bool is_content(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); at += text::code_point_at(word, at).length)
    if (text::is_letter(text::code_point_at(word, at).value)) ++letters;
  return letters >= shortest && !std::binary_search(function_words.begin(), function_words.end(), word);
}

} // namespace

void append_content_words(std::string_view key, std::vector<std::string>& words) {
  for (std::size_t start = 0; start < key.size();) {
    const std::size_t limit = std::min(key.find(' ', start), key.size());
    const std::string_view word = key.substr(start, limit - start);
    if (is_content(word)) words.emplace_back(word);
    start = limit + 1;
  }
}

} // namespace taktvoll::checks
