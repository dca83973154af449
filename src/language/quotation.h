// Does this stand in someone else's words? Quotation marks of every German, Swiss, French and straight kind,
// and block quotes. A title in quotation marks („Besser schlafen“) counts too: to read on is the rule's
// business.
#pragma once

#include "language/reading.h"

#include <cstdint>
#include <vector>

namespace taktvoll::language {

// Finds the quotations of a reading. An opening mark without a partner in its block quotes nothing. Called by
// Reader.
[[nodiscard]] std::vector<Quotation> find_quotations(const Reading& reading);

// True if the span lies wholly inside one quotation or in a block quote. O(log quotations + nesting).
[[nodiscard]] bool is_quoted(const Reading& reading, text::ProseSpan span);

} // namespace taktvoll::language
