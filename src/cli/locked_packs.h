// taktvoll.lock of a run: beside the configuration, else in the present folder.
#pragma once

#include "cli/pack_choice.h"
#include "finding/diagnostic.h"
#include "workbench/lock.h"

#include <filesystem>
#include <vector>

namespace taktvoll::cli {

[[nodiscard]] std::filesystem::path lock_file(const ChosenPacks& packs);
// What this run uses.
[[nodiscard]] workbench::Lock lock_of(const ChosenPacks& packs);
// Errors for all that is not as the file holds it; one if there is no file.
[[nodiscard]] std::vector<finding::Diagnostic> lock_deviations(const ChosenPacks& packs);

} // namespace taktvoll::cli
