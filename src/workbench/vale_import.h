// Import of a Vale style: its rules as a pack, and what could not be carried over, with the reason.
//
// existence, substitution, occurrence, repetition, consistency and conditional become rules; message, level,
// link, description, scope and exceptions are kept. Vale's formats as of version 3.27.
#pragma once

#include "base/ui_language.h"
#include "finding/diagnostic.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::workbench {

struct ValeImport {
  std::string pack_id;
  std::string pack_yaml; // the pack, in one file; "" if no rule was carried over
  struct Carried {
    std::string file;
    std::string rule;                   // id in the pack
    std::vector<base::LocalText> notes; // what is different from the original
  };
  struct Refused {
    std::string file;
    base::LocalText reason;
  };
  std::vector<Carried> carried;                 // in order of the files
  std::vector<Refused> refused;                 // whole rules
  std::vector<finding::Diagnostic> diagnostics; // files that cannot be read, YAML that is none
};

// `files`: name and bytes of each rule of a style, sorted by name. `style`: its name.
[[nodiscard]] ValeImport import_vale_style(std::string_view style,
                                           const std::vector<std::pair<std::string, std::string>>& files);

// The same from a folder: all its *.yml and *.yaml files.
[[nodiscard]] ValeImport import_vale_style(const std::filesystem::path& folder);

} // namespace taktvoll::workbench
