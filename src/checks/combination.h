// Combination: several things near each other, in order or not, and the absence of another. The heart of kind
// together, and the trigger (`when`) of require and context.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "checks/spots.h"
#include "pack/pack.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace taktvoll::checks {

class Combination {
public:
  struct Parameters {
    std::vector<Spots> groups; // one hit of each is needed, on different words; none: no demand
    Spots absent;              // none of these in the extent, or within the words around
    pack::Extent within = pack::Extent::sentence;
    std::uint32_t within_words = 0; // if not 0: all hits within so many words of one block
    bool in_order = false;
  };
  Combination() = default;
  explicit Combination(Parameters parameters) : parameters_(std::move(parameters)) {}

  [[nodiscard]] bool listed() const { return !parameters_.groups.empty(); }

  // One hit of each group that stand together.
  struct Found {
    std::vector<WordRange> parts; // by group
    // What to show: from the first part to the last if they stand in one sentence or within a number of words
    // of one block, else the first group's hit.
    WordRange shown;
  };
  enum class Then : std::uint8_t {
    next,        // go on with the next hit of the first group
    next_extent, // this extent (by words: this stretch) has had its say
    stop
  };
  // Calls `take` for the combinations, at most one for each hit of the first group, from the left. Hits that
  // the filters silence take no part. A tight combination is preferred, but with three groups or more not
  // every choice of hits is tried: at most a few dozen around the first one.
  void for_each(const CheckInput& input, const RuleFilters& filters,
                const std::function<Then(const Found&)>& take) const;

private:
  using Hits = std::vector<std::vector<WordRange>>; // by group

  [[nodiscard]] bool complete(const Hits& hits, WordRange extent, std::vector<WordRange>& parts,
                              std::uint32_t& budget) const;
  [[nodiscard]] WordRange shown(const CheckInput& input, const std::vector<WordRange>& parts) const;
  // Gathers the hits that count. False if some group has none.
  [[nodiscard]] bool gather(const CheckInput& input, const RuleFilters& filters, Hits& hits) const;

  Parameters parameters_;
};

} // namespace taktvoll::checks
