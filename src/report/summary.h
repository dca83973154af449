// The last line of a run, for people.
#pragma once

#include "base/ui_language.h"
#include "finding/run_report.h"

#include <string>

namespace taktvoll::report {

// One line without line feed, e.g. "3 Dateien geprüft: 2 Fehler, 1 Warnung, 0 Hinweise." Files that could not
// be checked and findings that were suppressed or known are named if there are any. Contains no text from
// outside.
[[nodiscard]] std::string summary_line(const finding::Summary& summary, base::UiLanguage language);

} // namespace taktvoll::report
