#include "checks/pattern_check.h"

#include <algorithm>

namespace taktvoll::checks {

std::vector<text::ProseSpan> stretches(const language::Reading& reading, pack::Extent over) {
  std::vector<text::ProseSpan> spans;
  if (over == pack::Extent::document) {
    spans.push_back({text::ProseOffset(0), text::ProseOffset(reading.prose.size())});
  } else if (over == pack::Extent::paragraph) {
    for (const language::ReadBlock& block : reading.blocks)
      if (!block.span.empty()) spans.push_back(block.span);
  } else {
    for (const language::Sentence& sentence : reading.sentences) spans.push_back(sentence.span);
  }
  return spans;
}

void PatternCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  std::vector<text::ProseSpan> found;
  std::vector<text::ProseSpan> where;
  for (const std::uint32_t number : patterns_) {
    if (!input.pattern_places.possible(number)) continue;
    if (where.empty()) where = stretches(input.reading, over_);
    const match::Pattern& pattern = input.patterns[number];
    if (over_ == pack::Extent::document || input.pattern_places.anywhere(number)) {
      for (const text::ProseSpan span : where) pattern.find_all(input.reading, span, found);
      continue;
    }
    // Only the stretches that hold one of its literals, and one of the further ones if it has any.
    auto next = where.begin();
    for (const auto& [_, offset] : input.pattern_places.of(number)) {
      const text::ProseOffset at(offset);
      next = std::partition_point(next, where.end(), [&](text::ProseSpan span) { return span.limit <= at; });
      if (next == where.end()) break;
      if (!next->contains(at)) continue;
      if (input.pattern_places.may_match_within(number, next->start.value, next->limit.value))
        pattern.find_all(input.reading, *next, found);
      ++next;
    }
  }
  // Several patterns of one rule may hit the same words: the longest of the leftmost speaks.
  std::sort(found.begin(), found.end(), [](text::ProseSpan a, text::ProseSpan b) {
    return a.start != b.start ? a.start < b.start : a.limit > b.limit;
  });
  text::ProseOffset reported{0};
  bool any = false;
  for (const text::ProseSpan span : found) {
    if (any && span.start < reported) continue;
    const Match match = match_of(input.reading, span);
    if (filters_.silence(input, match) != Silence::none) continue;
    drafts.emplace_back(match);
    reported = span.limit;
    any = true;
  }
}

} // namespace taktvoll::checks
