// Fold: how much of a post its platform shows before readers open it.
#pragma once

#include "document/context.h"

#include <cstddef>

namespace taktvoll::checks {

// In code points, by the context key `platform`; of several platforms the narrowest, 125 where none is given
// or none is known. The figures are approximate, apps move them: Instagram and Facebook (app) 125, LinkedIn
// 210, YouTube Shorts 100. Sources: outfy.com, Instagram-Zeichenbegrenzung (2025-09); socialk.it, Social
// media character limits (2026-06); typecount.com, Social media character limits (2026); lettercounter.org
// (2026).
[[nodiscard]] std::size_t shown_before_more(const document::Context& context);

} // namespace taktvoll::checks
