// What a rule saw, in words.
#pragma once

#include "base/ui_language.h"
#include "checks/trace.h"
#include "language/reading.h"
#include "text/line_index.h"

#include <string>

namespace taktvoll::cli {

// One line: "5:14 „tödlich“ zählt nicht: verneint durch „nicht“ (5:10)". Not escaped.
[[nodiscard]] std::string trace_words(const checks::TraceEntry& entry, const language::Reading& reading,
                                      const text::LineIndex& lines, base::UiLanguage language);

// "Überschrift", "Absatz in einer Liste".
[[nodiscard]] std::string block_words(const language::ReadBlock& block, base::UiLanguage language);

} // namespace taktvoll::cli
