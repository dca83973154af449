// Writes a record as JSON: one entry a line, so that two records compare line by line.
#pragma once

#include "report/record.h"

#include <string>

namespace taktvoll::report {

// Ends with a line feed. The same bytes for the same record.
[[nodiscard]] std::string record_text(const Record& record);

} // namespace taktvoll::report
