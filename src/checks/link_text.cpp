#include "checks/link_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace taktvoll::checks {
namespace {

// Keys of words that, alone or together, name no target. Sorted.
constexpr auto empty_words = std::to_array<std::string_view>(
    {"ansehen",  "anschauen", "artikel",     "auf",           "beitrag",   "bitte",
     "button",   "click",     "da",          "das",           "dazu",      "den",
     "der",      "details",   "die",         "diese",         "diesem",    "diesen",
     "dieser",   "dort",      "download",    "einfach",       "entdecken", "erfahren",
     "erfahre",  "es",        "find",        "finden",        "folgen",    "fur",
     "für",      "geht",      "gehts",       "gleich",        "here",      "herunterladen",
     "hier",     "info",      "information", "informationen", "infos",     "ihr",
     "im",       "in",        "jetzt",       "klick",         "klicke",    "klicken",
     "klickt",   "learn",     "lesen",       "lies",          "link",      "links",
     "los",      "mehr",      "more",        "nachlesen",     "oben",      "on",
     "öffnen",   "read",      "seite",       "sie",           "so",        "the",
     "this",     "uber",      "und",         "unten",         "unter",     "website",
     "webseite", "weiter",    "weiterlesen", "weitere",       "zu",        "zum",
     "zur"});

} // namespace

bool says_nothing_of_target(const language::Reading& reading, WordRange words) {
  if (words.empty()) return false;
  return std::all_of(
      reading.words.begin() + words.first, reading.words.begin() + words.limit,
      [&](const language::Word& word) {
        if (word.kind != language::WordKind::word)
          return word.kind == language::WordKind::emoji || word.kind == language::WordKind::symbol;
        return std::find(empty_words.begin(), empty_words.end(), reading.key(word)) != empty_words.end();
      });
}

} // namespace taktvoll::checks
