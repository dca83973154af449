// The normal form of prose: one spelling for what readers see as the same.
//
// NFC; soft hyphens, zero-width characters, variation selectors and direction marks dropped; letters whose
// compatibility decomposition is font, wide or ligature folded (𝗳𝗮𝗸𝗲 -> fake, ﬁ -> fi); every white space but
// a hard line break one space, runs of them one space; no-break and typographic hyphens "-", dashes "–";
// typographic apostrophes "'". Quotation marks keep their kind (quotation.h needs it). `™ ² ½ ß` and case
// stay. "\n" (a hard line break, twice between blocks) stays and takes white space around it along. Inside an
// emoji sequence joiner, emoji variation selector and
// tags stay, or 👩‍⚕️ and 1️⃣ would fall apart; U+FFFC stays. Normalising twice is normalising
// once.
#pragma once

#include "text/mapped_text.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::language {

// The composed map leads from the result straight to the source. Text that is already in normal form is
// passed through without a copy of the map's pieces beyond one pass. Thread-safe.
[[nodiscard]] text::ProseText normalise(const text::FlatText& flat);

// The same, and where `spans` of the flat text (ascending, not overlapping) have come to stand.
[[nodiscard]] text::ProseText normalise(const text::FlatText& flat, std::span<const text::FlatSpan> spans,
                                        std::vector<text::ProseSpan>& placed);

// The same for a plain string (a term of a pack, an exception), without a map.
[[nodiscard]] std::string normalise(std::string_view text);

} // namespace taktvoll::language
