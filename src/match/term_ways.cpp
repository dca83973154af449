#include "match/term_ways.h"

#include <algorithm>
#include <utility>

namespace taktvoll::match {
namespace {

std::uint8_t sum(std::uint8_t a, std::uint8_t b) {
  return static_cast<std::uint8_t>(std::min(a + b, 255));
}

} // namespace

Joint joined(Joint a, Joint b) {
  return {sum(a.gap_min, b.gap_min), sum(a.gap_max, b.gap_max), a.punctuation || b.punctuation};
}

std::size_t count_words(const Ways& ways) {
  std::size_t count = 0;
  for (const Way& way : ways) count += way.words.size();
  return count;
}

bool append(Ways& head, Joint joint, const Ways& tail, std::size_t most) {
  if (head.size() * tail.size() > most) return false;
  if (count_words(head) * tail.size() + count_words(tail) * head.size() > most) return false;
  Ways all;
  all.reserve(head.size() * tail.size());
  for (const Way& start : head) {
    for (const Way& next : tail) {
      Way& way = all.emplace_back(start);
      const bool at_edge = start.words.empty();
      if (next.words.empty()) {
        if (!at_edge) way.behind = joined(start.behind, joint);
        continue;
      }
      const Joint before = at_edge ? Joint{} : joined(start.behind, joint);
      way.behind = next.behind;
      way.words.insert(way.words.end(), next.words.begin(), next.words.end());
      TermWord& first = way.words[start.words.size()];
      first.gap_min = before.gap_min;
      first.gap_max = before.gap_max;
      first.punctuation_before = before.punctuation;
    }
  }
  head = std::move(all);
  return true;
}

} // namespace taktvoll::match
