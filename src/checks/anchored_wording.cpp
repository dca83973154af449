#include "checks/anchored_wording.h"

#include <optional>

namespace taktvoll::checks {

void AnchoredWording::find_all(const language::Reading& reading, const HitTable& hits,
                               std::vector<WordRange>& out) const {
  for (const WordRange hit : hits.of(opening))
    if (const std::optional<WordRange> place = wording.at(reading, hit.first)) out.push_back(*place);
}

} // namespace taktvoll::checks
