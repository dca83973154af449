// Diagnostic: a mistake of the user in an argument, a pack, a configuration, the front matter, or a file that
// cannot be read. Not a finding (that is about the prose), not an assertion (that is about us).
#pragma once

#include "base/ui_language.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taktvoll::finding {

// Ascending. info: advice to whoever maintains a pack; nothing breaks if it is ignored.
enum class DiagnosticLevel { info, warning, error };

// Where in a file. `line` and `column` are one-based, the column in code points.
struct DiagnosticPlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string excerpt;     // the whole line, without line end
  std::uint32_t width = 1; // code points to underline, at least 1; never past the line's end
};

struct Diagnostic {
  DiagnosticLevel level = DiagnosticLevel::error;
  std::string path; // empty if no file is involved
  std::optional<DiagnosticPlace> place;
  base::LocalText message; // what is wrong
  base::LocalText help;    // what to do, with the nearest valid name; may be empty
};

// An error without a place.
[[nodiscard]] Diagnostic trouble(std::string path, base::LocalText message, base::LocalText help = {});

// The place of bytes [offset, offset + length) of `text` (a whole file): O(offset). Valid UTF-8 is not
// required; broken bytes count as one column each, and the excerpt shows them as U+FFFD.
[[nodiscard]] DiagnosticPlace place_in(std::string_view text, std::size_t offset, std::size_t length = 1);

// For people, several lines, ending with a line feed:
//
//   packs/angst.yaml:12:5: Fehler: unbekannter Schlüssel „sverity“
//     12 |     sverity: error
//        |     ^^^^^^^
//     Hilfe: Meinten Sie „severity“?
//
// Control characters of the file are made visible, tabs become spaces, long lines are cut around the caret.
[[nodiscard]] std::string format(const Diagnostic& diagnostic, base::UiLanguage language);

// Replaces terminal control characters and broken UTF-8 by visible stand-ins; keeps everything else, umlauts
// and emoji included. For every text from outside that goes to a terminal.
[[nodiscard]] std::string visible(std::string_view text);

} // namespace taktvoll::finding
