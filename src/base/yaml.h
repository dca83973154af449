// A YAML document as plain values with positions: the only place in taktvoll that knows a YAML library.
//
// Front matter, packs and configuration read these values with their own schema; nothing here knows any key.
// Scalars stay text ("1", "yes", "2026-11-01"): the reader of a key decides its type, so that a version
// "1.10" never turns into the number 1.1.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::base {

enum class YamlKind { null, scalar, sequence, map };

struct YamlEntry;

struct YamlValue {
  YamlKind kind = YamlKind::null;
  std::string scalar;  // for kind scalar, unescaped
  bool quoted = false; // scalar was written in quotes or as a block
  bool verbatim =
      false; // the bytes [content_offset, content_limit) of the input are the scalar: no escapes, no folding
  std::size_t offset = 0; // byte offset of the value's first character in the input (after an anchor or a
                          // tag); for a value that is not there ("key:"), of the mark before it
  // For scalars: the first character inside the quotes, and the limit before the closing quote. For a text
  // over several lines that is not quoted, and for a block, the first line with content.
  std::size_t content_offset = 0;
  std::size_t content_limit = 0;
  std::vector<YamlValue> items;   // for kind sequence, in order
  std::vector<YamlEntry> entries; // for kind map, in order, duplicates kept

  // The first value under `key`, or nullptr. O(entries).
  [[nodiscard]] const YamlValue* find(std::string_view key) const;
};

// Key and value. Not a std::pair: with its many conditions on constructors, Clang 14 cannot complete one of a
// type that holds a vector of it.
struct YamlEntry {
  YamlEntry(YamlValue key, YamlValue value) : first(std::move(key)), second(std::move(value)) {}
  YamlValue first;
  YamlValue second;
};

enum class YamlProblem {
  syntax,          // as the library says in `message`
  unclosed_quote,  // a quoted text runs to the end of the input; `offset` is its opening quote
  stray_content,   // content after the document's end, mostly an indentation less than that of the first line
  second_document, // a second document after "---"
  too_deep,        // more than 64 levels
  too_many_values, // an anchor bomb
  endless_alias,   // an alias inside the value that it names
  control_character, // a byte that YAML does not allow
};

struct YamlError {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t offset = 0; // byte offset into the input; at most its size
  std::string message;    // English, one line
  YamlProblem problem = YamlProblem::syntax;
  // What was going on, for advice (yaml_advice.h); `none` where it does not apply.
  std::size_t open_bracket = none; // the innermost [ or { that is still open
  std::size_t quote_start = none;  // the quoted text that was read last: its opening quote
  std::size_t quote_limit = none;  // and one past its closing quote
};

// Reads one document. `input` must be UTF-8; a BOM and CRLF are fine. An empty input gives kind null. Aliases
// are expanded, but the result holds at most `most_values` values: an anchor bomb is an error, never an
// explosion. Nesting is limited to 64. Stricter than the library, which drops a second document and takes a
// missing closing quote for granted: both are errors. Throws nothing. Cost: that of the library, 4 to 8 MB/s.
[[nodiscard]] Result<YamlValue, YamlError> parse_yaml(std::string_view input,
                                                      std::size_t most_values = 2'000'000);

// A text as a YAML scalar in double quotes; what cannot stand there as it is, control characters among them,
// is escaped.
[[nodiscard]] std::string yaml_quoted(std::string_view text);

} // namespace taktvoll::base
