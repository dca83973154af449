// Configuration: taktvoll.yaml, what a project decides once for all its texts.
//
// Paths in it count from its own folder. Whatever the command line says is stronger; a document's front
// matter is stronger than `context`.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"
#include "base/yaml.h"
#include "finding/diagnostic.h"
#include "finding/severity.h"
#include "pack/library.h"
#include "pack/loader.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::pack {

inline constexpr std::string_view configuration_name = "taktvoll.yaml";

// Context for the texts whose path matches one of the globs (base/glob.h), seen from the configuration's
// folder.
struct PathContext {
  std::vector<std::string> paths;
  std::vector<std::pair<std::string, std::vector<std::string>>> set; // canonical key -> values
};

struct Configuration {
  std::filesystem::path file;          // as shown to users
  std::vector<std::string> packs;      // names, and paths seen from the folder of the process
  std::vector<std::string> registries; // of approved claims: files and folders, seen from there too
  std::vector<PathContext> context;    // later ones win
  std::vector<std::string> exclude;    // globs
  std::optional<std::string> fail_on;  // "info", "warning", "error", "never"
  std::optional<base::UiLanguage> language;
  std::vector<finding::Diagnostic> diagnostics; // in order of the text
  std::string digest;                           // "sha256:…"

  // What `rules:` and `lists:` change, as a pack without a name whose rules all have a home. Filled by
  // read_overrides.
  LoadedPack overrides;
  base::YamlValue override_values;     // `rules:` as written
  base::YamlEntry list_values{{}, {}}; // `lists:` with its key
  [[nodiscard]] bool has_errors() const;
};

// The nearest taktvoll.yaml in `folder` or above it; nullopt if there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_configuration(const std::filesystem::path& folder);

// Never fails as a whole: what cannot be read is a diagnostic.
[[nodiscard]] Configuration read_configuration(const std::filesystem::path& file);
[[nodiscard]] Configuration read_configuration(const std::filesystem::path& file, std::string bytes);

// Reads `rules:` and `lists:` against the packs of the run, of which they change rules and lists: fills
// `overrides`, takes the changed rules out of their packs and carries the changes of lists into all of them.
// Appends to the configuration's diagnostics. A rule or list of a pack that is not in the run is passed over;
// one that no pack has is a mistake, also a rule of an unknown pack where the run has all packs that the
// configuration names.
void read_overrides(Configuration& configuration, PackLibrary& library);

} // namespace taktvoll::pack
