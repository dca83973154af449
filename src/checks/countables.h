// Countables: what kind limit counts within some words, and where.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "checks/spots.h"
#include "pack/pack.h"

#include <vector>

namespace taktvoll::checks {

struct Tally {
  double value = 0;
  WordRange words;           // from the first to the last thing that counts
  text::ProseSpan span;      // the same
  std::vector<Match> things; // each of them, where they are few: hits
};

// Counts one kind of thing in one document.
class Counter {
public:
  // `filters`: of the rule, asked of every single thing. `spots`: what counts as a hit. All outlive it.
  Counter(const CheckInput& input, pack::Countable countable, const RuleFilters& filters, const Spots& spots);

  // Not for what has no words (alt texts, titles, characters as platforms count).
  [[nodiscard]] Tally count(WordRange extent) const;

private:
  [[nodiscard]] Tally count_words(WordRange extent) const;
  [[nodiscard]] Tally count_hits(WordRange extent) const;
  [[nodiscard]] Tally longest_emoji_row(WordRange extent) const;
  [[nodiscard]] double count_paragraphs(WordRange extent) const;
  [[nodiscard]] double measure(WordRange extent, text::ProseSpan span) const;
  [[nodiscard]] bool is_counted(std::uint32_t word) const;

  const CheckInput& input_;
  pack::Countable countable_;
  const RuleFilters& filters_;
  const Spots& spots_;
  std::vector<text::ProseSpan> links_; // sorted; only if links are counted
};

// Of a text: how many letters its longest part between hyphens has, for limits per word.
[[nodiscard]] std::uint32_t longest_part(std::string_view word);

} // namespace taktvoll::checks
