// Template: what a draft of one kind of text begins with. The templates lie in templates/ and are embedded
// when taktvoll is built; templates/README.md describes how they are written.
#pragma once

#include "base/ui_language.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::drafting {

// A file of templates/ as it stands there. `name` without the ending: "post", "parts/mandatory".
struct TemplateFile {
  std::string_view name;
  std::string_view text;
};

// All of them, sorted by name. Defined by the file that the build generates.
[[nodiscard]] std::span<const TemplateFile> template_files();

// A context key that the draft should state; without a value it becomes a comment that says what to enter.
struct Asked {
  std::string key; // canonical; "contact" asks for all of "contact.…"
  std::string hint;
};

struct Template {
  std::string id; // "post"
  std::vector<std::string> aliases;
  base::LocalText title;
  base::LocalText purpose;
  std::vector<std::pair<std::string, std::string>> settings; // canonical key, value
  std::vector<Asked> asked;
  bool has_du = false;               // can address its readers with du
  std::string body;                  // lines of text and directives, parts included
  std::vector<std::string> mistakes; // of its author; empty in every embedded template (tested)
};

// The kinds of text that there are, in the order in which people choose from them.
[[nodiscard]] std::vector<Template> templates(std::span<const TemplateFile> files = template_files());

// By id or alias; nullptr if there is none. The view ends with `all`.
[[nodiscard]] const Template* find_template(const std::vector<Template>& all, std::string_view name);

} // namespace taktvoll::drafting
