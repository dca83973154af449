// Reads a record back, strictly: an audit rests on it.
#pragma once

#include "base/result.h"
#include "finding/diagnostic.h"
#include "report/json_place.h"
#include "report/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::report {

// Whether the bytes look like a record of any version: whoever overwrites a file looks first.
[[nodiscard]] bool looks_like_record(std::string_view bytes);

// An error at its place for anything that is no record of this version: broken JSON, a key that is missing,
// unknown or of the wrong type. `path` is the name shown.
[[nodiscard]] base::Result<Record, finding::Diagnostic> read_record(const std::string& path,
                                                                    std::string_view bytes);

// The place of an entry of the record that was read from `bytes`, for messages about what it names.
[[nodiscard]] finding::DiagnosticPlace place_of(std::string_view bytes, const std::vector<JsonStep>& steps);

} // namespace taktvoll::report
