#include "match/pattern_prefilter.h"

#include <algorithm>

namespace taktvoll::match {

void PatternPrefilter::add(std::uint32_t pattern, std::span<const std::string> literals) {
  all_.push_back(pattern);
  if (literals.empty()) always_.push_back(pattern);
  for (const std::string& literal : literals) owners_.emplace_back(literals_.add(literal), pattern);
}

void PatternPrefilter::build() {
  literals_.build();
  std::sort(all_.begin(), all_.end());
  std::sort(owners_.begin(), owners_.end());
  starts_.assign(literals_.size() + 1, 0);
  for (const auto& [literal, pattern] : owners_) ++starts_[literal + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

void PatternPrefilter::candidates(std::string_view folded, std::vector<std::uint32_t>& out) const {
  out.clear();
  if (all_.empty()) return;
  if (folded.find("ſ") != std::string_view::npos) {
    out = all_;
    return;
  }
  std::vector<LiteralSet::Occurrence> occurrences;
  literals_.scan(folded, occurrences);
  std::vector<bool> seen(literals_.size(), false);
  out = always_;
  for (const LiteralSet::Occurrence& occurrence : occurrences) {
    if (seen[occurrence.literal]) continue;
    seen[occurrence.literal] = true;
    for (std::uint32_t i = starts_[occurrence.literal]; i < starts_[occurrence.literal + 1]; ++i) {
      out.push_back(owners_[i].second);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

} // namespace taktvoll::match
