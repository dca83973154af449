// Import of Vale styles: their rules as packs, and what could not be carried over, with the reason.
//
// existence, substitution, occurrence, repetition, consistency and conditional become rules, a metric that is
// a plain count too; rules that extend others are taken with what they inherit. Message, level, link,
// description, scope, action and exceptions are kept; what differs is told. Vale's formats as of
// version 3.27.
#pragma once

#include "base/ui_language.h"
#include "finding/diagnostic.h"
#include "workbench/vale_config.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::workbench {

struct ValeImport {
  std::string style; // its name in Vale
  std::string pack_id;
  std::string pack_yaml; // the pack, in one file; "" if no rule was carried over
  struct Note {
    std::size_t line = 0; // of the file, 1-based
    base::LocalText text;
  };
  struct Carried {
    std::string file;
    std::size_t line = 0; // where the rule begins
    std::string rule;     // id in the pack
    std::string part_of;  // one file can become several rules: the first of them; else ""
    bool has_example = false;
    std::vector<Note> notes; // what is different from the original
  };
  struct Refused {
    std::string file;
    std::size_t line = 0; // of what is in the way
    base::LocalText reason;
    base::LocalText advice;  // what to do instead; may be empty
    std::vector<Note> notes; // on its entries, where each has a reason of its own
  };
  std::vector<Carried> carried;                 // in order of the files
  std::vector<Refused> refused;                 // whole rules
  std::vector<finding::Diagnostic> diagnostics; // files that cannot be read, YAML that is none
  std::size_t others = 0;                       // YAML files that are no rules
};

struct ValeImports {
  std::vector<ValeImport> styles; // by name
  ValeConfig config;
  std::vector<finding::Diagnostic> diagnostics; // folders that cannot be read
};

// `files`: name and bytes of each rule of a style, sorted by name. `style`: its name. `siblings`: the same of
// other styles ("Style/Rule.yml"), which rules may extend.
[[nodiscard]] ValeImport
import_vale_style(std::string_view style, const std::vector<std::pair<std::string, std::string>>& files,
                  const ValeConfig& config = {},
                  const std::vector<std::pair<std::string, std::string>>& siblings = {});

// From a folder: a style, a folder of styles, or a package (with its styles in a folder `styles`). What
// .vale.ini beside them says of rules and vocabularies counts. Words of vocabularies become a style of their
// own, "vocabulary".
[[nodiscard]] ValeImports import_vale_styles(const std::filesystem::path& folder);

} // namespace taktvoll::workbench
