// Front matter: the YAML block between `---` lines at the start of a file, with positions.
#pragma once

#include "document/context.h"
#include "finding/diagnostic.h"
#include "text/source_text.h"

#include <optional>
#include <string>
#include <vector>

namespace taktvoll::document {

// A remark on one key or value: unknown value, key close to a known one, wrong type. The rules of kind
// `context` and the command line turn these into findings; keys of other tools produce none.
struct FrontMatterProblem {
  enum class Kind { unknown_value, misspelt_key, duplicate_key, wrong_type };
  Kind kind = Kind::unknown_value;
  text::SourceSpan span; // of the key or the value
  std::string key;
  std::string value;
  std::string nearest; // the valid name that was probably meant, or ""
};

// The title that publishing tools read ("title", "titel"); no context, but platforms limit its length.
struct Title {
  std::string text;
  text::SourceSpan span; // of the value in the file
};

struct FrontMatter {
  text::SourceSpan span; // both fences and the line end after the second; empty if there is none
  std::optional<Title> title;
  std::vector<std::pair<std::string, ContextValue>> values; // canonical keys, in order of the file
  std::vector<FrontMatterProblem> problems;
  // Unclosed, not a map, or not YAML. The prose is checked all the same: after an unclosed opening fence the
  // whole file counts as prose; otherwise the block between the fences is left out.
  std::optional<finding::Diagnostic> broken;
};

// `---` must be the first line (a BOM before it is fine), the block ends at the next line `---` or `...`.
// A thematic break followed by prose is no front matter: without a closing fence, `---` counts as front
// matter only when the next line looks like a key. Values of a nested map become "outer.inner".
[[nodiscard]] FrontMatter read_front_matter(const text::SourceText& source);

} // namespace taktvoll::document
