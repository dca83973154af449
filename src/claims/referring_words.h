// Words that refer to a product that was named before: "das Präparat", "unser Spray", "es".
#pragma once

#include "claims/token.h"
#include "language/reading.h"

#include <cstdint>
#include <vector>

namespace taktvoll::claims {

// Adds them to `named`, the products named outright (sorted), and keeps it sorted. A pronoun refers to a
// product of the sentence before, in the same section, and only where it begins its sentence ("Es wirkt …",
// "Sie lindert …", not "Es hilft, viel zu trinken"); nouns to the product named last, or to `at_hand`, which
// the context names (or no_product). O(words).
void add_referring_words(const language::Reading& reading, ProductIndex at_hand,
                         std::vector<ProductWords>& named);

} // namespace taktvoll::claims
