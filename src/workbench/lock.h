// Lock: which versions of which packs and registries a project uses, down to the last byte. `check --locked`
// refuses others.
#pragma once

#include "base/result.h"
#include "finding/diagnostic.h"
#include "finding/run_report.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

inline constexpr std::string_view lock_name = "taktvoll.lock";

struct Lock {
  std::vector<finding::PackInfo> packs;            // sorted by id
  std::vector<finding::RegistryInfo> registries{}; // files, seen from the lock's folder; sorted by path
  std::string configuration;                       // digest of taktvoll.yaml; "" if there was none
};

// YAML, the same bytes for the same packs.
[[nodiscard]] std::string lock_text(const Lock& lock);

// The lock in a file, or what is wrong with it.
[[nodiscard]] base::Result<Lock, finding::Diagnostic> read_lock(const std::filesystem::path& file);

// One error for each pack and each file of a registry that is another, is missing or is new, and for the
// configuration.
[[nodiscard]] std::vector<finding::Diagnostic> deviations(const Lock& locked, const Lock& now,
                                                          const std::string& file);

} // namespace taktvoll::workbench
