#include "checks/document_facts.h"

#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

constexpr std::size_t first_lines_length = 125; // code points shown before "more" on the narrowest platform

text::ProseOffset end_of_first_lines(const language::Reading& reading) {
  std::size_t left = first_lines_length;
  for (const language::ReadBlock& block : reading.blocks) {
    if (block.kind == document::BlockKind::alt_text || block.span.empty()) continue;
    const std::string_view text = reading.prose.slice(block.span);
    for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text, at).length)
      if (left-- == 0) return block.span.start + at;
  }
  return text::ProseOffset(reading.prose.size());
}

} // namespace

DocumentFacts::DocumentFacts(const language::Reading& reading, const std::vector<match::Pattern>& patterns,
                             const match::PatternPlaces& places)
    : reading_(reading), patterns_(patterns), places_(places),
      first_lines_limit_(end_of_first_lines(reading)), clauses_(reading) {
  for (const language::ReadBlock& block : reading.blocks) {
    if (block.section >= sections_.size()) sections_.resize(block.section + 1);
    if (block.first_word == block.limit_word) continue;
    WordRange& section = sections_[block.section];
    if (section == WordRange{}) section = {block.first_word, block.limit_word};
    section.first = std::min(section.first, block.first_word);
    section.limit = std::max(section.limit, block.limit_word);
  }
}

bool DocumentFacts::pattern_overlaps(std::uint32_t pattern, text::ProseSpan span) {
  if (!places_.possible(pattern)) return false;
  const auto [entry, is_new] = matches_.try_emplace(pattern);
  std::vector<text::ProseSpan>& matches = entry->second;
  if (is_new)
    for (const language::ReadBlock& block : reading_.blocks)
      if (!block.span.empty()) patterns_[pattern].find_all(reading_, block.span, matches);
  const auto next =
      std::upper_bound(matches.begin(), matches.end(), span.start,
                       [](text::ProseOffset at, text::ProseSpan match) { return at < match.limit; });
  return next != matches.end() && next->overlaps(span);
}

} // namespace taktvoll::checks
