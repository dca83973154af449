// Loose spelling: a term with umlauts also in texts that spell them out: "Aerzte", "gefaehrlich",
// "Uebelkeit".
//
// The term is varied, never the text: what a text writes with "ue" may be "Treue", "neue" or "Duell", but a
// term says which words it means. So write terms with umlauts; "Aerzte" in a term finds "Aerzte" only. ß and
// ss are always the same (language/key.h).
#pragma once

#include "match/term.h"

namespace taktvoll::match {

// `term` with every umlaut as it is or spelled out, as alternatives. Behind `*`, "ae", "oe" and "ue" count
// only where no a, e or q stands before them ("*über*" is not in "Treueberatung"). Words with more than three
// umlauts have them all as they are or all spelled out. Context values ({brand}) are compared as they are. A
// term without umlauts is returned as it is. O(term).
[[nodiscard]] Term loosened(const Term& term);

} // namespace taktvoll::match
