#include "checks/doubled_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace taktvoll::checks {
namespace {

// Keys, sorted.
constexpr std::array<std::string_view, 17> doubled_on_purpose = {"bla",  "das",  "dem", "den", "der",   "die",
                                                                 "eben", "ganz", "ha",  "ihr", "immer", "ja",
                                                                 "nein", "sehr", "sie", "so",  "viel"};

bool may_stand_twice(std::string_view key) {
  return std::binary_search(doubled_on_purpose.begin(), doubled_on_purpose.end(), key);
}

} // namespace

std::vector<WordRange> doubled_words(const language::Reading& reading) {
  std::vector<WordRange> found;
  for (std::uint32_t i = 1; i < reading.words.size(); ++i) {
    const language::Word& first = reading.words[i - 1];
    const language::Word& second = reading.words[i];
    if (second.kind != language::WordKind::word || first.kind != second.kind) continue;
    if (second.gap != language::Gap::space) continue;
    if (first.in_hashtag || second.in_hashtag || first.in_mention || second.in_mention) continue;
    // Between quotation marks and other words stands white space too: only white space will do.
    const std::string_view between = reading.prose.slice({first.span.limit, second.span.start});
    if (between != " " && between != "\n") continue;
    if (reading.key(first) != reading.key(second) || may_stand_twice(reading.key(first))) continue;
    if (!found.empty() && found.back().limit == i)
      found.back().limit = i + 1; // three times
    else
      found.push_back({i - 1, i + 1});
  }
  return found;
}

} // namespace taktvoll::checks
