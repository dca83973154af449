// What is said once of texts that do not tell who reads them: that taktvoll assumed it.
#pragma once

#include "base/ui_language.h"
#include "finding/run_report.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace taktvoll::report {

// Whether both the readers and the kind of text are built-in defaults: neither the front matter nor the
// configuration nor the command line says anything of them.
[[nodiscard]] bool is_assumed(const finding::CheckedFile& checked);

// One line for `count` such files (at least one), of which `first` is the path of the first as shown.
[[nodiscard]] std::string assumed_line(std::size_t count, std::string_view first, base::UiLanguage language);

} // namespace taktvoll::report
