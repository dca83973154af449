// The same word twice in a row: "und und", "die Tablette Tablette".
#pragma once

#include "checks/hit_table.h"
#include "language/reading.h"

#include <vector>

namespace taktvoll::checks {

// Both words, in text order. With nothing but white space between them, a new line too; not hashtags and
// names. Not what German doubles on purpose: articles and pronouns ("die, die die Tablette nehmen", "haben
// Sie sie"), and words that stress themselves ("sehr sehr").
[[nodiscard]] std::vector<WordRange> doubled_words(const language::Reading& reading);

} // namespace taktvoll::checks
