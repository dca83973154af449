// List items that speak of a product without naming it: "Musteran: - wirkt schnell - lindert Schmerzen".
#pragma once

#include "claims/token.h"
#include "language/reading.h"

#include <cstdint>
#include <map>
#include <span>

namespace taktvoll::claims {

// By sentence, the product of which it speaks: the first sentence of a list item that begins with a small
// letter or a finite verb, where the sentence before the list or an item before it names the product.
// `named`: of the whole reading. O(blocks log named).
[[nodiscard]] std::map<std::uint32_t, ProductIndex> understood_products(const language::Reading& reading,
                                                                        std::span<const ProductWords> named);

} // namespace taktvoll::claims
