// Judges texts with a registry, for tests.
#pragma once

#include "claims/claim_verdicts.h"
#include "claims/registry.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::testing {

// What was found in a text, and the text itself.
struct JudgedText {
  document::Document document;
  language::Reading reading;
  std::vector<claims::ClaimFinding> findings;

  // The bytes of the file under a finding.
  [[nodiscard]] std::string marked(const claims::ClaimFinding& finding) const;
  // The file after the fixes of a finding.
  [[nodiscard]] std::string fixed(const claims::ClaimFinding& finding) const;
};

inline constexpr std::string_view day_of_tests = "2026-11-21";

[[nodiscard]] JudgedText judge(const claims::ClaimJudge& judge, std::string_view text,
                               const std::vector<std::pair<std::string, std::string>>& context = {},
                               std::string_view as_of = day_of_tests);

// "approved:MUS-001 unregistered", in text order; "none" if there are no statements.
[[nodiscard]] std::string verdicts(const JudgedText& judged);

// From YAML; ends the test if it has errors.
[[nodiscard]] std::shared_ptr<const claims::Registry> registry_of(std::string yaml);
// tests/claims/cases/registry.yaml
[[nodiscard]] std::shared_ptr<const claims::Registry> example_registry();

} // namespace taktvoll::testing
