// Random but repeatable regular expressions over the words of generated_text.h.
#pragma once

#include "match/generated_text.h"

#include <string>

namespace taktvoll::match {

// Literals, alternatives, classes, repetitions and groups. Not always a pattern that check_pattern() accepts.
[[nodiscard]] std::string generated_pattern(TextGenerator& generator);

} // namespace taktvoll::match
