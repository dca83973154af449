// Line ends inside paragraphs that the author meant: "Herzliche Grüße⏎Ihr Serviceteam".
//
// To Markdown they are spaces, and in text that was wrapped at some width they are. A line end was meant if
// the first word of the next line would have had room in the line: no wrapping breaks there; or if no line is
// long enough to have been wrapped.
#pragma once

#include "document/document.h"
#include "text/mapped_text.h"

#include <vector>

namespace taktvoll::language {

// Places in the prose (of the space that stands for the line end), sorted. Linear in the paragraphs with soft
// breaks.
[[nodiscard]] std::vector<text::ProseOffset> meant_line_breaks(const document::Document& document,
                                                               const text::ProseText& prose);

// Line ends inside a word that was broken with a hyphen: "Behand-⏎lung", "Killer-⏎Keim". Places in the prose
// of the space that stands for the line end, sorted. Not broken: "Angst-⏎und Panik", where the hyphen stands
// for what follows. Linear in the paragraphs with soft breaks.
[[nodiscard]] std::vector<text::ProseOffset> word_breaks(const document::Document& document,
                                                         const text::ProseText& prose);

} // namespace taktvoll::language
