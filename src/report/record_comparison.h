// Compares two records: what was recorded, and what the same run says now.
#pragma once

#include "base/ui_language.h"
#include "report/record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taktvoll::report {

struct RecordDifference {
  std::string kind; // for machines: "input-changed", "finding-new", "finding-gone" …; the schema lists them
  std::string path; // of the text, the registry, the configuration; "" if none
  std::uint32_t line = 0; // 0: no place. Of something gone: where it stood
  std::uint32_t column = 0;
  base::LocalText message;
};

// What differs, causes before effects: tool, configuration, packs, registries, trouble; then text by text its
// bytes, its context, its verdicts, its findings; then the totals. Empty if both say the same. What the runs
// were asked is not compared: the second was asked what the first says.
[[nodiscard]] std::vector<RecordDifference> differences(const Record& recorded, const Record& now);

} // namespace taktvoll::report
