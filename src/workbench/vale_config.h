// What stands beside a Vale style and counts for its rules: .vale.ini and the vocabularies.
#pragma once

#include "base/ui_language.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

struct ValeConfig {
  struct Setting {
    std::string value; // "NO", "YES", "error" ...
    std::size_t line = 0;
  };
  std::string file;                      // the .vale.ini; "" if there is none
  std::map<std::string, Setting> rules;  // by "Style.Rule"; of several lines the last
  std::vector<std::string> vocabularies; // by name
  std::string styles_path;               // as written
  std::vector<std::string> styles;       // BasedOnStyles
  std::vector<std::string> accepted;     // words that rules must leave alone
  std::vector<std::string> rejected;     // words to avoid
  std::vector<base::LocalText> notes;    // what of it cannot be carried over
};

// The text of a .vale.ini. Sections for files that are no texts (*.py), and for certain folders, are left
// out.
[[nodiscard]] ValeConfig read_vale_config(std::string_view bytes);

// The .vale.ini of a folder of styles: in `project`, in the folder of styles or in the one around it; with
// its vocabularies, wherever Vale keeps them (config/vocabularies/NAME, Vocab/NAME). Without a .vale.ini all
// vocabularies count.
[[nodiscard]] ValeConfig find_vale_config(const std::filesystem::path& styles,
                                          const std::filesystem::path& project);

} // namespace taktvoll::workbench
