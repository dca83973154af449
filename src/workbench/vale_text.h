// What all Vale rules share on their way into a pack: message, scope, quoting, names.
#pragma once

#include "base/ui_language.h"
#include "base/yaml.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

// "OxfordComma" is "oxford-comma": the name of a rule or a pack.
[[nodiscard]] std::string pack_name_of(std::string_view name);

// A text as YAML, in one line. Single quotes leave backslashes alone; a line break or another control
// character becomes a space.
[[nodiscard]] std::string yaml_quoted(std::string_view text);
[[nodiscard]] std::string yaml_list(const std::vector<std::string>& texts);

// The values of keys. A list may be one value.
[[nodiscard]] std::string scalar_of(const base::YamlValue& rule, std::string_view key);
[[nodiscard]] bool flag_of(const base::YamlValue& rule, std::string_view key);
[[nodiscard]] std::vector<const base::YamlValue*> items_of(const base::YamlValue& rule, std::string_view key);

// A message with its "%s", "%d" and "%[2]s" as `placeholders`, in that order, in braces. Other braces become
// round ones: they would be placeholders here.
[[nodiscard]] std::string message_of(std::string_view text, const std::vector<std::string>& placeholders);

struct ValeScope {
  std::string list;                   // for `scope:`; "" for the pack's default
  std::string per;                    // "sentence", "paragraph", "document": what Vale counts in
  bool nowhere = false;               // code, comments: texts that taktvoll does not read
  std::vector<base::LocalText> notes; // what is different
};
// "scope:" of a rule; several are alternatives, "~heading" is everything but headings.
[[nodiscard]] ValeScope scope_of(const base::YamlValue& rule);

} // namespace taktvoll::workbench
