// The results of `taktvoll pack test` in each format. The same results give the same bytes.
#pragma once

#include "base/ui_language.h"
#include "workbench/pack_test.h"

#include <string>
#include <vector>

namespace taktvoll::cli {

struct PackTestReport {
  const std::vector<workbench::PackResult>& results;
  base::UiLanguage language = base::UiLanguage::de;
  bool coverage = false; // list all entries without an example, not only the first ones
  bool colour = false;
  bool broken = false; // some rule did not run, because its pack has mistakes
};

// For people: what failed, what has no example, and a table of the packs.
[[nodiscard]] std::string test_text(const PackTestReport& report);
// {"schema": "taktvoll-pack-test/1", "packs": [ … ], "summary": { … }}
[[nodiscard]] std::string test_json(const PackTestReport& report);
// JUnit XML: a test suite for each pack, a test case for each example.
[[nodiscard]] std::string test_junit(const PackTestReport& report);

} // namespace taktvoll::cli
