// Loader: from YAML files to a Pack, strictly. All mistakes of a pack are reported in one run.
#pragma once

#include "base/result.h"
#include "finding/diagnostic.h"
#include "pack/pack.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

// One file of a pack as read.
struct PackFile {
  std::string name; // shown to users
  std::string bytes;
};

struct LoadedPack {
  Pack pack;                                    // what could be read; rules with mistakes are left out
  std::vector<PackFile> files;                  // for places in later messages (compiling terms and patterns)
  std::vector<finding::Diagnostic> diagnostics; // in order of file and offset
  std::vector<finding::Diagnostic> advice;      // warnings for those who maintain the pack, likewise
  // What each rule that changes another says, by the id of that one ("pack/rule"): equal texts, equal
  // changes.
  std::map<std::string, std::string, std::less<>> changes;
  [[nodiscard]] bool has_errors() const;
};

// Finds a pack that another one builds on. `from`: the folder of that other one, against which a path counts.
struct FoundPack {
  const Pack* pack = nullptr; // outlives the loading; nullptr: `problem` says why
  base::LocalText problem;
  base::LocalText help;
  // Its rules that another pack of the run has changed, as they were before; may be nullptr.
  const std::vector<Rule>* originals = nullptr;
};
using PackFinder = std::function<FoundPack(const Dependency& wanted, const std::filesystem::path& from)>;

// A folder with pack.yaml and further *.yaml rule files (sorted by name; each holds `rules:`), or one YAML
// file. Files that cannot be read become diagnostics. Without a finder no pack can be built upon.
[[nodiscard]] LoadedPack load_pack(const std::filesystem::path& path, const PackFinder& finder = {});

// The same from memory. The first file must be the one with the key `pack`; paths count from its folder.
[[nodiscard]] LoadedPack load_pack(std::vector<PackFile> files, const PackFinder& finder = {});

// A diagnostic at a place of a loaded pack. `inner_offset` and `inner_length` point into the value there, in
// bytes; an inner_length of 0 means the whole value, as does a value whose bytes in the file differ (escapes,
// folding).
[[nodiscard]] finding::Diagnostic diagnostic_at(const LoadedPack& loaded, const Place& place,
                                                base::LocalText message, base::LocalText help = {},
                                                std::size_t inner_offset = 0, std::size_t inner_length = 0);

} // namespace taktvoll::pack
