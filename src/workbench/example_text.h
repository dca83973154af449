// Example text: an example of a rule, read as the linter would read it.
#pragma once

#include "document/document.h"
#include "language/reader.h"
#include "language/reading.h"
#include "pack/pack.h"
#include "text/line_index.h"

#include <optional>

namespace taktvoll::workbench {

struct ExampleText {
  document::Document document; // its context is final
  language::Reading reading;
  text::LineIndex lines;
};

// The context of an example: for each key of `applies`, and of the first alternative of `applies-any`, its
// first named value (not "unknown", not "any"), then the example's own. An example that begins with front
// matter speaks for itself: the rule's conditions add nothing. All values are of origin command_line, beside
// the defaults.
[[nodiscard]] document::Context example_context(const pack::Rule& rule, const pack::Example& example);

// nullopt if the text is none (a NUL byte by way of a YAML escape).
[[nodiscard]] std::optional<ExampleText> read_example(const pack::Rule& rule, const pack::Example& example,
                                                      language::Reader& reader);

} // namespace taktvoll::workbench
