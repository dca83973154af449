// What a page says about one rule: the same for HTML and Markdown.
#pragma once

#include "base/ui_language.h"
#include "pack/pack.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

struct RulePage {
  std::string id; // "pack/rule"
  std::string title;
  std::string severity; // "Fehler"
  std::string kind;     // "Begriffe"
  std::string status;   // "" for an active rule, else what a reader must know
  std::string message;
  std::string why;
  std::string hint;
  std::vector<std::string> instead;
  std::vector<std::string> basis;
  std::vector<std::string> bad; // texts of the examples
  std::vector<std::string> good;
  struct Row {
    std::string key; // as written in the pack
    std::vector<std::string> values;
  };
  std::vector<Row> details; // what the rule looks for and when, in the order of the schema
};

[[nodiscard]] RulePage page_of(const pack::Pack& pack, const pack::Rule& rule, base::UiLanguage language);

// What a kind does, in two or three words.
[[nodiscard]] std::string_view kind_label(pack::Kind kind, base::UiLanguage language);

} // namespace taktvoll::workbench
