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

// Its summands: rarity("abc") is first('a') + next('a', 'b') + next('b', 'c').
[[nodiscard]] std::uint32_t rarity_of_first(unsigned char byte);
[[nodiscard]] std::uint32_t rarity_of_next(unsigned char byte, unsigned char next);

} // namespace taktvoll::match
