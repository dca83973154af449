// What differs between a statement and the approved wording, as people read it: "Statt ‚leichte bis mäßig
// starke‘ steht hier ‚starke‘."
#pragma once

#include "base/ui_language.h"
#include "claims/sentence_judge.h"
#include "language/reading.h"

#include <string>
#include <vector>

namespace taktvoll::claims {

// One line for each difference, in the order of the text; of more than five the rest is counted.
[[nodiscard]] std::vector<std::string>
difference_notes(const Judged& judged, const language::Reading& reading, base::UiLanguage language);

} // namespace taktvoll::claims
