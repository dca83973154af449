// Footnotes of Markdown drafts, as writers make them: a mark behind the statement, and the same mark before
// the note.
#pragma once

#include "language/reading.h"
#include "text/offsets.h"

#include <string>
#include <string_view>

namespace taktvoll::editorial {

// The mark directly behind an offset, end marks and quotation marks passed over: superscript figures, stars,
// daggers, "[1]", "[^1]", "(1)". "" if there is none.
[[nodiscard]] std::string_view mark_behind(const language::Reading& reading, text::ProseOffset offset);

// The keys of the note that begins with the mark: at the start of a block or of a sentence behind `from`, to
// the next mark of a note or the end of the block. "" if there is none.
[[nodiscard]] std::string note_with(const language::Reading& reading, std::string_view mark,
                                    text::ProseOffset from);

} // namespace taktvoll::editorial
