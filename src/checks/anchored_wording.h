// AnchoredWording: an exact text with the terms that tell where to look for it.
#pragma once

#include "checks/hit_table.h"
#include "language/reading.h"
#include "match/wording.h"

#include <vector>

namespace taktvoll::checks {

using match::Wording;
using match::WordingError;

struct AnchoredWording {
  Wording wording;
  TermSetId opening = 0; // the set that holds its opening words

  // Appends every place of the wording, in text order.
  void find_all(const language::Reading& reading, const HitTable& hits, std::vector<WordRange>& out) const;
};

} // namespace taktvoll::checks
