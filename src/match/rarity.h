// Rarity: how seldom a short stretch of bytes is in lower-case German text, by a fixed table of byte pairs.
//
// An estimate that decides where the prefilter looks first. It changes speed, never results.
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::match {

// -log2 of the estimated probability, in quarter bits: the greater, the rarer. Longer texts are rarer.
// O(length).
[[nodiscard]] std::uint32_t rarity(std::string_view text);

// Its summands: costs[0] for the first byte, costs[i] for byte i behind byte i - 1. `costs` has text.size()
// places.
void rarity_of_each(std::string_view text, std::uint8_t* costs);

// Of a byte on its own, as at the start of a text.
[[nodiscard]] std::uint32_t rarity_of_first(unsigned char byte);

} // namespace taktvoll::match
