// Gaps that a draft of `taktvoll new` still has: "[→ Ihr Satz dazu]". Whatever packs run, such a text is not
// finished.
#pragma once

#include "base/ui_language.h"
#include "finding/finding.h"
#include "language/reading.h"

#include <memory>
#include <vector>

namespace taktvoll::lint {

// The rule behind these findings, "taktvoll/gap-left".
[[nodiscard]] const std::shared_ptr<const finding::RuleInfo>& gap_rule();

// Appends one finding per gap, in prose, headings and alternative texts, without fingerprints. O(text).
void append_gap_findings(const language::Reading& reading, base::UiLanguage language,
                         std::vector<finding::Finding>& findings);

} // namespace taktvoll::lint
