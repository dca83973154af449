// Spots: where one list of a rule stands in a document: its words and phrases, and its patterns between
// slashes. What all kinds use for groups, triggers, exceptions, variants …
//
// A pattern of a list is looked for within one sentence. It is run when a rule first asks for the list in
// this document, and only where its literals stand; a list without patterns costs a look-up.
#pragma once

#include "checks/check_input.h"
#include "checks/hit_table.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class Spots {
public:
  // No list: stands nowhere.
  Spots() = default;
  // `terms`: a set of this list alone (it may be empty). `patterns`: numbers in CheckInput::patterns.
  Spots(TermSetId terms, std::vector<std::uint32_t> patterns)
      : terms_(terms), patterns_(std::move(patterns)) {}

  // Whether the rule has such a list.
  [[nodiscard]] bool listed() const { return terms_.has_value(); }

  // All places, sorted, not overlapping: leftmost first, then longest. Valid as long as the input.
  [[nodiscard]] std::span<const WordRange> all(const CheckInput& input) const;
  [[nodiscard]] bool any(const CheckInput& input) const { return !all(input).empty(); }
  // The first place that lies wholly inside the words, or shares one with them. O(log places).
  [[nodiscard]] std::optional<WordRange> inside(const CheckInput& input, WordRange extent) const;
  [[nodiscard]] std::optional<WordRange> overlapping(const CheckInput& input, WordRange words) const;

  // The places to be reported: a match of a pattern with its exact bytes, not only its words. Sorted, not
  // overlapping: leftmost first, then longest. Allocates.
  [[nodiscard]] std::vector<Match> matches(const CheckInput& input) const;

private:
  std::optional<TermSetId> terms_;
  std::vector<std::uint32_t> patterns_;
};

// Sorts matches and drops those that overlap an earlier one: leftmost first, then longest.
void keep_leftmost_longest(std::vector<Match>& matches);

} // namespace taktvoll::checks
