// Readers for bounds: `max` and `min`, and those that a context key chooses.
#pragma once

#include "finding/severity.h"
#include "pack/fields.h"
#include "pack/pack.h"

#include <vector>

namespace taktvoll::pack {

// `max` (ascending) or `min` (descending): one number, for which `severity` holds, or numbers by severity.
[[nodiscard]] std::vector<Threshold> read_thresholds(const Desk& desk, const Field& field,
                                                     finding::Severity severity, bool whole_numbers);

// `max-by`, `min-by`: one context key with a number for each of its values.
[[nodiscard]] BoundsBy read_bounds_by(const Desk& desk, const Field& field, finding::Severity severity);

// `severity-by`: one context key with a severity for each of its values.
[[nodiscard]] SeverityBy read_severity_by(const Desk& desk, const Field& field);

} // namespace taktvoll::pack
