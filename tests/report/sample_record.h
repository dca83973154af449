// Records for the tests of their writer, reader and comparison.
#pragma once

#include "report/record.h"

namespace taktvoll::report {

// With something in every list.
[[nodiscard]] Record full_record();

} // namespace taktvoll::report
