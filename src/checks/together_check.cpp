#include "checks/together_check.h"

namespace taktvoll::checks {

void TogetherCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  combination_.for_each(input, filters_, [&](const Combination::Found& found) {
    drafts.emplace_back(match_of(input.reading, found.shown));
    return Combination::Then::next_extent;
  });
}

} // namespace taktvoll::checks
